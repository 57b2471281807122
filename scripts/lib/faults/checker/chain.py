"""Is the chain of hashes whole, in every agent's log and in the gateway's history?"""

from .evidence import Gateway, Service
from .event_hash import NO_HASH
from .log import Entry, Log
from .report import Promise
from .rows import AuditRow


def check(services: list[Service], gateway: Gateway, promise: Promise) -> None:
    """Recomputes every hash; history in the gateway is held against the logs."""
    for service in services:
        check_log(service.name, service.log, promise)
    check_history(services, gateway.audit, promise)


def check_log(service: str, log: Log, promise: Promise) -> None:
    """Each event names the hash of the one before it, and has the hash that its columns give."""
    for entries in log.streams.values():
        previous, version = NO_HASH, 0
        for entry in entries:
            row = entry.row
            promise.check(
                f"{service}: {row.place}",
                None if row.version == version + 1 else f"follows version {version}",
                None if row.previous_hash == previous else "names another hash before it than the event before it has",
                None if entry.computed_hash == row.hash else "its columns don't give its hash")
            previous, version = row.hash, row.version


def check_history(services: list[Service], audit: list[AuditRow], promise: Promise) -> None:
    """Every event stands in the gateway's history once, with all that the log says of it, and nothing else does."""
    expected: dict[tuple[str, str, int], Entry] = {}
    for service in services:
        for entry in service.log.entries:
            expected[entry.row.tenant, entry.row.stream, entry.row.version] = entry
    for row in audit:
        subject = f"gateway.audit_events: {row.tenant} {row.stream} version {row.version}"
        entry = expected.pop((row.tenant, row.stream, row.version), None)
        promise.check(subject, "no log has such an event" if entry is None else _difference(row, entry))
    for (tenant, stream, version), entry in expected.items():
        promise.check(
            f"gateway.audit_events: {tenant} {stream} version {version}",
            f"isn't there, though a log has it at position {entry.row.position}")


def _difference(audit: AuditRow, entry: Entry) -> str | None:
    row = entry.row
    pairs = {
        "message_id": (audit.message, row.message), "type": (audit.type, row.type),
        "source": (audit.source, row.source), "time": (audit.time, row.time),
        "requested_by": (audit.requested_by, entry.requested_by),
        "correlation": (audit.correlation, row.correlation), "causation": (audit.causation, row.causation),
        "outcome": (audit.outcome, row.outcome), "details": (audit.details, entry.details),
        "resource": (audit.resource, entry.resource),
        "previous_hash": (audit.previous_hash, row.previous_hash.hex()), "hash": (audit.hash, row.hash.hex()),
    }
    differing = [column for column, (left, right) in pairs.items() if left != right]
    return f"differs from its log in {', '.join(differing)}" if differing else None
