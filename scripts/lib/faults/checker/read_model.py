"""Does the gateway serve what the agents hold: the same bytes, versions and filters, and nothing else?"""

import json
import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from .evidence import Evidence
from .layout import Kind
from .report import Promise
from .rows import ResourceRow, StateRow
from .walk import Walk

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def check(evidence: Evidence, walk: Walk, promise: Promise) -> None:
    """Compares every row with the agent's, both ways; how far each stream is projected; what GET answers."""
    for key in evidence.states.keys() | evidence.resources.keys():
        tenant, kind, identifier = key
        promise.check(
            f"gateway.resources: {tenant} {kind} {identifier}",
            *row_problems(evidence.resources.get(key), evidence.states.get(key), evidence.layout.kinds.get(kind)))
    check_heads(evidence, promise)
    check_shown(walk, evidence, promise)


def row_problems(resource: ResourceRow | None, state: StateRow | None, kind: Kind | None) -> list[str]:
    """Where a row of the read model differs from its agent's."""
    if resource is None:
        return [f"isn't there; its agent has version {state.version}"]
    if state is None:
        return [f"version {resource.version} is shown, and its agent has none"]
    problems = []
    if resource.version != state.version:
        problems.append(f"version is {resource.version}, its agent's {state.version}")
    if resource.body != state.body:
        problems.append("body differs from its agent's")
    body = _numbers_exact(state.body.decode())
    if kind is not None:
        wanted = {name: body[name] for name in kind.filters if body.get(name) is not None}
        found = _numbers_exact(resource.filters)
        differing = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
        if differing:
            problems.append(f"filters differ in {', '.join(differing)}")
    for column, member in (("created_at", "createdAt"), ("updated_at", "updatedAt")):
        time = body.get(member)
        if time is not None and microseconds(time) != getattr(resource, column):
            problems.append(f"{column} isn't {time}")
    return problems


def check_heads(evidence: Evidence, promise: Promise) -> None:
    """Every stream is projected to its end, in order, and neither parked nor waiting."""
    gateway = evidence.gateway
    heads = {(row.tenant, row.stream): row for row in gateway.streams}
    logs = {}
    for service in evidence.services:
        for (tenant, stream), entries in service.log.streams.items():
            if not stream.startswith("operation/"):
                logs[tenant, stream] = entries[-1].row
    for key in heads.keys() | logs.keys() | gateway.held.keys():
        head, last = heads.get(key), logs.get(key)
        problems = []
        if head is None or last is None:
            problems.append("isn't projected" if head is None else "is in no log")
        elif (head.version, head.hash) != (last.version, last.hash.hex()):
            problems.append(
                f"is projected to version {head.version}, and its log ends with {last.version}"
                if head.version != last.version else "its last hash isn't its log's")
        if head is not None and head.parked_reason is not None:
            problems.append(f"is parked: {head.parked_reason}")
        if key in gateway.held:
            problems.append(f"version {min(gateway.held[key])} waits in held_events")
        promise.check(f"gateway.streams: {' '.join(key)}", *problems)


def microseconds(text: str) -> int:
    """A moment of RFC 3339 in microseconds since 1970 UTC."""
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(microseconds=1)


def _numbers_exact(text: str) -> dict:
    """JSON with its numbers as written: PostgreSQL's `jsonb` writes the same number otherwise."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def _is_state_with_links(body: bytes, state: bytes) -> bool:
    """Whether a resource is shown as its agent's bytes, followed by nothing but its links."""
    shown = state[:-1] + b',"links":'
    if not body.startswith(shown) or not body.endswith(b"}"):
        return False
    try:
        return isinstance(json.loads(body[len(shown):-1]), list)
    except ValueError:
        return False


def check_shown(walk: Walk, evidence: Evidence, promise: Promise) -> None:
    """What GET answers is the agent's row, whichever gateway is asked; whole lists show each row once."""
    for reading in walk.readings:
        match = re.fullmatch(r"/([\w-]+)/([0-9a-f-]{36})", reading.path)
        kind = evidence.layout.of_plural(match[1]) if match else None
        if kind is None or reading.tenant != reading.owner or reading.status != 200:
            continue
        state = evidence.states.get((reading.tenant, kind.name, match[2]))
        problems = ["its agent has none"] if state is None else []
        if state is not None and not (
                reading.entity_tag == f'"{state.version}"' and _is_state_with_links(reading.body, state.body)):
            problems.append(f"isn't its agent's version {state.version} (ETag {reading.entity_tag})")
        promise.check(f"GET {reading.path} as {reading.tenant} ({reading.gateway})", *problems)
    for listing in walk.listings:
        kind = evidence.layout.of_plural(listing.path[1:])
        if kind is None or not listing.is_whole or listing.status != 200:
            continue
        wanted = sorted(
            identifier for tenant, name, identifier in evidence.states if (tenant, name) == (listing.tenant, kind.name))
        found = sorted(listing.identifiers)
        promise.check(
            f"GET {listing.path} as {listing.tenant} ({listing.gateway})",
            None if found == wanted else f"shows {len(found)} where its agent has {len(wanted)}, or others",
            f"shows {listing.differing[0]} otherwise than its agent has it" if listing.differing else None)
