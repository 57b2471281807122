"""A small fleet's rows and records made by hand, all in order, for the tests of the faults' checker."""

import base64
import hashlib
import json
import uuid
from dataclasses import dataclass, field

from faults.checker.access import DatabaseAccess, TableAccess
from faults.checker.event_body import EventBody
from faults.checker.event_hash import NO_HASH, event_hash
from faults.checker.evidence import Evidence, Gateway, Service
from faults.checker.gather import Gathered
from faults.checker.identity import Identities
from faults.checker.layout import Kind, Layout
from faults.checker.ledger import Ledger
from faults.checker.log import Log
from faults.checker.order import expected_headers
from faults.checker.origin import Origin
from faults.checker.outcome import operation_of
from faults.checker.read_model import microseconds
from faults.checker.rows import (
    AuditRow, Event, InboxRow, OperationRow, Record, ResourceRow, StateRow, StreamRow, WorkflowRow)
from faults.checker.tables import Owners
from faults.checker.walk import Listing, Reading, Walk

TIME = "2026-03-01T09:30:00.000001Z"
SUBJECT = "tester"
LAYOUT = Layout(
    {
        "organisation": Kind("organisation", "organisations", frozenset({"name"})),
        "assessment": Kind("assessment", "assessments", frozenset()),
        "gap": Kind("gap", "gaps", frozenset({"severity"})),
    },
    ["/organisations", "/organisations/{id}"])


