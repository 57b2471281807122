"""Is every agent's state what its log says? Rebuilt here from the events alone, and compared column by column."""

import json
import re

from .evidence import Evidence, Service
from .layout import Layout
from .log import Final
from .report import Promise
from .rows import StateRow

# Streams of operations hold outcomes, and no aggregate.
OPERATION = "operation"


def check(evidence: Evidence, promise: Promise) -> None:
    """Compares every table of every agent with the last states in its log, and files with their digests."""
    for service in evidence.services:
        check_service(service, evidence.layout, promise)
        check_files(service, promise)


def check_service(service: Service, layout: Layout, promise: Promise) -> None:
    """The last state of each stream is the row; what was taken out is gone; nothing else is there."""
    expected: dict[tuple[str, str], dict[str, Final]] = {}
    for (tenant, stream), entries in service.log.streams.items():
        unreadable = next((entry for entry in entries if entry.change == "unreadable"), None)
        if unreadable is not None:
            promise.check(f"{service.name}.event_log: {unreadable.row.place}", "its body is no event's")
    for (tenant, stream), final in service.log.finals.items():
        kind, _, identifier = stream.partition("/")
        expected.setdefault((kind, identifier), {})[tenant] = final
    for table, rows in service.tables.items():
        kind = layout.of_table(table)
        if kind is None:
            promise.check(f"{service.name}.{table}", "holds resources of a kind that the API doesn't describe")
            continue
        for row in rows:
            tenants = expected.get((kind.name, row.id), {})
            promise.check(
                f"{service.name}.{table}: {row.tenant} {row.id}", *row_problems(row, tenants.pop(row.tenant, None)))
    for (kind, identifier), tenants in expected.items():
        for tenant, final in tenants.items():
            # What was removed must have no row, and was counted where a row was found nevertheless.
            if final.body is not None:
                promise.check(
                    f"{service.name}: {tenant} {kind}/{identifier}",
                    f"the log's version {final.version} is in no table")


def row_problems(row: StateRow, final: Final | None) -> list[str]:
    """Where a row differs from the last state in the log."""
    if final is None:
        return ["is in no log"]
    if final.body is None:
        return [f"was taken out by version {final.version} of its stream and is still there"]
    problems = []
    if row.version != final.version:
        problems.append(f"version is {row.version}, in the log {final.version}")
    if row.body != final.body:
        problems.append(f"body differs from byte {_first_difference(row.body, final.body)}")
    state = json.loads(final.body)
    for column, value in row.columns.items():
        wanted = state.get(_member(column)) if isinstance(state, dict) else None
        if not _is_same(value, wanted):
            problems.append(f"{column} is {value!r}, in the log {wanted!r}")
    return problems


def check_files(service: Service, promise: Promise) -> None:
    """Files have the digests that they are kept under, and each document that a state names is there."""
    kept = set()
    for content in service.contents:
        kept.add((content.tenant, content.digest, content.purpose))
        problems = []
        if content.digest != content.actual_digest:
            problems.append(f"its bytes have the digest {content.actual_digest}")
        if content.length != content.actual_length:
            problems.append(f"length is {content.length}, not {content.actual_length}")
        promise.check(f"{service.name}.content: {content.tenant} {content.digest} ({content.purpose})", *problems)
    for (tenant, stream), final in service.log.finals.items():
        kind, _, identifier = stream.partition("/")
        if kind != "policy" or final.body is None:
            continue
        document = json.loads(final.body).get("document", {})
        wanted = [(document.get("digest"), f"document/{identifier}"), (document.get("passagesDigest"), "passages")]
        promise.check(
            f"{service.name}.content: {tenant} {stream}",
            *(f"{purpose} {digest} isn't kept" for digest, purpose in wanted if (tenant, digest, purpose) not in kept))


def _member(column: str) -> str:
    """The JSON member that a column repeats."""
    return re.sub(r"_([a-z])", lambda match: match[1].upper(), column)


def _is_same(column: str | None, member) -> bool:
    if column is None or member is None:
        return column is member is None
    if isinstance(member, bool):
        return column == ("t" if member else "f")
    if isinstance(member, (int, float)):
        return float(column) == member
    return column == member


def _first_difference(left: bytes, right: bytes) -> int:
    return next((at for at, (one, other) in enumerate(zip(left, right)) if one != other), min(len(left), len(right)))
