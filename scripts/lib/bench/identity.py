"""The identifier that a created resource will have, as the gateway derives it (Services/Gateway/Identity): so a change
can be looked for at another gateway without asking the one that took it."""

import hashlib
import hmac
import struct
import uuid
from pathlib import Path


class Identity:
    """Derives with the fleet's identity secret."""

    def __init__(self, secret: Path):
        self._secret = bytes.fromhex(secret.read_text().strip())

    def created(self, tenant: str, subject: str, target: str, key: str) -> str:
        """What `POST target` under an Idempotency-Key makes."""
        message = self._derive("message", tenant, subject, "POST", target, key)
        return self._derive("resource", message, "subject")

    def _derive(self, *parts: str) -> str:
        mac = hmac.new(self._secret, digestmod=hashlib.sha256)
        for part in parts:
            mac.update(struct.pack(">Q", len(part.encode())) + part.encode())
        code = bytearray(mac.digest()[:16])
        # RFC 9562, version 8 and its variant.
        code[6] = code[6] & 0x0F | 0x80
        code[8] = code[8] & 0x3F | 0x80
        return str(uuid.UUID(bytes=bytes(code)))
