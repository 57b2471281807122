"""Compensations that fail: tried again, through crashes, until they are done or a person has decided."""

import uuid

from fleet import wait_until
from proof import needs_kafka
from workflow_test import WorkflowTest


class HastyTest(WorkflowTest):
    """A gateway that tries a compensation three times, with short pauses."""

    SETTINGS: dict[str, str] = {}

    @classmethod
    def settings(cls) -> dict[str, str]:
        return {"DORA_COMPENSATION_TRIES": "3", "DORA_COMPENSATION_PAUSE_SECONDS": "0.5"} | cls.SETTINGS

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.fleet.restart("gateway", settings=cls.settings())

    @classmethod
    def tearDownClass(cls) -> None:
        # Without the settings, for the others.
        cls.fleet.restart("gateway")
        super().tearDownClass()

    def kill_the_gateway(self) -> None:
        self.fleet.kill("gateway")
        self.fleet.start("gateway", settings=self.settings())


@needs_kafka
class CompensationTests(HastyTest):
    """Refusals come at once; how long an outcome is waited for outlasts what the broker takes to miss a dead gateway."""

    def history(self, address: str) -> list[dict]:
        return self.client.get(f"{address}/history", limit=500)["items"]

    def stuck(self) -> str:
        """A workflow whose second step can't be undone: its agent refuses every attempt."""
        self.fleet.stop("risk-calculator")
        address = self.start()
        self.await_step(address, "quantify", "running")
        for attempt in (1, 2, 3):
            self.forbid("gap_assessment", self.compensation(address, "assess", attempt))
        self.cancel(address)
        self.fleet.start("risk-calculator")
        return address

    def test_a_refused_compensation_is_tried_again_over_a_crash(self) -> None:
        self.fleet.stop("gap-assessment")
        address = self.start()
        self.await_step(address, "assess", "running")
        for attempt in (1, 2):
            self.forbid("gap_assessment", self.compensation(address, "assess", attempt))
        self.cancel(address)
        self.fleet.start("gap-assessment")
        wait_until(lambda: self.step(address, "assess").get("problem"), 60, "a refusal")
        self.kill_the_gateway()
        last = self.await_status(address, "undone", "needs-person")
        self.assertEqual(last["status"], "undone", last)
        self.assertEqual(self.left(), {})
        refusals = [entry["detail"] for entry in self.history(address) if entry["entry"] == "outcome" and "detail" in entry]
        self.assertEqual(refusals, ["409 Forbidden by a test."] * 2)

    def test_what_stays_refused_needs_a_person_who_resumes_it(self) -> None:
        address = self.stuck()
        workflow = self.await_status(address, "needs-person")
        self.assertEqual([failure["step"] for failure in workflow["failed"]], ["assess"])
        self.assertEqual(workflow["failed"][0]["problem"]["detail"], "Forbidden by a test.")
        # The others are undone nevertheless.
        self.await_step(address, "analyse", "undone")
        self.assertEqual(self.step(address, "quantify")["status"], "undone")
        self.assertEqual(set(self.left()), {"gap_assessment.assessments", "gap_assessment.gaps"})
        self.kill_the_gateway()
        self.assertEqual(self.client.get(address)["status"], "needs-person")
        auditor = self.fleet.client(self.tenant, "auditor")
        with self.refused(403):
            auditor.call("POST", f"{address}/resume")
        auditor.close()
        self.assertEqual(self.client.call("POST", f"{address}/resume").status, 202)
        last = self.await_status(address, "undone", "needs-person")
        self.assertEqual(last["status"], "undone", last)
        self.assertEqual(self.left(), {})
        resumed = [entry for entry in self.history(address) if entry["entry"] == "resumed"]
        self.assertEqual([(entry["by"], "time" in entry) for entry in resumed], [("tester-1", True)])
        with self.refused(409):
            self.client.call("POST", f"{address}/resume")

    def test_what_stays_refused_is_ended_by_a_person_with_a_reason(self) -> None:
        address = self.stuck()
        self.await_status(address, "needs-person")
        self.await_step(address, "analyse", "undone")
        with self.refused(400) as caught:
            self.client.call("POST", f"{address}/end", {})
        self.assertEqual([error["pointer"] for error in caught.exception.problem["errors"]], ["/reason"])
        officer = self.fleet.client(self.tenant, "compliance-officer")
        ended = officer.call("POST", f"{address}/end", {"reason": "The archive keeps it."}).json
        officer.close()
        self.assertEqual(ended["status"], "ended-by-person")
        self.assertEqual(ended["ended"]["reason"], "The archive keeps it.")
        left = ended["left"][0]["result"]
        self.assertEqual(left["kind"], "assessment")
        # What is left is said rightly: it is there, and it is all.
        self.assertEqual(self.client.get(f"/assessments/{left['id']}")["id"], left["id"])
        self.assertEqual(set(self.left()), {"gap_assessment.assessments", "gap_assessment.gaps"})
        self.kill_the_gateway()
        self.assertEqual(self.client.get(address)["status"], "ended-by-person")
        entry = self.history(address)[-1]
        self.assertEqual((entry["entry"], entry["by"], entry["reason"]), ("ended-by-person", "tester-1", "The archive keeps it."))
        for deed, body in (("resume", None), ("cancel", None), ("end", {"reason": "Again."})):
            with self.subTest(deed), self.refused(409):
                self.client.call("POST", f"{address}/{deed}", body)


