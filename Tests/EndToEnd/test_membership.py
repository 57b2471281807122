"""Members of a consumer group that hang, and handlers that take long: others take over, nothing takes effect twice."""

import contextlib
import os
import re
import signal
import time
import uuid

from dora_client import DoraClient, path_of
from fleet import wait_until
from fleet_test import FleetTest
from proof import needs_kafka

AGENT = "gap-assessment"
SECOND = f"{AGENT}.2"
SCHEMA = "gap_assessment"
# The shortest session that Apache Kafka takes; a member that doesn't poll for as long is taken to be dead, too.
MEMBERSHIP = {"DORA_KAFKA_PROPERTIES":
              "session.timeout.ms=6000;heartbeat.interval.ms=500;max.poll.interval.ms=6000"}
SESSION_SECONDS = 6
PARTITIONS = 6


class MembershipTest(FleetTest):
    """On the shared fleet, with two instances of an agent, each of which may wait at a failpoint."""

    def setUp(self) -> None:
        super().setUp()
        # The tenant is each test's own: what is counted is all of its.
        self.tenant = f"t-{uuid.uuid4().hex[:12]}"
        self.client = self.fleet.client(self.tenant)
        self.addCleanup(self.client.close)
        self.addCleanup(self.fleet.restart, AGENT)
        self.addCleanup(self.fleet.stop, SECOND)

    def start_members(self, first: str, second: str | None = None) -> None:
        """Starts both, each with what it waits at; the second without, if nothing is named for it."""
        self.fleet.restart(AGENT, settings=MEMBERSHIP | {"DORA_FAILPOINT": first})
        self.fleet.start(SECOND, settings=MEMBERSHIP | ({"DORA_FAILPOINT": second} if second else {}))
        wait_until(lambda: self.held() == [3, 3], 60, "three partitions for each of two instances")

    def metrics(self, name: str) -> str:
        service = DoraClient(self.fleet.url(name), None, seconds=5)
        try:
            return service.send("GET", "/metrics").body.decode()
        finally:
            service.close()

    def metric(self, name: str, metric: str) -> float:
        """A figure of the group of commands."""
        found = re.search(rf'^{metric}{{group="{AGENT}"}} (\S+)$', self.metrics(name), re.MULTILINE)
        return float(found[1]) if found else 0

    def handled(self, name: str, result: str) -> float:
        """How many changes came to a result in an instance."""
        found = re.findall(
            rf'^dora_messages_handled_total{{.*result="{result}".*update-organisation.*}} (\S+)$', self.metrics(name),
            re.MULTILINE)
        return sum(map(float, found))

    def held(self) -> list[float]:
        return [self.metric(name, "bus_assigned_partitions") for name in (AGENT, SECOND)]

    def organisations(self, count: int) -> list[str]:
        """Organisations whose commands come by different partitions."""
        addresses = [self.ask("POST", "/organisations", {
            "name": f"Member {number}", "entityType": "credit-institution", "country": "DE", "currency": "EUR",
            "employees": 1, "annualTurnover": 1_000_000, "balanceSheetTotal": 1_000_000}) for number in range(count)]
        return [self.done(address)["written"][0]["id"] for address in addresses]

    def ask(self, method: str, path: str, body: dict) -> str:
        answer = self.client.call(method, path, body, {"Idempotency-Key": str(uuid.uuid4())})
        self.assertEqual(answer.status, 202)
        return path_of(answer.headers["location"])

    def done(self, address: str) -> dict:
        return self.client.wait_for_operation(address, "the change", 90)

    def change_all(self, organisations: list[str], first: int, changes: int) -> list[str]:
        return [
            self.ask("PATCH", f"/organisations/{organisation}", {"employees": first + number})
            for number in range(changes) for organisation in organisations]

    def assert_each_once(self, organisations: list[str], changes: int) -> None:
        """Log, inbox, state, read model and topic, each by itself: one creation and so many changes of each."""
        commands = len(organisations) * (1 + changes)
        versions = [str(version) for version in range(1, changes + 2)]
        for organisation in organisations:
            self.assertEqual(
                [event["version"] for event in self.events(SCHEMA, f"organisation/{organisation}")], versions)
            read = self.client.get(f"/organisations/{organisation}")
            self.assertEqual(read["version"], changes + 1)
            state = self.fleet.rows(
                f"SELECT version, body FROM {SCHEMA}.organisations WHERE tenant = $1 AND id = $2",
                self.tenant, organisation)
            self.assertEqual([row["version"] for row in state], [str(changes + 1)])
        self.assertEqual(self.fleet.count(f"{SCHEMA}.inbox", "tenant = $1", self.tenant), commands)
        causes = self.fleet.rows(
            f"SELECT causation, count(outcome) AS outcomes FROM {SCHEMA}.event_log WHERE tenant = $1 GROUP BY 1",
            self.tenant)
        self.assertEqual([row["outcomes"] for row in causes], ["1"] * commands)
        sent: dict[tuple[str, str], set[str]] = {}
        for message in self.fleet.messages("dora.gap.events"):
            headers = message["headers"]
            if headers.get("ce_tenantid") == self.tenant and headers["ce_subject"].startswith("organisation/"):
                sent.setdefault((headers["ce_subject"], headers["ce_streamversion"]), set()).add(headers["ce_id"])
        self.assertEqual(len(sent), commands)
        self.assertTrue(all(len(events) == 1 for events in sent.values()))


