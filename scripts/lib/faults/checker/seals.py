"""Do the seals over whole logs hold: signed, in a chain, and over exactly the events that the log has?

The form of a seal is that of Shared/Persistence/README.md; a service whose schema has no seals is passed over.
"""

import base64
import hashlib
import json
import struct
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from .event_hash import NO_HASH
from .report import Promise

# DER of an Ed25519 key (RFC 8410): all before its 32 bytes is always the same.
_KEY_PREFIX = bytes.fromhex("302a300506032b6570032100")


@dataclass(slots=True)
class Seal:
    """A seal as its table has it; `time` in microseconds since 1970 UTC."""

    number: int
    service: str
    through: int
    events: int
    digest: bytes
    previous: bytes
    time: int
    key: str
    signature: bytes

    @property
    def statement(self) -> bytes:
        """What is signed."""
        return fields(
            "dora seal 1", self.service, self.number, self.through, self.events, self.digest, self.previous, self.time,
            self.key)


@dataclass(slots=True)
class SealedEvent:
    """What a seal says of an event."""

    position: int
    tenant: str
    stream: str
    version: int
    hash: bytes

    @property
    def fields(self) -> bytes:
        name = fields("dora event name 1", self.tenant, self.stream, self.version)
        return fields("entry", self.position, self.hash, hashlib.sha256(name).digest())


@dataclass
class SealedLog:
    """A service's seals by number, its whole log by position, and the public keys by their ids."""

    service: str
    seals: list[Seal] = field(default_factory=list)
    events: list[SealedEvent] = field(default_factory=list)
    keys: dict[str, bytes] = field(default_factory=dict)


def check(logs: list[SealedLog], promise: Promise) -> None:
    """Computes every seal again from the log."""
    for log in logs:
        events = iter(log.events)
        event = next(events, None)
        previous, count, number = NO_HASH, 0, 0
        for seal in log.seals:
            digest = hashlib.sha256(fields("dora seal entries 1"))
            while event is not None and event.position <= seal.through:
                digest.update(event.fields)
                count += 1
                event = next(events, None)
            number += 1
            promise.check(
                f"{log.service}.log_seals: number {seal.number}",
                None if seal.number == number else f"stands where number {number} must",
                None if seal.service == log.service else f"is over the log of {seal.service}",
                None if seal.previous == previous else "carries another hash than the seal before has",
                None if seal.digest == digest.digest() else (
                    f"the events up to position {seal.through} aren't those sealed"),
                None if seal.events == count else f"counts {seal.events} events, and the log has {count}",
                _signature_problem(seal, log.keys))
            previous, number = hashlib.sha256(seal.statement).digest(), seal.number
        waiting = int(event is not None) + sum(1 for _ in events)
        if waiting:
            promise.note(f"{log.service}: {waiting} events are not sealed yet")


def fields(*parts: bytes | str | int) -> bytes:
    """Each part with a byte that says that it's there and its length in eight bytes before it."""
    written = b""
    for part in parts:
        data = struct.pack(">q", part) if isinstance(part, int) else part.encode() if isinstance(part, str) else part
        written += struct.pack(">?q", True, len(data)) + data
    return written


def public_keys(file: Path) -> dict[str, bytes]:
    """The Ed25519 keys of a set of keys in JSON (RFC 7517, RFC 8037); none where there is no file."""
    if not file.exists():
        return {}
    return {
        key["kid"]: base64.urlsafe_b64decode(key["x"] + "=" * (-len(key["x"]) % 4))
        for key in json.loads(file.read_text())["keys"] if key.get("crv") == "Ed25519"}


def _signature_problem(seal: Seal, keys: dict[str, bytes]) -> str | None:
    """Python's library knows no signatures; OpenSSL's command line does."""
    if seal.key not in keys:
        return f"is signed with a key {seal.key} that isn't known"
    with tempfile.TemporaryDirectory(prefix="dora-seal-") as name:
        folder = Path(name)
        (folder / "key").write_bytes(_KEY_PREFIX + keys[seal.key])
        (folder / "signature").write_bytes(seal.signature)
        (folder / "statement").write_bytes(seal.statement)
        ended = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", folder / "key",
             "-sigfile", folder / "signature", "-in", folder / "statement"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return None if ended.returncode == 0 else "its signature doesn't hold"
