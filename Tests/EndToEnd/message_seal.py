"""Seals messages as the gateway does, with the keys of the tests' own fleet: what is wrong with them is then no seal."""

import base64
import hashlib
import hmac
import json
import struct
from pathlib import Path


class MessageSeal:
    """The seal of one domain's commands and queries (Shared/AgentRuntime/Messaging/RequestSeal.swift)."""

    def __init__(self, run: Path, domain: str):
        ring = json.loads((run / "secrets" / "command-keys" / f"{domain}.json").read_text())
        self.key_id = ring["signing"]
        self._key = base64.b64decode(ring["keys"][self.key_id])

    def code(self, topic: str, key: str, headers: dict[str, str], payload: str) -> str:
        """HMAC-SHA-256 over topic, key, every header but the seal and the body, each with its length before it."""
        fields = [topic, key]
        for name, value in headers.items():
            if name != "ce_mac":
                fields += [name, value]
        mac = hmac.new(self._key, digestmod=hashlib.sha256)
        for field in [*fields, payload]:
            data = field.encode()
            mac.update(struct.pack(">Q", len(data)) + data)
        return mac.hexdigest()

    def sealed(self, message: dict, headers: dict[str, str], payload: str | None = None) -> dict:
        """The message with changed headers and body, sealed anew."""
        body = message["payload"] if payload is None else payload
        changed = message["headers"] | headers
        changed["ce_mac"] = self.code(message["topic"], message["key"], changed, body)
        return message | {"headers": changed, "payload": body}
