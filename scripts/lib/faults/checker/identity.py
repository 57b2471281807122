"""The identifiers that the gateway derives from its secret (Services/Gateway/README.md), made here once more."""

import base64
import hashlib
import hmac
import struct
import uuid


class Identities:
    """Message ids of requests and steps, identifiers of what they make."""

    def __init__(self, secret: bytes):
        self._secret = secret

    def message(self, tenant: str, subject: str, method: str, target: str, key: str) -> str:
        """The message id of a request under its Idempotency-Key."""
        return self._derive("message", tenant, subject, method, target, key)

    def resource(self, message: str, role: str = "subject") -> str:
        """The identifier of what a message creates."""
        return self._derive("resource", message, role)

    def step(self, workflow: str, name: str, attempt: int) -> str:
        """The message id of a workflow's step, or of its compensation (`undo-NAME`)."""
        return self._derive("step", workflow, name, str(attempt))

    def _derive(self, *parts: str) -> str:
        code = hmac.new(self._secret, digestmod=hashlib.sha256)
        for part in parts:
            data = part.encode()
            code.update(struct.pack(">Q", len(data)) + data)
        # RFC 9562, version 8: made by the application.
        return str(uuid.UUID(bytes=_version_8(code.digest()[:16])))


def _version_8(raw: bytes) -> bytes:
    octets = bytearray(raw)
    octets[6] = octets[6] & 0x0F | 0x80
    octets[8] = octets[8] & 0x3F | 0x80
    return bytes(octets)


def operation_in(address: str | None) -> str | None:
    """The operation that an address names: its first 16 of 34 bytes; None for what is no operation's address."""
    text = (address or "").rstrip("/").rpartition("/")[2]
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    return str(uuid.UUID(bytes=raw[:16])) if len(raw) == 34 else None
