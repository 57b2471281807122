"""Reads every list and every item route over HTTP, with each tenant's token, through each gateway in turn.

What a run has read itself when all was quiet (`http/TENANT.GATEWAY.jsonl`) is looked at in the same way.
"""

import http.client
import itertools
import json
import re
import time
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

from dora_client import BASE, Answer, DoraClient

from .evidence import Evidence
from .identity import operation_in
from .ledger import json_lines

# Enough pages of a list to see what it shows; the tables themselves are compared row by row.
PAGES = 20
PAGE = 100
# How many of each kind are asked for by their identifiers.
SAMPLES = 2
# How long a gateway may be busy.
SECONDS = 15


@dataclass
class Listing:
    """A list as one tenant sees it."""

    tenant: str
    gateway: str
    path: str
    status: int
    identifiers: list[str] = field(default_factory=list)
    # Those shown otherwise than their agents have them.
    differing: list[str] = field(default_factory=list)
    is_whole: bool = True

    def add(self, items: list[dict], evidence: Evidence) -> None:
        """Takes a page."""
        kind = evidence.layout.of_plural(self.path[1:])
        for item in items:
            identifier = _identifier(self.path, item)
            self.identifiers.append(identifier)
            state = kind and evidence.states.get((self.tenant, kind.name, identifier))
            if state and not _is_part(item, json.loads(state.body)):
                self.differing.append(identifier)


@dataclass
class Reading:
    """What a tenant was answered for something that is its own or another's."""

    tenant: str
    owner: str
    gateway: str
    path: str
    status: int
    entity_tag: str | None
    body: bytes


@dataclass
class Walk:
    """All that was read."""

    listings: list[Listing] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def walk_recorded(folder: Path, tenants: list[str], evidence: Evidence) -> Walk:
    """What a run has read: each tenant's lists whole, through every gateway, and what is the others'."""
    walk = Walk()
    for file in sorted(folder.glob("*.jsonl")):
        tenant = max((tenant for tenant in tenants if file.name.startswith(f"{tenant}.")), key=len, default=None)
        if tenant is None:
            continue
        gateway = file.name.removeprefix(f"{tenant}.").removesuffix(".jsonl")
        other = next((found for found in tenants if found != tenant), "another")
        listings: dict[str, Listing] = {}
        for line in json_lines(file):
            path = urllib.parse.urlsplit(line["path"]).path.removeprefix(BASE)
            if line.get("crossed"):
                body = json.dumps(line["body"]).encode()
                walk.readings.append(Reading(tenant, other, gateway, path, line["status"], line.get("etag"), body))
            elif path in evidence.layout.paths:
                # Paths with an identifier aren't described as they stand, so this is a list's page.
                listing = listings.setdefault(path, Listing(tenant, gateway, path, line["status"]))
                listing.status = max(listing.status, line["status"])
                listing.add((line["body"] or {}).get("items", []), evidence)
        walk.listings += listings.values()
    return walk


class Walker:
    """Walks the described routes with tokens of several tenants."""

    def __init__(self, gateways: dict[str, str], tokens: dict[str, str], evidence: Evidence):
        self._gateways = itertools.cycle(gateways)
        self._clients = {
            (name, tenant): DoraClient(url, token)
            for name, url in gateways.items() for tenant, token in tokens.items()}
        self._tenants = list(tokens)
        self._evidence = evidence
        self._samples = self._choose()
        self.walk = Walk()

    def run(self) -> Walk:
        """Lists first, then each kind's samples: by their owner, who finds them, and by the others, who don't."""
        for path in self._evidence.layout.paths:
            if "{" not in path:
                for tenant in self._tenants:
                    self._list(tenant, path)
            else:
                self._items(path)
        for client in self._clients.values():
            client.close()
        return self.walk

    def _choose(self) -> dict[tuple[str, str], list[str]]:
        """Identifiers to ask for, by tenant and the collection's name in paths."""
        found: dict[tuple[str, str], list[str]] = {}
        plurals = {kind.name: kind.plural for kind in self._evidence.layout.kinds.values()}
        rows = [(row.tenant, plurals.get(row.kind, row.kind), row.id) for row in self._evidence.gateway.resources]
        rows += [(row.tenant, "workflows", row.id) for row in self._evidence.gateway.workflows]
        for tenant, plural, identifier in rows:
            chosen = found.setdefault((tenant, plural), [])
            if len(chosen) < SAMPLES:
                chosen.append(identifier)
        return found

    def _send(self, tenant: str, path: str) -> tuple[str, Answer]:
        """Asks the next gateway; one that is busy or gone for a moment is asked again."""
        gateway = next(self._gateways)
        until = time.monotonic() + SECONDS
        while True:
            try:
                answer = self._clients[gateway, tenant].send("GET", BASE + path)
                if answer.status != 503 or time.monotonic() >= until:
                    return gateway, answer
            except (OSError, http.client.HTTPException):
                if time.monotonic() >= until:
                    raise
            time.sleep(0.5)

    def _list(self, tenant: str, path: str) -> None:
        listing = Listing(tenant, "", path, 200)
        cursor = ""
        for _ in range(PAGES):
            listing.gateway, answer = self._send(tenant, f"{path}?limit={PAGE}{cursor}")
            listing.status = answer.status
            if answer.status != 200:
                break
            page = answer.json
            listing.add(page["items"], self._evidence)
            if path == "/operations":
                # An address is sealed for its tenant: each is a sample that nobody else can have.
                chosen = self._samples.setdefault((tenant, "operations"), [])
                chosen += [item["id"] for item in page["items"][:SAMPLES - len(chosen)]]
            if not page.get("next"):
                break
            cursor = f"&cursor={page['next']}"
        else:
            listing.is_whole = False
        self.walk.listings.append(listing)

    def _items(self, path: str) -> None:
        plural = re.match(r"/([\w-]+)/\{", path)
        if plural is None:
            return
        for owner in self._tenants:
            for identifier in self._samples.get((owner, plural[1]), ()):
                # The parameter after the first, if there is one, is a version.
                filled = re.sub(r"\{\w+\}", "1", re.sub(r"\{\w+\}", identifier, path, count=1))
                for tenant in self._tenants:
                    gateway, answer = self._send(tenant, filled)
                    self.walk.readings.append(Reading(
                        tenant, owner, gateway, filled, answer.status, answer.headers.get("etag"), answer.body))


def _identifier(path: str, item: dict) -> str:
    """What a list's item is: a resource, the operation in an address, the aggregate of an event."""
    if path in ("/audit/events", "/parked-streams"):
        return item["stream"].rpartition("/")[2]
    if path == "/operations":
        return operation_in(item["id"]) or item["id"]
    return item["id"]


def _is_part(item: dict, state: dict) -> bool:
    """Whether a list's item is the state, but for details that lists leave out."""
    return all(name in state and state[name] == value for name, value in item.items())
