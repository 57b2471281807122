"""The faults' checker on a real fleet: nothing is broken after a load, and what is broken by hand is found.

It is broken by a superuser's SQL in a transaction that is never committed: the checker reads within it.
"""

import unittest
import uuid

import fleet
from faults.checker.check import judge
from faults.checker.gather import Gathered, gather, read_tables
from faults.checker.ledger import Ledger
from faults.checker.origin import Origin, subject_of
from faults.checker.identity import Identities
from faults.checker.psql_session import DatabaseFailed, PsqlSession
from faults.checker.report import Report
from faults.checker.run import Run
from fleet_test import POLICY, PROFILE
from proof import needs_kafka
from recording_client import RecordingClient

# What is done to the rows of the tenant {a}, and the promise that must notice it. {b} is another tenant.
LAST = (
    "position = (SELECT max(position) FROM gap_assessment.event_log WHERE tenant = {a} "
    "AND stream LIKE 'organisation/%')")
FIRST_OPERATION = "id = (SELECT min(id::text)::uuid FROM gateway.operations WHERE tenant = {a} AND status = 'done')"
BREAKAGES = {
    "an event is deleted": (
        "DELETE FROM gap_assessment.event_log WHERE {last}",
        {"acknowledged-lost", "events-out-of-order", "state-not-replay", "read-model-not-state", "chain-broken",
         "operations-changed"}),
    "a bit of an event's body is flipped": (
        "UPDATE gap_assessment.event_log SET body = set_byte(body, 60, get_byte(body, 60) # 1) WHERE {last}",
        {"chain-broken", "events-out-of-order"}),
    "an event's time is changed": (
        "UPDATE gap_assessment.event_log SET time = time + interval '1 microsecond' WHERE {last}", {"chain-broken"}),
    "an event stands twice": (
        "INSERT INTO gap_assessment.event_log (tenant, stream, version, message_id, type, source, time, correlation, "
        "causation, outcome, body, previous_hash, hash) SELECT tenant, stream, version + 1, message_id, type, source, "
        "time, correlation, causation, outcome, body, hash, hash FROM gap_assessment.event_log WHERE {last}",
        {"effects-doubled", "events-out-of-order", "chain-broken"}),
    "an outcome is taken out": (
        "UPDATE gap_assessment.event_log SET outcome = NULL WHERE {last}", {"acknowledged-lost", "chain-broken"}),
    "positions stand the other way round": (
        "UPDATE gap_assessment.event_log SET position = -position WHERE tenant = {a} AND stream LIKE 'organisation/%'",
        {"events-out-of-order"}),
    "a command took effect that nobody sent": (
        "UPDATE gap_assessment.event_log SET causation = gen_random_uuid() WHERE {last}",
        {"effects-doubled", "chain-broken"}),
    "a state row is changed": (
        "UPDATE gap_assessment.organisations SET body = replace(body, 'DE', 'FR') WHERE tenant = {a}",
        {"state-not-replay", "read-model-not-state"}),
    "an assessment counts otherwise than its gaps are": (
        """UPDATE gap_assessment.gaps SET body = replace(body, '"status":"not-met"', '"status":"met"') """
        "WHERE tenant = {a}", {"updates-lost", "state-not-replay"}),
    "a searched column is changed": (
        "UPDATE policy_analyzer.policies SET title = title || '.' WHERE tenant = {a}", {"state-not-replay"}),
    "a state row is deleted": (
        "DELETE FROM policy_analyzer.policies WHERE tenant = {a}",
        {"acknowledged-lost", "state-not-replay", "read-model-not-state"}),
    "a file is changed": (
        "UPDATE policy_analyzer.content SET bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1) WHERE tenant = {a}",
        {"state-not-replay"}),
    "the read model is changed": (
        "UPDATE gateway.resources SET filters = filters || '{{\"name\": \"other\"}}' WHERE tenant = {a} "
        "AND kind = 'organisation'", {"read-model-not-state"}),
    "a stream is parked": (
        "UPDATE gateway.streams SET parked_reason = 'no fit' WHERE tenant = {a} AND stream LIKE 'policy/%'",
        {"read-model-not-state"}),
    "history is changed": (
        "UPDATE gateway.audit_events SET requested_by = 'nobody' WHERE tenant = {a} AND stream LIKE 'policy/%'",
        {"chain-broken"}),
    "an operation is open again": (
        "UPDATE gateway.operations SET status = 'pending' WHERE tenant = {a} AND {operation}",
        {"acknowledged-lost", "operations-changed"}),
    "an operation ended otherwise": (
        "UPDATE gateway.operations SET status = 'rejected' WHERE tenant = {a} AND {operation}", {"operations-changed"}),
    "a workflow stands still": (
        "UPDATE gateway.workflows SET status = 'undoing' WHERE tenant = {a} AND status = 'undone'", {"sagas-open"}),
    "a workflow left no tombstone": ("DELETE FROM policy_analyzer.tombstones WHERE tenant = {a}", {"sagas-open"}),
    "a result of a workflow is gone": (
        "DELETE FROM implementation_planner.measures WHERE tenant = {a} AND id = (SELECT min(id::text)::uuid "
        "FROM implementation_planner.measures WHERE tenant = {a})", {"sagas-open", "state-not-replay"}),
    "a row is another tenant's": (
        "UPDATE gap_assessment.organisations SET tenant = {b} WHERE tenant = {a}", {"tenants-crossed"}),
    "a table is without row-level security": (
        "ALTER TABLE risk_calculator.risks DISABLE ROW LEVEL SECURITY", {"tenants-crossed"}),
    "a policy lets all rows through": (
        "CREATE POLICY everybody ON gateway.resources USING (true)", {"tenants-crossed"}),
}


