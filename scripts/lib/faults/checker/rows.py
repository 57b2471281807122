"""Rows of tables and records of topics, as the checks take them."""

import hashlib
from dataclasses import dataclass, field


@dataclass(slots=True)
class Event:
    """A row of an event log; `time` in microseconds since 1970 UTC."""

    position: int
    tenant: str
    stream: str
    version: int
    message: str
    type: str
    source: str
    time: int
    correlation: str
    causation: str | None
    trace_parent: str | None
    outcome: str | None
    body: bytes
    previous_hash: bytes
    hash: bytes

    @property
    def place(self) -> str:
        """Where a person finds the row within its log."""
        return f"{self.tenant} {self.stream} version {self.version} (position {self.position})"


@dataclass(slots=True)
class StateRow:
    """A row of an agent's table: the JSON that leaves, and the columns that are searched as PostgreSQL writes them."""

    tenant: str
    id: str
    version: int
    body: bytes
    columns: dict[str, str | None] = field(default_factory=dict)


@dataclass(slots=True)
class ContentRow:
    """A file that an agent keeps, with the digest and length that its bytes really have."""

    tenant: str
    digest: str
    purpose: str
    length: int
    actual_digest: str
    actual_length: int


@dataclass(slots=True)
class ResourceRow:
    """A row of the gateway's read model; times in microseconds since 1970 UTC."""

    tenant: str
    kind: str
    id: str
    version: int
    created_at: int
    updated_at: int
    body: bytes
    filters: str


@dataclass(slots=True)
class AuditRow:
    """A row of the gateway's history; details and state as digests of their bytes."""

    tenant: str
    stream: str
    version: int
    message: str
    type: str
    source: str
    time: int
    requested_by: str
    correlation: str
    causation: str | None
    outcome: str | None
    details: bytes
    resource: bytes | None
    previous_hash: str
    hash: str


@dataclass(slots=True)
class StreamRow:
    """How far the gateway has projected a stream."""

    tenant: str
    stream: str
    version: int
    hash: str
    parked_reason: str | None


@dataclass(slots=True)
class OperationRow:
    """An operation as the gateway keeps it."""

    tenant: str
    id: str
    message: str | None
    request_hash: str | None
    status: str
    problem: str | None
    outcome: str | None
    is_closed: bool


@dataclass(slots=True)
class WorkflowRow:
    """A saga's row."""

    tenant: str
    id: str
    version: int
    status: str
    awaited: str | None
    body: bytes


@dataclass(slots=True)
class InboxRow:
    """What an agent remembers of a message."""

    request_hash: str
    status: int | None


@dataclass(slots=True)
class Record:
    """A record of a topic; headers in their order, the value's digest (SHA-256) also where the value is dropped."""

    topic: str
    partition: int
    offset: int
    key: str
    headers: list[tuple[str, str]]
    value: bytes | None
    digest: bytes = b""

    def __post_init__(self) -> None:
        self.digest = self.digest or hashlib.sha256(self.value or b"").digest()

    def header(self, name: str) -> str | None:
        return next((value for found, value in self.headers if found == name), None)

    @property
    def place(self) -> str:
        """Where a person finds the record."""
        return f"{self.topic} partition {self.partition} offset {self.offset}"
