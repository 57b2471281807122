"""The hash that chains a stream's events, by the rule in Shared/Persistence/README.md."""

import hashlib
import struct
import uuid

from .rows import Event

NO_HASH = bytes(32)


def event_hash(event: Event) -> bytes:
    """SHA-256 over every column but position and hash: a byte that says whether it's there, its length, its bytes."""
    fields = [
        b"dora event 1",
        event.tenant.encode(),
        event.stream.encode(),
        struct.pack(">q", event.version),
        uuid.UUID(event.message).bytes,
        event.type.encode(),
        event.source.encode(),
        struct.pack(">q", event.time),
        uuid.UUID(event.correlation).bytes,
        None if event.causation is None else uuid.UUID(event.causation).bytes,
        None if event.trace_parent is None else event.trace_parent.encode(),
        None if event.outcome is None else event.outcome.encode(),
        event.body,
        event.previous_hash,
    ]
    digest = hashlib.sha256()
    for field in fields:
        digest.update(struct.pack(">?q", field is not None, len(field or b"")))
        digest.update(field or b"")
    return digest.digest()
