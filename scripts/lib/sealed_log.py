"""The hashes and seals of a service's log, computed apart from the services' code: see Shared/Persistence/README.md."""

import base64
import hashlib
import struct
import subprocess
import tempfile
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from seal_keys import pem

NO_HASH = bytes(32)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def fields(*parts: bytes | str | int | None) -> bytes:
    """Each part as one byte that says whether it is there, its length in eight bytes, and its bytes."""
    written = []
    for part in parts:
        if isinstance(part, int):
            part = struct.pack(">q", part)
        elif isinstance(part, str):
            part = part.encode()
        written.append(struct.pack(">Bq", part is not None, len(part or b"")) + (part or b""))
    return b"".join(written)


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def microseconds(text: str) -> int:
    """A time in UTC as `2026-03-01T09:30:00.123456Z`, in microseconds since 1970."""
    return (datetime.fromisoformat(text) - EPOCH) // timedelta(microseconds=1)


@dataclass(frozen=True)
class Name:
    """Which event it is within a service's log."""

    tenant: str
    stream: str
    version: int

    @property
    def of_stream(self) -> tuple[str, str]:
        return self.tenant, self.stream

    @property
    def digest(self) -> bytes:
        return sha256(fields("dora event name 1", self.tenant, self.stream, self.version))


def event_hash(event: dict) -> bytes:
    """The hash of an event from its columns."""
    cause = event.get("causation")
    return sha256(fields(
        "dora event 1", event["tenant"], event["stream"], event["version"], uuid.UUID(event["message"]).bytes,
        event["type"], event["source"], event["time"], uuid.UUID(event["correlation"]).bytes,
        None if cause is None else uuid.UUID(cause).bytes, event.get("traceparent"), event.get("outcome"),
        base64.b64decode(event["body"], validate=True), bytes.fromhex(event["previousHash"])))


class EntriesDigest:
    """The digest that a seal signs, over its entries in the order of positions."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256(fields("dora seal entries 1"))
        self.count = 0
        self.last: int | None = None

    def add(self, position: int, hash_: bytes, name: bytes) -> None:
        self._hash.update(fields("entry", position, hash_, name))
        self.count += 1
        self.last = position

    @property
    def value(self) -> bytes:
        return self._hash.digest()


@dataclass(frozen=True)
class Seal:
    """A signed statement over the log up to a position."""

    number: int
    service: str
    through: int
    events: int
    digest: bytes
    previous: bytes
    time: int
    key: str
    signature: bytes

    @staticmethod
    def read(told: dict) -> "Seal":
        """Takes a seal as an export or an event tells it."""
        return Seal(
            told["number"], told["service"], told["through"], told["events"], bytes.fromhex(told["digest"]),
            bytes.fromhex(told["previous"]), microseconds(told["time"]), told["key"],
            bytes.fromhex(told["signature"]))

    @property
    def told(self) -> dict:
        """The seal as an export or an event tells it."""
        time = (EPOCH + timedelta(microseconds=self.time)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return {
            "number": self.number, "service": self.service, "through": self.through, "events": self.events,
            "digest": self.digest.hex(), "previous": self.previous.hex(), "time": time, "key": self.key,
            "signature": self.signature.hex()}

    @property
    def statement(self) -> bytes:
        return fields(
            "dora seal 1", self.service, self.number, self.through, self.events, self.digest, self.previous, self.time,
            self.key)

    @property
    def hash(self) -> bytes:
        return sha256(self.statement)


class Signatures:
    """Checks Ed25519 signatures with OpenSSL's command line."""

    def __init__(self, keys: dict[str | None, bytes]):
        self._keys = keys
        self._folder = tempfile.TemporaryDirectory(prefix="verify-log-")
        self._files: dict[bytes, Path] = {}

    def close(self) -> None:
        self._folder.cleanup()

    def fits(self, seal: Seal) -> bool | None:
        """Whether a seal's signature fits; None for a key that isn't known."""
        key = self._keys.get(seal.key, self._keys.get(None))
        if key is None:
            return None
        folder = Path(self._folder.name)
        if key not in self._files:
            self._files[key] = folder / f"{len(self._files)}.pem"
            self._files[key].write_text(pem(key))
        (folder / "signature").write_bytes(seal.signature)
        (folder / "statement").write_bytes(seal.statement)
        return subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", self._files[key], "-sigfile",
             folder / "signature", "-in", folder / "statement"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
