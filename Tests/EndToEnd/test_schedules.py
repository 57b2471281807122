"""Schedules: workflows that start by themselves, at times and when something has happened, once whatever is killed."""

import time
import uuid
from datetime import datetime, timezone

from dora_client import BASE
from fleet import wait_until
from fleet_test import POLICY
from proof import needs_kafka
from workflow_test import WorkflowTest

REPLACED = "eu.dora.policy.policy-document-replaced.v1"
EVERY_MINUTE = {"kind": "cron", "expression": "* * * * *", "timeZone": "Europe/Berlin"}
YEARLY = {"kind": "cron", "expression": "0 6 1 JAN *", "timeZone": "Europe/Berlin"}


class ScheduleTest(WorkflowTest):
    def setUp(self) -> None:
        super().setUp()
        self.made: list[str] = []

    def tearDown(self) -> None:
        # One that runs every minute would go on through all other tests.
        for address in self.made:
            self.client.send("DELETE", BASE + address)

    def create(self, trigger: dict, **members) -> str:
        body = {"name": "Test", "organisation": self.subject, "trigger": trigger} | members
        answer = self.client.call("POST", "/schedules", body)
        self.assertEqual(answer.status, 201)
        address = f"/schedules/{answer.json['id']}"
        self.assertEqual(answer.headers["location"], BASE + address)
        self.made.append(address)
        return address

    def runs(self, address: str) -> list[dict]:
        return self.client.get(f"{address}/runs")["items"]

    def workflows(self, address: str) -> list[dict]:
        """The workflows that a schedule has started."""
        identifier = address.rsplit("/", 1)[1]
        return [workflow for workflow in self.client.items("/workflows") if workflow.get("schedule") == identifier]

    def await_runs(self, address: str, count: int, seconds: float) -> list[dict]:
        return wait_until(lambda: (found := self.runs(address)) and len(found) >= count and found, seconds, f"{count} runs")


class ScheduleRouteTests(ScheduleTest):
    def test_created_read_changed_paused_and_deleted(self) -> None:
        address = self.create(YEARLY)
        made = self.client.call("GET", address)
        self.assertEqual(made.headers["etag"], '"1"')
        schedule = made.json
        self.assertEqual((schedule["version"], schedule["enabled"], schedule["owner"]), (1, True, "tester-1"))
        self.assertEqual((schedule["trigger"], schedule["workflow"]), (YEARLY, "assessment"))
        following = datetime.now(timezone.utc).year + 1
        self.assertEqual(schedule["nextRun"], f"{following}-01-01T05:00:00.000000Z")
        self.assertNotIn("lastRun", schedule)
        changed = self.client.call("PATCH", address, {"name": "Quarterly", "trigger": YEARLY | {"expression": "0 6 1 */3 *"}}, {"If-Match": '"1"'})
        self.assertEqual((changed.json["version"], changed.json["name"], changed.headers["etag"]), (2, "Quarterly", '"2"'))
        with self.refused(412):
            self.client.call("PATCH", address, {"name": "Late"}, {"If-Match": '"1"'})
        paused = self.client.call("POST", f"{address}/pause").json
        self.assertEqual((paused["version"], paused["enabled"]), (3, False))
        self.assertNotIn("nextRun", paused)
        self.assertEqual(self.client.call("POST", f"{address}/pause").json["version"], 3, "twice is once")
        self.assertIn("nextRun", self.client.call("POST", f"{address}/resume").json)
        with self.refused(412):
            self.client.call("DELETE", address, None, {"If-Match": '"3"'})
        self.assertEqual(self.client.call("DELETE", address, None, {"If-Match": '"4"'}).status, 204)
        with self.refused(404):
            self.client.get(address)
        entries = self.client.get(f"{address}/history")["items"]
        self.assertEqual([entry["entry"] for entry in entries], ["created", "updated", "paused", "resumed", "deleted"])
        self.assertEqual({entry["by"] for entry in entries}, {"tester-1"})

    def test_listed_in_pages(self) -> None:
        addresses = {self.create(YEARLY, name=f"Number {number}") for number in range(3)}
        self.assertEqual({f"/schedules/{item['id']}" for item in self.client.items("/schedules", limit=2)}, addresses)

    def test_a_repeat_under_the_same_key_makes_one(self) -> None:
        body = {"name": "Once", "organisation": self.subject, "trigger": YEARLY}
        key = {"Idempotency-Key": str(uuid.uuid4())}
        first, second = (self.client.call("POST", "/schedules", body, key).json for _ in range(2))
        self.made.append(f"/schedules/{first['id']}")
        self.assertEqual(first, second)
        with self.refused(422):
            self.client.call("POST", "/schedules", body | {"name": "Twice"}, key)
        self.assertEqual(len(self.client.get("/schedules")["items"]), 1)

    def test_what_is_refused(self) -> None:
        good = {"name": "x", "organisation": self.subject, "trigger": YEARLY}
        for name, body, pointers in (
            ("nothing", {}, ["/name", "/organisation", "/trigger"]),
            ("the last day of the month", good | {"trigger": YEARLY | {"expression": "0 6 L * *"}}, ["/trigger/expression"]),
            ("seconds", good | {"trigger": YEARLY | {"expression": "0 0 6 1 * *"}}, ["/trigger/expression"]),
            ("no such day", good | {"trigger": YEARLY | {"expression": "0 6 30 2 *"}}, ["/trigger/expression"]),
            ("no such zone", good | {"trigger": YEARLY | {"timeZone": "Mars/Base"}}, ["/trigger/timeZone"]),
            ("an event for times", good | {"trigger": YEARLY | {"event": REPLACED}}, ["/trigger/event"]),
            ("no event", good | {"trigger": {"kind": "on-event"}}, ["/trigger/event"]),
            ("its own event", good | {"trigger": {"kind": "on-event", "event": "eu.dora.gap.gaps-assessed.v1"}}, ["/trigger/event"]),
            ("another workflow", good | {"workflow": "dance"}, ["/workflow"]),
        ):
            with self.subTest(name):
                with self.refused(400) as caught:
                    self.client.call("POST", "/schedules", body)
                self.assertEqual([error["pointer"] for error in caught.exception.problem["errors"]], pointers)
        with self.subTest("no such organisation"), self.refused(422):
            self.client.call("POST", "/schedules", good | {"organisation": str(uuid.uuid4())})
        with self.subTest("a role that only reads"):
            auditor = self.fleet.client(self.tenant, "auditor")
            with self.refused(403):
                auditor.call("POST", "/schedules", good)
            self.assertEqual(auditor.get("/schedules")["items"], [])
            auditor.close()