@needs_kafka
class HangingMemberTests(MembershipTest):
    def test_a_member_that_hangs_after_its_commit(self) -> None:
        """What it did stands, and its offset was never committed: the other gets the same commands again."""
        self.made = self.organisations(12)
        self.start_members("after-database-commit=6", "after-database-commit=2")
        addresses = self.change_all(self.made, 10, 1)
        wait_until(lambda: self.handled(AGENT, "handled"), 30, "the first's work")
        # It is counted a moment before it is committed.
        time.sleep(1)
        with self.hanging():
            addresses += self.change_all(self.made, 20, 1)
            self.taken_over()
            for address in addresses:
                self.done(address)
            self.assertGreater(self.handled(SECOND, "duplicate"), 0, "nothing came twice: nothing was tried")
        self.goes_on()

    def test_a_member_that_hangs_in_its_transaction(self) -> None:
        """It holds the log's lock, for which the other then waits with the same commands; awake again, it commits what is
        no longer its to handle."""
        self.made = self.organisations(12)
        self.start_members("before-database-commit=3")
        addresses = self.change_all(self.made, 10, 2)
        wait_until(self.is_in_transaction, 60, "a transaction that the first holds open")
        with self.hanging():
            self.taken_over()
            self.assertTrue(self.is_in_transaction())
        for address in addresses:
            self.done(address)
        self.goes_on()

    def is_in_transaction(self) -> bool:
        """Whether an instance has had nothing to say within a transaction for a while: the one that waits there."""
        return bool(self.fleet.rows(
            "SELECT pid FROM pg_stat_activity WHERE usename LIKE $1 AND state = 'idle in transaction' "
            "AND clock_timestamp() - state_change > interval '0.5 seconds'", f"{SCHEMA}%"))

    @contextlib.contextmanager
    def hanging(self):
        """Stops the first instance's process, and lets it go on at the end."""
        self.process = self.fleet.state(AGENT)["pid"]
        os.kill(self.process, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.process, signal.SIGCONT)

    def taken_over(self) -> None:
        """Waits until the second instance has all partitions, which takes the first one's session."""
        wait_until(lambda: self.metric(SECOND, "bus_assigned_partitions") == PARTITIONS, 60, "the take-over")

    def goes_on(self) -> None:
        """The first instance finds that others have what it held, comes back as a member, and handles again."""
        wait_until(lambda: self.held() == [3, 3], 60, "three partitions for each after the hang")
        self.assertEqual(self.fleet.state(AGENT)["pid"], self.process)
        before = self.handled(AGENT, "handled")
        for address in self.change_all(self.made, 30, 1):
            self.done(address)
        self.assertGreater(self.handled(AGENT, "handled"), before)
        self.assert_each_once(self.made, 3)


@needs_kafka
class LongHandlerTests(MembershipTest):
    def test_a_handler_that_takes_longer_than_session_and_poll_interval(self) -> None:
        seconds = SESSION_SECONDS + 3
        organisations = self.organisations(3)
        self.start_members(*[f"after-database-commit={seconds}"] * 2)
        rebalances = [self.metric(name, "bus_rebalances_total") for name in (AGENT, SECOND)]
        began = time.monotonic()
        # The second wave waits for the handlers of the first, which took effect long before they return.
        for first in (10, 20):
            for address in self.change_all(organisations, first, 1):
                self.done(address)
        self.assertGreater(time.monotonic() - began, seconds)
        self.assertEqual([self.metric(name, "bus_rebalances_total") for name in (AGENT, SECOND)], rebalances)
        self.assertEqual(self.held(), [3, 3])
        self.assert_each_once(organisations, 2)
