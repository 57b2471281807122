"""The keys that seal commands, and whether a record's seal holds (messaging.md: The MAC covers …)."""

import base64
import hashlib
import hmac
import json
import struct
from pathlib import Path

from .rows import Record


class CommandKeys:
    """A domain's keys: those in force and those of the archive."""

    def __init__(self, keys: dict[str, bytes]):
        self._keys = keys

    @staticmethod
    def read(path: Path) -> "CommandKeys":
        """Reads a ring's file."""
        ring = json.loads(path.read_text())
        keys = {**ring.get("verifyOnly", {}), **ring["keys"]}
        return CommandKeys({name: base64.b64decode(key) for name, key in keys.items()})

    def holds(self, record: Record) -> bool:
        """Whether the gateway sealed a record: HMAC-SHA-256 over topic, key, all headers but the seal, and body."""
        key = self._keys.get(record.header("ce_keyid") or "")
        if key is None:
            return False
        # A dead letter says where it came from, and is sealed as it was there.
        fields = [(record.header("dora_topic") or record.topic).encode(), record.key.encode()]
        for name, value in record.headers:
            if name != "ce_mac" and not name.startswith("dora_"):
                fields += [name.encode(), value.encode()]
        code = hmac.new(key, digestmod=hashlib.sha256)
        for field in [*fields, record.value or b""]:
            code.update(struct.pack(">Q", len(field)) + field)
        return hmac.compare_digest(code.hexdigest(), record.header("ce_mac") or "")
