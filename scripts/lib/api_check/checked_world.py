"""Fills a fleet so that every operation can succeed: several of each kind, and what only faults bring about."""

import time
import uuid
from pathlib import Path

from dora_client import DoraClient, path_of
from endurance.quiet_fleet import QuietFleet
from faults.checker.identity import Identities
from furnished_tenant import CONTROL, PROFILE, RISK, YEARLY, furnish, register_policy
from local_fleet import FleetError
from record_bodies import Body, record_members

from .known_things import KnownThings

KEPT, SPARE = 4, 12
# What the gateway is started with: a compensation that is refused once needs a person.
SETTINGS = {"DORA_COMPENSATION_TRIES": "1", "DORA_COMPENSATION_PAUSE_SECONDS": "0.1"}
AWAY = "risk-calculator"


def wait_for(condition, seconds: float, what: str):
    until = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > until:
            raise FleetError(f"{what} hasn't come about in {seconds:.0f} s")
        time.sleep(0.05)
    return found


class CheckedWorld:
    """One tenant of a fleet, as its administrator sees it."""

    def __init__(self, fleet: QuietFleet, tenant: str, token: str):
        self.fleet, self.tenant = fleet, tenant
        self.client = DoraClient(fleet.url("gateway"), token)
        self.identities = Identities(bytes.fromhex((fleet.run.path / "secrets" / "identity").read_text().strip()))
        self.kept: dict[str, list[str]] = {}
        self.spare: dict[str, list[str]] = {}

    # Several of each

    def fill(self) -> None:
        """What users make, by users' requests."""
        self.document = self.client.send("GET", "/openapi.json").json
        self.kept = {name: [identifier] for name, identifier in furnish(self.client).items()}
        found = {name: identifiers[0] for name, identifiers in self.kept.items()}
        organisation = found["organisations"]
        for number in range(KEPT + SPARE):
            place = self.kept if number < KEPT else self.spare
            for plural in ("business-functions", "assets", "incidents", "cyber-threats", "tests", "providers",
                           "threat-sources", "findings", "contracts", "indicators"):
                self._keep(place, plural, self._record(plural, found))
            self._keep(place, "organisations", self.client.write("POST", "/organisations", PROFILE)["id"])
            self._keep(place, "policies", register_policy(self.client, organisation, f"Policy {number}"))
            self._keep(place, "schedules", self.client.call("POST", "/schedules", {
                "name": f"Yearly {number}", "organisation": organisation, "trigger": YEARLY}).json["id"])
        risk = self.client.write("POST", "/risks", RISK | {"organisation": organisation})["id"]
        self.client.write("POST", f"/risks/{risk}/controls", CONTROL)
        self._keep(self.kept, "risks", risk)
        for name in ("gaps", "measures", "operations"):
            self.kept[name] = [item["id"] for item in self.client.get(f"/{name}", limit=20)["items"]]

    @staticmethod
    def _keep(place: dict[str, list[str]], name: str, identifier: str) -> None:
        place.setdefault(name, []).append(identifier)

    def _record(self, plural: str, found: dict[str, str]) -> str:
        content = Body(self.document).of(f"/{plural}") | record_members(plural, self.document, found)
        return self.client.write("POST", f"/{plural}", content)["id"]

    # What only faults bring about

    def give_up_commands(self, count: int) -> None:
        """Commands that fail until their fault is mended: dead letters, of which each can be sent again."""
        organisation = self.kept["organisations"][-1]
        with self._fault("gap_assessment.organisations", "body", 7001):
            addresses = [self._ask(organisation, 7001) for _ in range(count)]
            for address in addresses:
                wait_for(lambda: self.client.get(address)["status"] == "dead-lettered", 60, "a dead letter")
        self.kept["dead-letters"] = [letter["id"] for letter in self.client.items("/dead-letters")]

    def park_streams(self, count: int) -> None:
        """Events that the read model can't apply until its fault is mended."""
        streams = [f"organisation/{identifier}" for identifier in self.spare["organisations"][:count]]
        with self._fault("gateway.audit_events", "resource", 7002):
            for stream in streams:
                self._ask(stream.partition("/")[2], 7002)
            wait_for(
                lambda: set(streams) <= {item["stream"] for item in self.client.get("/parked-streams")["items"]}, 60,
                "the parked streams")

    def _fault(self, table: str, column: str, employees: int) -> "Fault":
        return Fault(self.fleet, table, f"{column}::jsonb ->> 'employees' IS DISTINCT FROM '{employees}'")

    def _ask(self, organisation: str, employees: int) -> str:
        answer = self.client.call(
            "PATCH", f"/organisations/{organisation}", {"employees": employees}, {"Idempotency-Key": str(uuid.uuid4())})
        return path_of(answer.headers["location"])

    # While an agent is away

    def begin_what_waits(self) -> dict[str, dict]:
        """Stops an agent; gives path parameters of operations that succeed while it is away."""
        self.fleet.fleet.stop(AWAY)
        workflows = [
            self.client.start_workflow(self.kept["organisations"][0], str(uuid.uuid4())) for _ in range(3)]
        for address in workflows:
            wait_for(lambda: self._step(address, "quantify") == "running", 120, "the step that waits")
        *self._stuck, running = workflows
        for address in self._stuck:
            message = self.identities.step(address.rpartition("/")[2], "undo-assess", 1)
            self.fleet.database.rows(
                f"INSERT INTO gap_assessment.tombstones (tenant, message_id, reason) "
                f"VALUES ('{self.tenant}', '{message}', 'Forbidden, so that a person decides.')")
            self.client.call("POST", f"{address}/cancel")
        pending = self.client.call(
            "POST", "/risks", RISK | {"organisation": self.kept["organisations"][0]},
            {"Idempotency-Key": str(uuid.uuid4())}).json["id"]
        wait_for(lambda: self.client.get(f"/operations/{pending}").get("requestedBy"), 10, "the operation in the list")
        return {
            "POST /workflows/{id}/cancel": {"id": running.rpartition("/")[2]}, "POST /operations/{id}/cancel": {"id": pending}}

    def end_what_waits(self) -> dict[str, dict]:
        """Starts the agent; gives path parameters of operations on workflows that need a person."""
        self.fleet.fleet.start(AWAY, self.fleet.configuration)
        self.fleet.fleet.wait_ready(AWAY, 60)
        for address in self._stuck:
            wait_for(lambda: self.client.get(address)["status"] == "needs-person", 120, "a workflow that needs a person")
        resumed, ended = (address.rpartition("/")[2] for address in self._stuck)
        self.kept["workflows"] += [resumed, ended]
        return {"POST /workflows/{id}/resume": {"id": resumed}, "POST /workflows/{id}/end": {"id": ended}}

    def _step(self, address: str, name: str) -> str:
        return next(step["status"] for step in self.client.get(address)["steps"] if step["name"] == name)

    def write(self, path: Path) -> None:
        KnownThings(self.kept, self.spare).write(path)


class Fault:
    """A table that refuses some rows, until it is mended."""

    def __init__(self, fleet: QuietFleet, table: str, condition: str):
        self.fleet, self.table, self.condition = fleet, table, condition
        self.name = f"fault_{uuid.uuid4().hex[:8]}"

    def __enter__(self) -> None:
        self.fleet.database.rows(f"ALTER TABLE {self.table} ADD CONSTRAINT {self.name} CHECK ({self.condition})")

    def __exit__(self, *_) -> None:
        self.fleet.database.rows(f"ALTER TABLE {self.table} DROP CONSTRAINT {self.name}")
