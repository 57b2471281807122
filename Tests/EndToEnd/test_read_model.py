"""The read model rebuilt beside the serving one: equal, without anything starting again, while reads and writes go on."""

import threading
import time
import uuid

import fleet
from fleet import wait_until
from fleet_test import FleetTest
from proof import needs_kafka
from script_call import call_script
from test_servers import free_port_base


@needs_kafka
class RebuildTests(FleetTest):
    """On a fleet of its own: other tests damage tables and topics on purpose, which no rebuild can make whole."""

    @classmethod
    def setUpClass(cls) -> None:
        shared = fleet.shared().run
        cls.own = fleet.Fleet(shared.path.with_name("read-model"), free_port_base(shared.port_base))
        try:
            cls.own.start()
        except fleet.FleetFailed:
            cls.own.kill()
            raise
        cls.fleet = cls.own
        cls.tenant = f"t-{uuid.uuid4().hex[:12]}"
        cls.client = cls.fleet.client(cls.tenant)

    @classmethod
    def tearDownClass(cls) -> None:
        super().tearDownClass()
        cls.own.stop()
        call_script([fleet.ROOT / "scripts" / "database", "remove"], {"DORA_RUN": str(cls.own.run.path)})

    def rebuild(self, action: str, seconds: float = 120) -> str:
        return self.fleet.command(action, "gateway", seconds=seconds)

    def counts(self) -> dict[str, int]:
        return {table: self.fleet.count(f"gateway.{table}", "true") for table in (
            "workflows", "workflow_log", "operations", "resources", "audit_events")}

    def assessed(self) -> str:
        organisation = self.organisation()["id"]
        self.upload(organisation)
        address = self.client.start_workflow(organisation, str(uuid.uuid4()))
        self.assertEqual(list(self.client.follow_workflow(address, 180))[-1]["status"], "done")
        return organisation

    def test_a_rebuilt_read_model_is_the_running_one(self) -> None:
        self.assessed()
        before = self.counts()
        text = self.rebuild("compare-read-model")
        self.assertIn("\n0 differences", text)
        self.assertEqual(self.counts(), before)

    def test_what_was_damaged_is_right_again_while_all_goes_on(self) -> None:
        organisation = self.assessed()
        damaged = self.client.get(f"/organisations/{organisation}")
        self.fleet.rows(
            "UPDATE gateway.resources SET body = replace(body, 'Hafenbank', 'Betrug') "
            "WHERE tenant = $1 AND kind = 'organisation' RETURNING id", self.tenant)
        self.fleet.rows("DELETE FROM gateway.audit_events WHERE tenant = $1 AND version = 1 RETURNING stream", self.tenant)
        # Gateways keep answers until they hear of a change, and nobody tells them of this one.
        self.fleet.rows("SELECT pg_notify('gateway_projection', 'damaged')")
        wait_until(lambda: self.client.get(f"/organisations/{organisation}") != damaged, 10, "the damage is seen")
        workflows = self.counts()["workflows"]
        stop, failures, written = threading.Event(), [], []

        def load() -> None:
            client = self.fleet.client(self.tenant)
            try:
                while not stop.is_set():
                    written.append(self.organisation(client)["id"])
                    client.get("/organisations", limit=5)
            except Exception as error:  # noqa: BLE001: whatever the client meets fails the test
                failures.append(error)
            finally:
                client.close()

        thread = threading.Thread(target=load)
        thread.start()
        try:
            text = self.rebuild("rebuild-read-model")
            time.sleep(0.5)
        finally:
            stop.set()
            thread.join(60)
        self.assertEqual(failures, [])
        self.assertIn("serves", text)
        self.assertEqual(self.client.get(f"/organisations/{organisation}"), damaged)
        self.assertGreater(len(self.client.get(f"/organisations/{organisation}/history")["items"]), 0)
        for identifier in written:
            self.assertEqual(self.client.get(f"/organisations/{identifier}")["version"], 1)
        self.assertEqual(self.counts()["workflows"], workflows, "a rebuild starts no workflow")
        self.assertIn("\n0 differences", self.rebuild("compare-read-model"))
        # The tables in place are as their migrations made them: names of indexes, rights, protection.
        left = self.fleet.rows("SELECT relname FROM pg_class WHERE relname LIKE '%\\_next%' AND relnamespace = 'gateway'::regnamespace")
        self.assertEqual(left, [])
        bare = self.fleet.rows(
            "SELECT relname FROM pg_class WHERE relnamespace = 'gateway'::regnamespace AND relname IN "
            "('resources', 'streams', 'held_events', 'audit_events') AND NOT (relrowsecurity AND relforcerowsecurity)")
        self.assertEqual(bare, [])

    def test_history_that_the_topics_no_longer_hold_comes_from_the_log(self) -> None:
        self.organisation()
        self.fleet.delete_records("dora.gap.events")
        process = threading.Thread(target=lambda: results.append(self.rebuild("rebuild-read-model", 180)))
        results: list[str] = []
        process.start()
        time.sleep(3)
        self.assertEqual(results, [], "without the log published again it can't be complete")
        self.assertIn("gap-assessment: done", self.fleet.command("republish", "gap-assessment"))
        process.join(180)
        self.assertEqual(len(results), 1)
        self.assertIn("organisation", results[0])
        self.assertIn("serves", results[0])
        self.assertIn("\n0 differences", self.rebuild("compare-read-model"))