@needs_kafka
class AwayTests(HastyTest):
    SETTINGS = {"DORA_COMPENSATION_SECONDS": "3"}

    def test_an_agent_that_was_away_for_longer_undoes_it_all_the_same(self) -> None:
        self.fleet.stop("gap-assessment")
        address = self.start()
        self.await_step(address, "assess", "running")
        self.cancel(address)
        workflow = self.await_status(address, "needs-person")
        self.assertEqual(workflow["failed"][0]["problem"]["type"], "/problems/compensation-timed-out")
        self.await_step(address, "analyse", "undone")
        self.fleet.start("gap-assessment")
        last = self.await_status(address, "undone")
        self.assertNotIn("failed", last)
        self.assertEqual(self.left(), {})
        # It was sent again and again under one id, and taken once.
        message = self.compensation(address, "assess", 1)
        sent = [m for m in self.fleet.messages("dora.gap.commands") if m["headers"].get("ce_id") == message]
        self.assertEqual(len(sent), 3)
        self.assertEqual(self.fleet.count("gap_assessment.inbox", "message_id = $1", message), 1)


@needs_kafka
class DeadLetterTests(HastyTest):
    """An agent that gives a command up: the database refuses what it writes."""

    SETTINGS = {"DORA_STEP_SECONDS": "12", "DORA_COMPENSATION_SECONDS": "8", "DORA_COMPENSATION_TRIES": "9"}

    def break_writes(self, schema: str, table: str, event: str) -> None:
        """Lets a table refuse this tenant's rows, until the test ends or mends it."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        row = "OLD" if event == "DELETE" else "NEW"
        self.fleet.rows(
            f"CREATE FUNCTION {schema}.{name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"'BEGIN RAISE EXCEPTION ''broken by a test''; END';"
            f"CREATE TRIGGER {name} BEFORE {event} ON {schema}.{table} FOR EACH ROW "
            f"WHEN ({row}.tenant = $1) EXECUTE FUNCTION {schema}.{name}();", self.tenant)
        self.broken = (schema, name)
        self.addCleanup(self.mend)

    def mend(self) -> None:
        schema, name = self.broken
        self.fleet.rows(f"DROP FUNCTION IF EXISTS {schema}.{name}() CASCADE;")

    def test_a_step_whose_command_is_a_dead_letter_is_undone_at_its_time_out(self) -> None:
        self.break_writes("gap_assessment", "assessments", "INSERT")
        address = self.start()
        letter = wait_until(lambda: self.step(address, "assess").get("deadLetter"), 60, "the letter in the workflow")
        self.assertEqual((letter["reason"], letter["topic"]), ("failed", "dora.gap.dead-letters"))
        self.assertEqual(self.client.get(address)["status"], "running", "it may still be redriven")
        last = self.await_status(address, "undone", "needs-person")
        self.assertEqual(last["status"], "undone", last)
        self.assertIn("took too long", last["reason"])
        self.assertIn("dora.gap.dead-letters", last["reason"])
        self.assertEqual(self.left(), {})
        entries = self.client.get(f"{address}/history")["items"]
        self.assertIn("broken by a test", next(entry["detail"] for entry in entries if entry["entry"] == "dead-letter"))

    def test_a_compensation_that_became_a_dead_letter_is_sent_again(self) -> None:
        self.fleet.stop("gap-assessment")
        self.break_writes("policy_analyzer", "analyses", "DELETE")
        address = self.start()
        self.await_step(address, "assess", "running")
        self.fleet.start("gap-assessment")
        self.await_step(address, "assess", "done")
        self.cancel(address)
        wait_until(lambda: self.step(address, "analyse").get("deadLetter"), 120, "the letter in the workflow")
        self.mend()
        last = self.await_status(address, "undone", "needs-person")
        self.assertEqual(last["status"], "undone", last)
        self.assertEqual(self.left(), {})
