"""Are the events of each aggregate in order, none skipped, and the same in the topic as in the log?"""

from datetime import datetime, timedelta, timezone
from typing import Iterable

from .evidence import Service
from .log import Log, Stream
from .report import Promise
from .rows import Event, Record

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def check(services: list[Service], promise: Promise) -> None:
    """Holds each log to its own order, and each topic against its log."""
    for service in services:
        check_log(service.name, service.log, promise)
        check_topic(service, promise)


def check_log(service: str, log: Log, promise: Promise) -> None:
    """In the order of positions, which is that of commits, a stream's versions are 1, 2, 3 …"""
    for (tenant, stream), entries in log.streams.items():
        versions = [entry.row.version for entry in entries]
        promise.check(f"{service}.event_log: {tenant} {stream}", _gap(versions))


def check_topic(service: Service, promise: Promise) -> None:
    """A topic's records by stream: first occurrences in order, the log's bytes and headers, none skipped."""
    if service.topics.is_cut:
        promise.note(f"dora.{service.domain}.events no longer holds its first records: what it lacks isn't judged")
    arrived: dict[Stream, list[Record]] = {}
    for record in service.topics.events:
        arrived.setdefault((record.header("ce_tenantid") or "", record.header("ce_subject") or ""), []).append(record)
    for stream in arrived.keys() | service.log.streams.keys():
        records = sorted(arrived.get(stream, ()), key=lambda record: (record.partition, record.offset))
        problems = stream_problems(stream, records, service.log, service.topics.is_cut)
        promise.check(f"dora.{service.domain}.events: {' '.join(stream)}", *problems)


def stream_problems(stream: Stream, records: list[Record], log: Log, is_cut: bool = False) -> Iterable[str]:
    """What is wrong with a stream's records, beside its entries in the log.

    `is_cut` says that the topic may lack the first ones, which may have been published again since.
    """
    entries = {entry.row.version: entry for entry in log.streams.get(stream, ())}
    if len({record.partition for record in records}) > 1:
        yield f"lies in {len({record.partition for record in records})} partitions"
    seen: set[int] = set()
    firsts: list[int] = []
    for record in records:
        version = _number(record.header("ce_streamversion"))
        if version not in seen:
            seen.add(version)
            firsts.append(version)
        entry = entries.get(version)
        if entry is None:
            yield f"{record.place} holds version {version}, which the log doesn't have"
        elif difference := _difference(record, entry.row, entry.digest):
            yield f"{record.place} (version {version}) differs from the log in {difference}"
    if is_cut:
        return
    missing = sorted(entries.keys() - seen)
    if missing:
        yield f"version {missing[0]} of the log isn't in the topic" + (
            f", and {len(missing) - 1} more" if missing[1:] else "")
    elif (gap := _gap(firsts)) is not None:
        yield f"in the topic, {gap}"


def expected_headers(row: Event) -> list[tuple[str, str]]:
    """The headers under which an event leaves, by messaging.md."""
    headers = [
        ("ce_specversion", "1.0"), ("ce_id", row.message), ("ce_type", row.type), ("ce_source", row.source),
        ("ce_subject", row.stream), ("ce_time", time_text(row.time)), ("ce_tenantid", row.tenant),
        ("ce_correlationid", row.correlation)]
    if row.causation is not None:
        headers.append(("ce_causationid", row.causation))
    if row.trace_parent is not None:
        headers.append(("traceparent", row.trace_parent))
    headers += [
        ("content-type", "application/json"), ("ce_streamversion", str(row.version)),
        ("ce_previoushash", row.previous_hash.hex())]
    if row.outcome is not None:
        headers.append(("ce_outcome", row.outcome))
    return headers


def time_text(microseconds: int) -> str:
    """A moment in RFC 3339, in UTC with six digits of a second's fraction."""
    return (_EPOCH + timedelta(microseconds=microseconds)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _difference(record: Record, row: Event, digest: bytes) -> str | None:
    differing = []
    if record.key != f"{row.tenant}/{row.stream}":
        differing.append("the key")
    if record.digest != digest:
        differing.append("the body")
    expected, found = expected_headers(row), record.headers
    if found != expected:
        names = sorted({name for name, _ in set(found) ^ set(expected)})
        differing.append(f"headers {', '.join(names)}" if names else "the order or number of its headers")
    return ", ".join(differing) or None


def _gap(versions: list[int]) -> str | None:
    """Where versions aren't 1, 2, 3 …"""
    for place, version in enumerate(versions, 1):
        if version != place:
            return f"version {version} stands where version {place} must"
    return None


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0