@needs_kafka
class CheckerTests(unittest.TestCase):
    """One load, read once; the tables are read again after each breakage."""

    fleet: fleet.Fleet
    run_: Run
    gathered: Gathered

    @classmethod
    def setUpClass(cls) -> None:
        cls.fleet = fleet.shared()
        cls.fleet.restore()
        cls.tenants = [f"t-{uuid.uuid4().hex[:12]}" for _ in range(2)]
        clients = [RecordingClient(cls.fleet.client(tenant), tenant) for tenant in cls.tenants]
        for client in clients:
            load(client)
        workflows(clients[0])
        cross(clients[1], clients[0])
        cls.run_ = Run.of_fleet(cls.fleet.run.path, cls.tenants)
        tokens = {tenant: cls.fleet.token(tenant) for tenant in cls.tenants}
        secret = bytes.fromhex((cls.fleet.run.path / "secrets" / "identity").read_text().strip())
        cls.run_.origin = Origin(Identities(secret), {tenant: subject_of(token) for tenant, token in tokens.items()})
        cls.run_.ledger = Ledger(line for client in clients for line in client.lines)
        cls.gathered = gather(cls.run_)

    def report(self, sql: str) -> Report:
        """The report with something broken, for which nobody else's transaction has to wait long."""
        with PsqlSession(self.run_.database_url, read_only=False) as session:
            session.execute(sql)
            broken = read_tables(self.run_, self.gathered.evidence.layout, session)
        for service, read in zip(broken.evidence.services, self.gathered.evidence.services):
            service.topics = read.topics
        broken.walk = self.gathered.walk
        return judge(self.run_, broken)

    def test_nothing_is_broken(self) -> None:
        report = judge(self.run_, self.gathered)
        self.assertEqual(report.broken, 0, f"\n{report.table}")
        for promise in report.promises:
            if promise.title == "seals broken":
                continue  # A log is sealed once a minute: how many there are is a question of when one looks.
            self.assertGreater(promise.tried, 1, promise.title)
            self.assertEqual(promise.notes, [], promise.title)
        walk = self.gathered.walk
        self.assertGreater(len(walk.listings), 20)
        self.assertGreater(sum(reading.tenant != reading.owner for reading in walk.readings), 30)
        self.assertGreater(sum(reading.tenant == reading.owner for reading in walk.readings), 30)

    def test_what_is_broken_is_found(self) -> None:
        own, other = (f"'{tenant}'" for tenant in self.tenants)
        for name, (sql, promises) in BREAKAGES.items():
            with self.subTest(name):
                filled = sql.format(
                    a=own, b=other, last=LAST.format(a=own), operation=FIRST_OPERATION.format(a=own))
                report = self.report(filled)
                found = {promise.name for promise in report.promises if promise.broken}
                self.assertGreaterEqual(found, promises, f"\n{report.table}")
                self.assertNotIn("the check itself", report.table)

    def test_the_session_reads_nothing_but_whole_rows(self) -> None:
        with PsqlSession(self.run_.database_url) as session:
            rows = session.texts("SELECT n, E'a\\tb\\\\\\n' || n, NULL FROM generate_series(1, 1000) AS n")
            self.assertEqual(next(rows), ["1", "a\tb\\\n1", None])
            rows.close()
            self.assertEqual(session.value("SELECT 'after rows that nobody read'"), "after rows that nobody read")
            with self.assertRaisesRegex(DatabaseFailed, "read-only transaction"):
                session.execute("DELETE FROM gateway.resources")