def identifier(*words: str) -> str:
    """The same identifier for the same words."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(words)))


def compact(value) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


@dataclass
class SmallWorld:
    """One agent with two tenants' organisations, an assessment that was made and one that was undone.

    Tests change the parts and ask for what follows from them.
    """

    events: list[Event] = field(default_factory=list)
    tables: dict[str, list[StateRow]] = field(
        default_factory=lambda: {"organisations": [], "assessments": [], "gaps": []})
    gateway: Gateway = field(default_factory=Gateway)
    records: list[Record] = field(default_factory=list)
    commands: list[Record] = field(default_factory=list)
    dead_letters: list[Record] = field(default_factory=list)
    inbox: dict = field(default_factory=dict)
    tombstones: dict = field(default_factory=dict)
    ledger_lines: list[dict] = field(default_factory=list)
    walk: Walk = field(default_factory=Walk)
    access: DatabaseAccess = field(default_factory=DatabaseAccess)
    origin: Origin = field(default_factory=lambda: Origin(Identities(bytes(32)), {"a": SUBJECT, "b": SUBJECT}))

    def __post_init__(self) -> None:
        for tenant in ("a", "b"):
            self._organisation(tenant)
        self._assessment()
        self._undone_assessment()
        self._project()
        self.access.tables = [
            TableAccess("gap_assessment.organisations", True, {"a": 1, "b": 1}, {"a": {"a": 1}, "b": {"b": 1}})]

    # What was done

    def _organisation(self, tenant: str) -> None:
        """Created, changed, and a change that was refused; with its lines in a ledger."""
        one = self.organisation(tenant)
        for number, (purpose, method, path) in enumerate([
                ("create-organisation", "POST", "/api/v1/organisations"),
                ("change-organisation", "PATCH", f"/api/v1/organisations/{one}"),
                ("change-organisation", "PATCH", f"/api/v1/organisations/{one}")], 1):
            key = f"{tenant}-{number}"
            message = self.origin.identities.message(tenant, SUBJECT, method, path, key)
            body = {"name": f"{tenant}/1"} if number == 1 else {"employees": number * 100}
            operation = self._command(tenant, message, f"organisation/{one}", purpose)
            if number == 3:
                rejection = {"status": 412, "problem": "version-mismatch", "detail": "The version is another."}
                stream = f"operation/{operation}"
                self._event(tenant, message, operation, stream, "operation-ended", rejection=rejection)
                ended = {"status": "rejected", "written": None, "problem": "version-mismatch"}
            else:
                state = {"id": one, "name": f"{tenant}/1", "employees": number * 100, "version": number,
                         "createdAt": TIME, "updatedAt": TIME}
                self._event(tenant, message, operation, f"organisation/{one}", purpose, state,
                            written=[(f"organisation/{one}", number)])
                self._keep("organisations", StateRow(tenant, one, number, compact(state).encode(), {}))
                ended = {"status": "done", "problem": None,
                         "written": [{"kind": "organisation", "id": one, "version": number}]}
            self._ledger(tenant, number, purpose, method, path, key, body, operation, ended)

    def _assessment(self) -> None:
        """A workflow's step that is done: an assessment with two gaps."""
        workflow, one = self.workflow("done"), identifier("assessment")
        message = self.origin.identities.step(workflow, "assess", 1)
        operation = self._command("a", message, f"assessment/{one}", "assess-gaps")
        gaps = [identifier("gap", str(number)) for number in (1, 2)]
        written = sorted([*((f"gap/{gap}", 1) for gap in gaps), (f"assessment/{one}", 1)])
        for gap, status in zip(gaps, ("met", "not-met")):
            state = {"id": gap, "assessment": one, "pillar": "testing", "status": status, "severity": 0.5, "version": 1,
                     "createdAt": TIME, "updatedAt": TIME}
            self._event("a", message, operation, f"gap/{gap}", "gap-recorded", state)
            self._keep("gaps", StateRow("a", gap, 1, compact(state).encode(), {"assessment": one}))
        counts = {"met": 1, "partly": 0, "notMet": 1, "notApplicable": 0}
        state = {"id": one, **counts, "pillars": [{"pillar": "testing", **counts}], "version": 1,
                 "createdAt": TIME, "updatedAt": TIME}
        self._event("a", message, operation, f"assessment/{one}", "gaps-assessed", state, written=written)
        self._keep("assessments", StateRow("a", one, 1, compact(state).encode(), {}))
        self._workflow("done", "done", message, one)

    def _undone_assessment(self) -> None:
        """A workflow that was undone: its assessment is gone, its command refused for ever."""
        workflow, one = self.workflow("undone"), identifier("assessment undone")
        message = self.origin.identities.step(workflow, "assess", 1)
        operation = self._command("a", message, f"assessment/{one}", "assess-gaps")
        state = {"id": one, "met": 0, "partly": 0, "notMet": 0, "notApplicable": 0, "version": 1,
                 "createdAt": TIME, "updatedAt": TIME}
        self._event("a", message, operation, f"assessment/{one}", "gaps-assessed", state,
                    written=[(f"assessment/{one}", 1)])
        undo = self.origin.identities.step(workflow, "undo-assess", 1)
        operation = self._command("a", undo, f"assessment/{one}", "discard-assessment")
        self._event("a", undo, operation, f"assessment/{one}", "assessment-discarded", removes=True,
                    written=[(f"assessment/{one}", 2)])
        self.tombstones["a", message] = "It was undone."
        self._workflow("undone", "undone", message, one)

    @staticmethod
    def organisation(tenant: str) -> str:
        return identifier("organisation", tenant)

    @staticmethod
    def workflow(name: str) -> str:
        return identifier("workflow", name)

    # The parts

    def _command(self, tenant: str, message: str, stream: str, name: str) -> str:
        """A command as it stands on the topic, and in inbox and operations; gives back its operation."""
        request_hash = hashlib.sha256(message.encode()).hexdigest()
        operation = operation_of(message, request_hash)
        headers = [
            ("ce_id", message), ("ce_type", f"eu.dora.gap.{name}.v1"), ("ce_tenantid", tenant),
            ("ce_subject", stream), ("ce_requesthash", request_hash), ("ce_keyid", "k1")]
        self.commands.append(Record("dora.gap.commands", 0, len(self.commands), f"{tenant}/{stream}", headers, b"{}"))
        self.inbox[tenant, message] = InboxRow(request_hash, 200)
        self.gateway.operations[tenant, operation] = OperationRow(
            tenant, operation, message, request_hash, "pending", None, None, False)
        return operation

    def _event(
        self, tenant: str, message: str, operation: str, stream: str, name: str, state: dict | None = None,
        removes: bool = False, written: list[tuple[str, int]] | None = None, rejection: dict | None = None,
    ) -> None:
        earlier = [event for event in self.events if (event.tenant, event.stream) == (tenant, stream)]
        body = compact({"requestedBy": SUBJECT})[:-1] + ',"details":{}'
        if state is not None or removes:
            body += ',"resource":' + ("null" if state is None else compact(state))
        outcome = None
        if written is not None:
            streams = [{"stream": stream, "version": version} for stream, version in written]
            outcome = compact({"operation": operation, "result": {"done": {"written": streams}}})
        elif rejection is not None:
            outcome = compact({"operation": operation, "result": {"rejected": {"_0": rejection}}})
        event = Event(
            len(self.events) + 1, tenant, stream, len(earlier) + 1, identifier(message, stream),
            f"eu.dora.gap.{name}.v1", "/gap-assessment", microseconds(TIME), identifier("correlation"), message, None,
            outcome, (body + "}").encode(), earlier[-1].hash if earlier else NO_HASH, NO_HASH)
        event.hash = event_hash(event)
        self.events.append(event)

    def _keep(self, table: str, row: StateRow) -> None:
        self.tables[table] = [kept for kept in self.tables[table] if (kept.tenant, kept.id) != (row.tenant, row.id)]
        self.tables[table].append(row)

    def _workflow(self, name: str, status: str, message: str, assessment: str) -> None:
        one = self.workflow(name)
        step = {"name": "assess", "status": status, "command": message, "compensations": int(status == "undone"),
                "result": {"kind": "assessment", "id": assessment}}
        body = {"id": one, "status": status, "version": 2, "steps": [step]}
        self.gateway.workflows.append(WorkflowRow("a", one, 2, status, None, compact(body).encode()))
        self.gateway.workflow_log["a", one] = [(1, "running"), (2, status)]

    def _project(self) -> None:
        """The topic and the gateway's tables, as they follow from the log."""
        heads: dict[tuple[str, str], Event] = {}
        for event in self.events:
            self.records.append(Record(
                "dora.gap.events", 0, len(self.records), f"{event.tenant}/{event.stream}", expected_headers(event),
                event.body))
            body = EventBody.split(event.body)
            self.gateway.audit.append(AuditRow(
                event.tenant, event.stream, event.version, event.message, event.type, event.source, event.time,
                SUBJECT, event.correlation, event.causation, event.outcome, hashlib.sha256(body.details).digest(),
                None if body.resource is None else hashlib.sha256(body.resource).digest(), event.previous_hash.hex(),
                event.hash.hex()))
            if not event.stream.startswith("operation/"):
                heads[event.tenant, event.stream] = event
            if event.outcome:
                self._close(event)
        self.gateway.streams = [
            StreamRow(tenant, stream, event.version, event.hash.hex(), None)
            for (tenant, stream), event in heads.items()]
        for table, rows in self.tables.items():
            kind = LAYOUT.of_table(table)
            for row in rows:
                state = json.loads(row.body)
                filters = {name: state[name] for name in kind.filters}
                self.gateway.resources.append(ResourceRow(
                    row.tenant, kind.name, row.id, row.version, microseconds(TIME), microseconds(TIME), row.body,
                    json.dumps(filters)))

    def _close(self, event: Event) -> None:
        outcome = json.loads(event.outcome)
        row = self.gateway.operations[event.tenant, outcome["operation"]]
        rejection = outcome["result"].get("rejected", {}).get("_0")
        row.status, row.is_closed, row.outcome = "rejected" if rejection else "done", True, event.outcome
        row.problem = compact(rejection) if rejection else None

    def _ledger(
        self, tenant: str, number: int, purpose: str, method: str, path: str, key: str, body: dict, operation: str,
        ended: dict,
    ) -> None:
        name = {"client": f"load-{tenant}", "sequence": number}
        self.ledger_lines += [
            request(name, purpose, tenant, method, path, key, body),
            answer(name, 202, address(operation)),
            {"line": "outcome", **name, "operation": address(operation), "pointer": None} | ended]

    # What follows from the parts

    @property
    def owners(self) -> Owners:
        tenants = {event.stream.rpartition("/")[2]: event.tenant for event in self.events}
        tenants |= {row.id: row.tenant for row in self.gateway.workflows}
        return Owners(tenants, {})

    @property
    def service(self) -> Service:
        log = Log((copy_of(event) for event in self.events), self.owners.tenants)
        found = Service("gap-assessment", "gap", log, self.tables, [], self.inbox, self.tombstones)
        found.topics.events, found.topics.commands, found.topics.dead_letters = (
            self.records, self.commands, self.dead_letters)
        return found

    @property
    def evidence(self) -> Evidence:
        return Evidence(LAYOUT, [self.service], self.gateway)

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.ledger_lines)

    @property
    def gathered(self) -> Gathered:
        return Gathered(self.evidence, self.owners, self.access, self.walk)

    def event(self, stream: str, version: int = 1) -> Event:
        """The first tenant's event of a stream whose name begins so."""
        return next(event for event in self.events if event.stream.startswith(stream) and event.version == version)

    def read(self, tenant: str, owner: str, status: int) -> None:
        """A tenant has asked for an organisation."""
        path = f"/organisations/{self.organisation(owner)}"
        row = next(row for row in self.tables["organisations"] if row.tenant == owner)
        self.walk.readings.append(Reading(tenant, owner, "gateway", path, status, f'"{row.version}"', with_links(row.body)))

    def list(self, tenant: str, *identifiers: str) -> None:
        """A tenant has listed organisations."""
        self.walk.listings.append(Listing(tenant, "gateway", "/organisations", 200, [*identifiers]))


def with_links(body: bytes) -> bytes:
    """A resource as GET shows it."""
    return body[:-1] + b',"links":[{"rel":"self"}]}'


def copy_of(event: Event) -> Event:
    """The log takes the body out of what it reads."""
    return Event(**{name: getattr(event, name) for name in Event.__slots__})


def address(operation: str) -> str:
    """An operation's address as a gateway gives it; the seal is nobody's."""
    return "/api/v1/operations/" + base64.urlsafe_b64encode(uuid.UUID(operation).bytes + bytes(18)).decode().rstrip("=")


def request(name: dict, purpose: str, tenant: str, method: str | None, path: str, key: str | None, body: dict | None,
            **more) -> dict:
    """A ledger's line before something is sent."""
    return {"line": "request", **name, "purpose": purpose, "tenant": tenant, "gateway": "gateway", "method": method,
            "path": path, "key": key, "body": body, "repeats": None} | more


def answer(name: dict, status: int | None, operation: str | None = None, **more) -> dict:
    """A ledger's line after an answer, or after none."""
    return {"line": "answer", **name, "status": status, "operation": operation, "resource": None, "workflow": None,
            "problem": None, "pointer": None, "key": None, "unknown": None} | more
