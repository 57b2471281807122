"""All that the checks look at, as it was read: agents, gateway, topics, what clients saw."""

from dataclasses import dataclass, field

from .layout import Layout
from .log import Entry, Log
from .rows import (
    AuditRow, ContentRow, InboxRow, OperationRow, Record, ResourceRow, StateRow, StreamRow, WorkflowRow)


@dataclass
class Topics:
    """A domain's topics; values of events are dropped, chunks of files left out."""

    events: list[Record] = field(default_factory=list)
    commands: list[Record] = field(default_factory=list)
    dead_letters: list[Record] = field(default_factory=list)
    # Whether the topic of events no longer holds what it began with: its retention is over.
    is_cut: bool = False


@dataclass
class Service:
    """An agent: its log, its tables, its topics."""

    name: str
    domain: str
    log: Log
    # Tables that hold resources, by name.
    tables: dict[str, list[StateRow]] = field(default_factory=dict)
    contents: list[ContentRow] = field(default_factory=list)
    # By tenant and message id.
    inbox: dict[tuple[str, str], InboxRow] = field(default_factory=dict)
    tombstones: dict[tuple[str, str], str] = field(default_factory=dict)
    topics: Topics = field(default_factory=Topics)


@dataclass
class Gateway:
    """The gateway's own tables."""

    resources: list[ResourceRow] = field(default_factory=list)
    audit: list[AuditRow] = field(default_factory=list)
    streams: list[StreamRow] = field(default_factory=list)
    # By tenant and stream: versions of events that are held.
    held: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    # By tenant and id.
    operations: dict[tuple[str, str], OperationRow] = field(default_factory=dict)
    # By tenant and operation: the streams that it waits for.
    waits: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    workflows: list[WorkflowRow] = field(default_factory=list)
    # By tenant and workflow: the versions of its log, and the status of the last.
    workflow_log: dict[tuple[str, str], list[tuple[int, str]]] = field(default_factory=dict)
    # By tenant and workflow: how many of its commands stand in the outbox.
    outbox: dict[tuple[str, str], int] = field(default_factory=dict)


@dataclass
class Evidence:
    """Everything, and what follows from several parts of it."""

    layout: Layout
    services: list[Service]
    gateway: Gateway

    def __post_init__(self) -> None:
        # How commands ended: by tenant and operation, every event that says so, with its service.
        self.outcomes: dict[tuple[str, str], list[tuple[Service, Entry]]] = {}
        # The same by tenant and message.
        self.endings: dict[tuple[str, str], list[Entry]] = {}
        for service in self.services:
            for entry in service.log.outcomes:
                key = (entry.row.tenant, entry.outcome.operation)
                self.outcomes.setdefault(key, []).append((service, entry))
                if entry.row.causation:
                    self.endings.setdefault((entry.row.tenant, entry.row.causation), []).append(entry)
        # Agents' rows: by tenant, kind and id.
        self.states: dict[tuple[str, str, str], StateRow] = {}
        for service in self.services:
            for table, rows in service.tables.items():
                kind = self.layout.of_table(table)
                for row in rows:
                    self.states[row.tenant, kind.name if kind else table, row.id] = row
        self.resources = {(row.tenant, row.kind, row.id): row for row in self.gateway.resources}

    def log_of(self, tenant: str, stream: str) -> Log | None:
        """The log that a stream stands in."""
        return next((service.log for service in self.services if (tenant, stream) in service.log.streams), None)

    def tombstone(self, tenant: str, message: str) -> str | None:
        """Why a message is refused for ever, by any agent; None where it isn't."""
        return next(
            (service.tombstones[tenant, message] for service in self.services
             if (tenant, message) in service.tombstones), None)