def load(client: RecordingClient) -> None:
    """An organisation with a policy and a risk, changed, read again under the same keys, and refused."""
    made = client.send(
        "create-organisation", "POST", "/organisations", PROFILE | {"name": f"{client.tenant}/1"}, wait=10)
    assert made["status"] == 201, made
    client.organisation = made["resource"]["id"]
    path = f"/organisations/{client.organisation}"
    key = str(uuid.uuid4())
    answers = [client.send("change-organisation", "PATCH", path, {"employees": 300 + n}) for n in range(3)]
    answers += [client.send("change-organisation", "PATCH", path, {"employees": 999}, key=key) for _ in range(2)]
    answers.append(client.send("change-organisation", "PATCH", path, {"employees": 700}, key=None))
    answers.append(client.send("change-organisation", "PATCH", f"/organisations/{uuid.uuid4()}", {"employees": 1}))
    upload = client.send(
        "upload", "POST", "/policies", {"organisation": client.organisation, "title": f"{client.tenant}/policy"},
        file=POLICY.encode())
    answers.append(client.send("record-risk", "POST", "/risks", {
        "organisation": client.organisation, "title": f"{client.tenant}/risk", "currency": "EUR",
        "frequency": {"minimum": 0, "mostLikely": 1, "maximum": 2},
        "loss": {"minimum": 0, "mostLikely": 10, "maximum": 200}}))
    ends = [client.follow(line) for line in [*answers, upload]]
    client.policy = ends[-1]["written"][0]["id"]
    # What has ended already can't be cancelled.
    cancel = answers[0]["operation"].removeprefix("/api/v1") + "/cancel"
    cancelled = client.send("cancel-operation", "POST", cancel, key=None)
    assert cancelled["status"] == 409, cancelled


def workflows(client: RecordingClient) -> None:
    """An assessment that is done, and one that is cancelled at once."""
    body = {"kind": "assessment", "organisation": client.organisation}
    done = client.send("start-workflow", "POST", "/workflows", body)
    undone = client.send("start-workflow", "POST", "/workflows", body)
    client.send("cancel-workflow", "POST", undone["workflow"].removeprefix("/api/v1") + "/cancel", key=None)
    for line, wanted in ((done, "done"), (undone, "undone")):
        status = list(client.client.follow_workflow(line["workflow"], 120))[-1]["status"]
        assert status == wanted, status


def cross(client: RecordingClient, other: RecordingClient) -> None:
    """Commands that name what is another tenant's, which must not find it."""
    for method, path, body in [
            ("POST", f"/policies/{other.policy}/analyze", None),
            ("PATCH", f"/organisations/{other.organisation}", {"employees": 1})]:
        document = client.follow(client.send("cross-tenant", method, path, body))
        assert document["status"] == "rejected", document
