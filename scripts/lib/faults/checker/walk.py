"""Reads every list and every item route over HTTP, with each tenant's token, through each gateway in turn."""

import http.client
import itertools
import re
import time
from dataclasses import dataclass, field

from dora_client import BASE, Answer, DoraClient

from .evidence import Evidence
from .identity import operation_in

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
    is_whole: bool = True


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


class Walker:
    """Walks the described routes with tokens of several tenants."""

    def __init__(self, gateways: dict[str, str], tokens: dict[str, str], evidence: Evidence):
        self._gateways = itertools.cycle(gateways)
        self._clients = {
            (name, tenant): DoraClient(url, token) for name, url in gateways.items() for tenant, token in tokens.items()}
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
            listing.identifiers += [_identifier(path, item) for item in page["items"]]
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
    if path == "/audit/events":
        return item["stream"].rpartition("/")[2]
    if path == "/operations":
        return operation_in(item["id"]) or item["id"]
    return item["id"]
