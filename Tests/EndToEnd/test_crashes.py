"""Crashes: SIGKILL of the shipped executables at named points and at any moment. Nothing is lost, nothing is doubled."""

import http.client
import uuid
from concurrent.futures import ThreadPoolExecutor

from dora_client import DoraClient, ProblemError, path_of
from fleet import SERVICES, wait_until
from fleet_test import PROFILE, FleetTest
from proof import needs_kafka, shows
from workflow_test import WorkflowTest

AGENT = "gap-assessment"
AGENTS = [name for name in SERVICES if name != "gateway"]


class CrashTest(FleetTest):
    def change_without_waiting(self, organisation: str, employees: int) -> str:
        """Asks for a change and gives back the operation's address at once."""
        answer = self.client.call(
            "PATCH", f"/organisations/{organisation}", {"employees": employees}, {"Idempotency-Key": str(uuid.uuid4())})
        self.assertEqual(answer.status, 202)
        return path_of(answer.headers["location"])

    def crash_in_changes(self, failpoint: str) -> str:
        """Lets the agent die at a point while it handles two changes, and checks that each is done once.

        They wait for the agent together, so that it takes both at once: a repeat of the first would undo the second.
        """
        organisation = self.organisation()["id"]
        self.fleet.stop(AGENT)
        operations = [self.change_without_waiting(organisation, employees) for employees in (23, 24)]
        self.fleet.start_to_die(AGENT, failpoint)
        self.fleet.start(AGENT)
        for operation in operations:
            self.client.wait_for_operation(operation, failpoint, 60)
        # What comes after in the same partition is handled: so is any repeat of what came before.
        self.client.write("PATCH", f"/organisations/{organisation}", {"employees": 25})
        events = self.events("gap_assessment", f"organisation/{organisation}")
        self.assertEqual([event["version"] for event in events], ["1", "2", "3", "4"])
        changed = self.client.get(f"/organisations/{organisation}")
        self.assertEqual((changed["version"], changed["employees"]), (4, 25))
        self.assertEqual(len(self.client.get(f"/organisations/{organisation}/history")["items"]), 4)
        return organisation


@needs_kafka
class AgentCrashTests(CrashTest):
    @shows("inbox")
    def test_between_database_commit_and_offset_commit(self) -> None:
        self.crash_in_changes("after-database-commit")

    @shows("manual-commit")
    def test_before_the_database_commit(self) -> None:
        self.crash_in_changes("before-database-commit")

    def test_between_commit_and_relay(self) -> None:
        self.crash_in_changes("before-relay-publish")

    def test_between_relay_and_its_cursor(self) -> None:
        organisation = self.crash_in_changes("after-relay-publish")
        # The event went out twice; the read model took it once.
        sent = [
            message["headers"]["ce_streamversion"] for message in self.fleet.messages("dora.gap.events")
            if message["headers"].get("ce_subject") == f"organisation/{organisation}"]
        self.assertEqual(sorted(set(sent)), ["1", "2", "3", "4"])
        self.assertGreater(len(sent), 4)

    def test_the_state_rebuilt_from_the_log_is_the_state(self) -> None:
        text = self.fleet.command("check-state", "all")
        self.assertEqual(text.count(": equal"), len(AGENTS), text)


@needs_kafka
class GatewayCrashTests(CrashTest):
    def test_after_the_projection(self) -> None:
        self.crash_in_gateway("after-projection-commit")

    def crash_in_gateway(self, failpoint: str) -> None:
        organisation = self.organisation()["id"]
        self.fleet.arm("gateway", failpoint)
        client = self.fleet.client(self.tenant)
        try:
            client.call("PATCH", f"/organisations/{organisation}", {"employees": 23}, {"Idempotency-Key": str(uuid.uuid4())})
        except (OSError, http.client.HTTPException):
            pass  # It may die before it has answered.
        self.fleet.wait_for_death("gateway")
        self.fleet.start("gateway")
        wait_until(
            lambda: self.client.get(f"/organisations/{organisation}")["version"] == 2, 60, "the change after the crash")
        self.assertEqual(len(self.client.get(f"/organisations/{organisation}/history")["items"]), 2)

    def test_after_the_command_and_before_the_answer(self) -> None:
        key = str(uuid.uuid4())
        self.fleet.arm("gateway", "after-command-publish")
        body = PROFILE | {"name": f"Crash {key}"}
        client = self.fleet.client(self.tenant)
        with self.assertRaises((OSError, http.client.HTTPException)):
            client.write("POST", "/organisations", body, key)
        self.fleet.wait_for_death("gateway")
        self.fleet.start("gateway")
        created = self.client.write("POST", "/organisations", body, key)
        self.assertEqual(len(self.events("gap_assessment", f"organisation/{created['id']}")), 1)
        self.assertEqual(len(list(self.client.items("/organisations", name=body["name"]))), 1)


@needs_kafka
class WorkflowCrashTests(WorkflowTest):
    def test_the_gateway_is_killed_in_mid_saga(self) -> None:
        self.fleet.stop("risk-calculator")
        address = self.start()
        self.await_step(address, "quantify", "running")
        self.fleet.kill("gateway")
        self.fleet.start("risk-calculator", "gateway")
        self.assert_done_once(address)

    def test_each_agent_is_killed_in_its_step(self) -> None:
        agents = ["policy-analyzer", "gap-assessment", "risk-calculator", "implementation-planner"]
        for name in agents:
            self.fleet.arm(name, "after-database-commit")
        address = self.start()
        for name in agents:
            self.fleet.wait_for_death(name, 120)
            self.fleet.start(name)
        self.assert_done_once(address)

    @shows("compensation")
    def test_a_cancelled_workflow_leaves_nothing_at_any_step(self) -> None:
        agents = {
            "analyse": "policy-analyzer", "assess": "gap-assessment", "quantify": "risk-calculator",
            "plan": "implementation-planner"}
        for step, agent in agents.items():
            with self.subTest(step):
                self.fleet.stop(agent)
                address = self.start()
                self.await_step(address, step, "running")
                self.cancel(address)
                self.fleet.start(agent)
                *_, last = self.client.follow_workflow(address, 240)
                self.assertEqual(last["status"], "undone", last)
                self.assertEqual(self.left(), {})
                for kind in ("analyses", "assessments", "gaps", "quantifications", "risks", "plans", "measures"):
                    self.assertEqual(self.client.get(f"/{kind}")["items"], [], kind)


@needs_kafka
class TwoGatewayTests(CrashTest):
    def test_one_key_through_two_gateways_takes_effect_once(self) -> None:
        self.fleet.start("gateway.2")
        try:
            first, second = self.fleet.client(self.tenant), self.fleet.client(self.tenant, name="gateway.2")
            for _ in range(5):
                key = str(uuid.uuid4())
                body = PROFILE | {"name": f"Two gateways {key}"}

                def create(client: DoraClient) -> dict:
                    return client.write("POST", "/organisations", body, key)

                with ThreadPoolExecutor() as pool:
                    made = list(pool.map(create, [first, second]))
                self.assertEqual(made[0]["id"], made[1]["id"])
                self.assertEqual(len(self.events("gap_assessment", f"organisation/{made[0]['id']}")), 1)
                with self.assertRaises(ProblemError) as caught:
                    second.write("POST", "/organisations", body | {"employees": 1}, key)
                self.assertEqual(caught.exception.status, 422)
        finally:
            self.fleet.stop("gateway.2")
