"""An agent's event log, read once: what the checks need of each event, without its body."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Iterable

from .event_body import EventBody, UnreadableBody
from .event_hash import event_hash
from .outcome import Outcome
from .rows import Event

# What a client of the faults' load makes carries a unique text here.
MARKS = {
    "organisation": "name", "policy": "title", "risk": "title", "asset": "name", "incident": "title", "finding": "title",
    "indicator": "value"}
IDENTIFIER = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

Stream = tuple[str, str]  # Tenant and stream.


@dataclass(slots=True)
class Entry:
    """An event without its body: the digests of it and its parts, and the hash that its columns really have."""

    row: Event
    digest: bytes
    computed_hash: bytes
    requested_by: str | None = None
    details: bytes | None = None
    # What it does to its aggregate: `nothing`, `removes`, `states`, or `unreadable`.
    change: str = "unreadable"
    resource: bytes | None = None
    # The version that the state itself says it has.
    state_version: int | None = None
    outcome: Outcome | None = None
    # Identifiers of another tenant that its body names.
    foreign: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Final:
    """A stream's last state; `body` is None where the aggregate is gone."""

    version: int
    body: bytes | None


class Log:
    """A log by streams: entries in the order of their positions, last states, outcomes."""

    def __init__(self, events: Iterable[Event] = (), owners: dict[str, str] | None = None):
        self.entries: list[Entry] = []
        self.streams: dict[Stream, list[Entry]] = {}
        self.finals: dict[Stream, Final] = {}
        # What marks a resource at its creation: tenant, kind and text, with the streams made so.
        self.marks: dict[tuple[str, str, str], set[str]] = {}
        # How often the number of employees became a certain one, by tenant, stream and number.
        self.employees: dict[tuple[str, str, int], int] = {}
        self._last_employees: dict[Stream, int | None] = {}
        owners = owners or {}
        for event in events:
            self._add(event, owners)

    def _add(self, event: Event, owners: dict[str, str]) -> None:
        stream = (event.tenant, event.stream)
        entry = Entry(event, hashlib.sha256(event.body).digest(), event_hash(event))
        if owners:
            entry.foreign = foreign_identifiers(event.body, event.tenant, owners)
        if event.outcome is not None:
            try:
                entry.outcome = Outcome.read(event.outcome)
            except ValueError:
                pass  # The hash tells that it was changed.
        self._read(entry, stream)
        # Millions of bodies are too many; what is compared are digests.
        event.body = b""
        self.entries.append(entry)
        self.streams.setdefault(stream, []).append(entry)

    def _read(self, entry: Entry, stream: Stream) -> None:
        row = entry.row
        try:
            body = EventBody.split(row.body)
        except UnreadableBody:
            return
        entry.requested_by = body.requested_by
        entry.details = hashlib.sha256(body.details).digest()
        entry.change = ("nothing" if not body.changes else "removes" if body.resource is None else "states")
        if body.changes:
            self.finals[stream] = Final(row.version, body.resource)
        if body.resource is None:
            return
        entry.resource = hashlib.sha256(body.resource).digest()
        state = json.loads(body.resource)
        if not isinstance(state, dict):
            return
        entry.state_version = state.get("version")
        kind = row.stream.partition("/")[0]
        if kind in MARKS:
            self._mark(row, stream, kind, state)

    def _mark(self, row: Event, stream: Stream, kind: str, state: dict) -> None:
        text = state.get(MARKS[kind])
        if row.version == 1 and text is not None:
            self.marks.setdefault((row.tenant, kind, text), set()).add(row.stream)
        number = state.get("employees")
        if number is not None:
            if self._last_employees.get(stream) != number:
                became = (row.tenant, row.stream, number)
                self.employees[became] = self.employees.get(became, 0) + 1
            self._last_employees[stream] = number

    @property
    def outcomes(self) -> Iterable[Entry]:
        """The events that say how a command ended."""
        return (entry for entry in self.entries if entry.outcome)

    def has(self, tenant: str, stream: str, version: int) -> bool:
        """Whether the log has a version of a stream."""
        entries = self.streams.get((tenant, stream), ())
        # Versions are places, but for a log that is broken.
        if version <= len(entries) and entries[version - 1].row.version == version:
            return True
        return any(entry.row.version == version for entry in entries)


def foreign_identifiers(body: bytes, tenant: str, owners: dict[str, str]) -> list[str]:
    """The identifiers in a text that belong to another tenant than its own."""
    found = {match.decode() for match in IDENTIFIER.findall(body)}
    return sorted(text for text in found if owners.get(text, tenant) != tenant)
