"""What the clients of one tenant know of: resources that they change together."""

import random
import threading

from record_bodies import YESTERDAY, Body, test_under_way

from .client_session import BASE, ClientSession, Wish, fixed_key

PROFILE = {
    "entityType": "credit-institution", "country": "DE", "currency": "EUR", "employees": 900,
    "annualTurnover": 210_000_000, "balanceSheetTotal": 6_400_000_000,
}
POLICY = """# Backup policy {mark}

## Backups

The bank backs up all data of critical functions every night. Backups are kept apart from the source systems, physically
and logically. Restoring from backups is tested every quarter, and the result is reported to the management body.

## Continuity

The crisis communication plan is not tested. Every incident is classified within a day, and {mark} is who does it.
"""
# The member that tells a record from all others, and what the mark becomes in it.
RECORD_MARKS = {
    "asset": ("name", "{mark}"), "incident": ("title", "{mark}"), "finding": ("title", "{mark}"),
    "indicator": ("value", "{mark}.example")}
RECORD_CHANGES = {"asset": "location", "incident": "coordinator", "finding": "owner", "indicator": "summary"}
# Few, so that clients meet at them.
CONTENDED = 3
# Old ones are forgotten, so that all of a long run are changed at times and none grows without end.
KEPT = 60


class World:
    """Identifiers by kind, for all clients of a tenant; any thread may ask and add."""

    def __init__(self, tenant: str):
        self.tenant = tenant
        self.contended: list[str] = []
        # Whose policies are assessed by workflows: few policies, so that it doesn't take long.
        self.assessed: str = ""
        # Whose policies are only kept.
        self.library: str = ""
        # By their addresses. One operation each on a set needs no lock.
        self.open_workflows: set[str] = set()
        # How many were started: every other one is cancelled.
        self.started_workflows = 0
        # What a new record of each kind says, without what tells it from others.
        self.records: dict[str, dict] = {}
        self._lock = threading.Lock()
        self._known: dict[str, list] = {}

    def new_record(self, kind: str, mark: str) -> dict:
        """What a record is made of; nothing else has its mark."""
        member, form = RECORD_MARKS[kind]
        return self.records[kind] | {member: form.format(mark=mark.replace("/", "-"))}

    def changed_record(self, kind: str, mark: str) -> dict:
        """A change of any record of a kind that its rules allow."""
        return {RECORD_CHANGES[kind]: mark}

    def add(self, kind: str, *things) -> None:
        with self._lock:
            known = self._known.setdefault(kind, [])
            known += [thing for thing in things if thing not in known]
            del known[:-KEPT]

    def any(self, kind: str, source: random.Random):
        """One of a kind, or None."""
        with self._lock:
            known = self._known.get(kind)
            return source.choice(known) if known else None

    def some(self, kind: str, number: int, source: random.Random) -> list:
        """So many different ones of a kind, or fewer."""
        with self._lock:
            known = self._known.get(kind, [])
            return source.sample(known, min(number, len(known)))

    def take(self, kind: str, source: random.Random):
        """One of a kind that nobody else gets, or None."""
        with self._lock:
            known = self._known.get(kind)
            return known.pop(source.randrange(len(known))) if known else None


def furnish(world: World, session: ClientSession, seed: int) -> None:
    """Makes what a tenant's clients share. Under keys of the seed: after a resumption the same things are found."""

    def make(purpose: str, path: str, body: dict, file=None) -> str:
        mark = body.get("name") or body["title"]
        wish = Wish(purpose, "POST", path, body, file, key=fixed_key(world.tenant, mark), wait=10)
        for _ in range(12):
            reply = session.send(wish, session.gateway())
            if reply.status in (200, 201):
                return reply.answer.json["id"]
        raise OSError(f"the fleet makes no {path} of {world.tenant}: {reply.status} {reply.problem}")

    def organisation(name: str) -> str:
        return make("create-organisation", f"{BASE}/organisations", PROFILE | {"name": f"{name} {seed}"})

    world.contended = [organisation(f"Contended {number}") for number in range(1, CONTENDED + 1)]
    world.assessed = organisation("Assessed")
    world.library = organisation("Library")
    for title, owner in (("Assessed policy", world.assessed), ("Library policy", world.library)):
        mark = f"{title} {seed}"
        policy = make(
            "upload", f"{BASE}/policies", {"organisation": owner, "title": mark},
            ("policy.md", "text/markdown", POLICY.format(mark=mark).encode()))
        if owner == world.library:
            world.add("policy", policy)
    world.add("risk", make("record-risk", f"{BASE}/risks", risk(world.library, f"Risk {seed}")))
    description = session.read("/openapi.json", seconds=30)
    if description is None or description.status != 200:
        raise OSError("the fleet doesn't describe its API")
    body = Body(description.json)
    test = make("create-test", f"{BASE}/tests", body.of("/tests") | test_under_way() | {"title": f"Test {seed}"})
    source = make(
        "create-threat-source", f"{BASE}/threat-sources",
        body.of("/threat-sources") | {"name": f"Source {seed}", "type": "open"})
    world.records = {
        "asset": body.of("/assets"), "incident": body.of("/incidents") | {"status": "open"},
        "finding": body.of("/findings") | {"test": test, "status": "open", "dueOn": YESTERDAY},
        "indicator": body.of("/indicators") | {"source": source, "type": "domain-name"}}


def assess(world: World, session: ClientSession, seed: int) -> None:
    """Has the assessed organisation assessed once, so that there are gaps and measures to be changed."""
    wish = Wish(
        "start-workflow", "POST", f"{BASE}/workflows", {"kind": "assessment", "organisation": world.assessed},
        key=fixed_key(world.tenant, "first assessment", seed))
    reply = session.send(wish, session.gateway())
    if reply.workflow is None:
        raise OSError(f"no workflow of {world.tenant} starts: {reply.status} {reply.problem}")


def learn_assessment(world: World, session: ClientSession, document: dict) -> None:
    """Takes what a finished assessment has made into what the clients share."""
    results = document.get("results", {})
    if document.get("status") != "done":
        return
    gaps = session.read(f"{BASE}/assessments/{results['assessment']}/gaps?limit=20")
    if gaps and gaps.status == 200:
        found = [item["id"] for item in gaps.json["items"]]
        world.add("gap", *found)
        # Those of one assessment alone, so that clients meet at its counts.
        if world.any("attested", session.source) is None:
            world.add("attested", *found)
    measures = session.read(f"{BASE}/plans/{results['plan']}/measures?limit=20")
    if measures and measures.status == 200:
        world.add("measure", *[(results["plan"], item["id"]) for item in measures.json["items"]])


def risk(organisation: str, title: str) -> dict:
    return {
        "organisation": organisation, "title": title, "currency": "EUR",
        "frequency": {"minimum": 0.1, "mostLikely": 0.4, "maximum": 2},
        "loss": {"minimum": 10_000, "mostLikely": 80_000, "maximum": 900_000}}