@needs_kafka
class ScheduleRunTests(ScheduleTest):
    def replace(self, number: int) -> None:
        text = f"{POLICY}\nVersion {number}.\n"
        self.client.upload("PUT", f"/policies/{self.policy}/document", {}, "backup.md", text.encode(), "text/markdown")

    def test_several_uploads_start_one_workflow_over_a_crash(self) -> None:
        address = self.create({"kind": "on-event", "event": REPLACED, "quietSeconds": 4})
        for number in range(3):
            self.replace(number)
        wait_until(lambda: self.client.get(address).get("waiting", {}).get("events") == 3, 30, "three events")
        self.fleet.kill("gateway")
        self.fleet.start("gateway")
        run = self.await_runs(address, 1, 60)[0]
        self.assertEqual((run["cause"], run["events"]), ("on-event", 3))
        workflow = f"/workflows/{run['workflow']}"
        self.assert_done_once(f"{BASE}{workflow}")
        self.assertEqual(self.client.get(workflow)["requestedBy"], "tester-1")
        schedule = self.client.get(address)
        self.assertEqual((schedule["lastRun"], schedule["lastWorkflow"]), (run, run["workflow"]))
        self.assertNotIn("nextRun", schedule)
        # The next one is another run.
        self.replace(9)
        self.assertEqual(self.await_runs(address, 2, 60)[0]["events"], 1)
        self.assertEqual(len(self.workflows(address)), 2)
        # And a read model that is made anew from the same events starts none.
        self.assertIn("serves", self.fleet.command("rebuild-read-model", "gateway", seconds=120))
        time.sleep(6)
        self.assertNotIn("waiting", self.client.get(address))
        self.assertEqual(len(self.workflows(address)), 2)

    def test_a_time_is_run_once_by_two_gateways_and_what_was_missed_is_caught_up(self) -> None:
        self.fleet.start("gateway.2")
        try:
            address = self.create(EVERY_MINUTE)
            planned = self.client.get(address)["nextRun"]
            self.assertTrue(planned.endswith(":00.000000Z"), planned)
            first = self.await_runs(address, 1, 90)[-1]
            self.assertEqual((first["plannedFor"], first["caughtUp"], first["missed"]), (planned, False, 0))
            # All gateways are down for ten minutes, one of which the test waits for.
            self.fleet.kill("gateway", "gateway.2")
        finally:
            self.fleet.stop("gateway.2")
        self.fleet.rows(
            "UPDATE gateway.schedules SET next_run = date_trunc('minute', now()) - interval '10 minutes' WHERE tenant = $1",
            self.tenant)
        self.fleet.start_to_die("gateway", "before-schedule-commit")
        self.fleet.start("gateway")
        caught = wait_until(
            lambda: [run for run in self.runs(address) if run["caughtUp"]], 60, "the run that catches up")
        self.assertEqual(len(caught), 1)
        self.assertIn(caught[0]["missed"], (10, 11))
        self.client.call("POST", f"{address}/pause")
        time.sleep(2)
        runs = self.runs(address)
        self.assertEqual(len({run["plannedFor"] for run in runs}), len(runs))
        self.assertEqual(sorted(run["workflow"] for run in runs), sorted(workflow["id"] for workflow in self.workflows(address)))
        self.assertEqual(len([run for run in runs if run["caughtUp"]]), 1)
