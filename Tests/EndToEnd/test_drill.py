"""The drill: a workflow of an operator's that asks four agents for nothing but their outcome."""

import uuid

from workflow_test import WorkflowTest


class DrillTests(WorkflowTest):
    def test_ends_done_and_touches_nothing(self) -> None:
        before = self.counts()
        answer = self.client.call("POST", "/workflows", {"kind": "drill"}, {"Idempotency-Key": str(uuid.uuid4())})
        self.assertEqual(answer.status, 202)
        self.assertNotIn("organisation", answer.json)
        *_, last = self.client.follow_workflow(answer.json["href"], 60)
        self.assertEqual(last["status"], "done", last)
        self.assertEqual(
            [(step["name"], step["status"]) for step in last["steps"]],
            [(f"drill-{domain}", "done") for domain in ("policy", "gap", "risk", "plan")])
        self.assertEqual(last["results"], {})
        self.assertEqual(self.counts(), before)
        # Each agent has noted the command and told its outcome.
        for schema in ("policy_analyzer", "gap_assessment", "risk_calculator", "implementation_planner"):
            drills = self.fleet.count(f"{schema}.event_log", "tenant = $1 AND stream LIKE 'operation/%'", self.tenant)
            self.assertEqual(drills, 1, schema)
        ended = self.client.get("/audit/events")["items"]
        self.assertEqual(sum(event["type"].endswith(".operation-ended.v1") for event in ended), 4)

    def test_refused(self) -> None:
        officer = self.fleet.client(self.tenant, roles="compliance-officer")
        with self.refused(403):
            officer.call("POST", "/workflows", {"kind": "drill"})
        officer.close()
        for body, pointer in [
            ({"kind": "drill", "organisation": self.subject}, "/organisation"),
            ({"kind": "drill", "startsOn": "2030-01-02"}, "/startsOn"),
            ({"kind": "assessment"}, "/organisation"), ({}, "/organisation"),
        ]:
            with self.refused(400) as caught:
                self.client.call("POST", "/workflows", body)
            self.assertEqual([error["pointer"] for error in caught.exception.problem["errors"]], [pointer])
        with self.refused(400):
            self.client.call("POST", "/assessments", {"kind": "drill", "organisation": self.subject})
        with self.refused(400):
            self.client.call("POST", "/schedules", {
                "name": "Drill", "organisation": self.subject, "workflow": "drill",
                "trigger": {"kind": "cron", "expression": "0 6 * * *", "timeZone": "Europe/Berlin"}})
