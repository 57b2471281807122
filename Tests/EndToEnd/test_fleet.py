"""The fleet's main job over HTTP: each service is healthy, the API refuses what it should, the workflow ends."""

import json
import time
import uuid

from dora_client import BASE, DoraClient
from fleet import SERVICES
from fleet_test import POLICY, PROFILE, FleetTest


class HealthTests(FleetTest):
    def test_each_service_is_live_ready_and_measured(self) -> None:
        for name in SERVICES:
            with self.subTest(name):
                service = DoraClient(self.fleet.url(name), None)
                self.assertEqual(service.send("GET", "/health/live").status, 200)
                self.assertEqual(service.send("GET", "/health/ready").status, 200)
                metrics = service.send("GET", "/metrics")
                self.assertEqual(metrics.status, 200)
                self.assertIn(b"# TYPE ", metrics.body)
                self.assert_process(metrics.body.decode())
                service.close()

    def assert_process(self, text: str) -> None:
        """The figures of the process itself are what a service of this size has."""
        values = {
            name: float(value) for name, _, value in (line.partition(" ") for line in text.splitlines())
            if name.startswith("process_")}
        self.assertLess(abs(values["process_start_time_seconds"] - time.time()), 3_600)
        self.assertGreater(values["process_cpu_seconds_total"], 0)
        self.assertGreater(values["process_resident_memory_bytes"], 5e6)
        self.assertGreater(values["process_virtual_memory_bytes"], values["process_resident_memory_bytes"])
        self.assertLess(values["process_resident_memory_bytes"], 1e9)
        self.assertGreater(values["process_heap_bytes"], 1e6)
        self.assertGreaterEqual(values["process_heap_free_bytes"], 0)
        self.assertGreater(values["process_threads"], 2)
        self.assertGreater(values["process_open_fds"], 5)
        self.assertGreater(values["process_max_fds"], values["process_open_fds"])

    def test_logs_are_json_and_name_no_secret(self) -> None:
        secret = (self.fleet.run.path / "secrets" / "identity").read_text().strip()
        for name in SERVICES:
            with self.subTest(name):
                lines = [line for line in self.fleet.log(name).splitlines() if line.strip()]
                self.assertTrue(lines)
                for line in lines:
                    self.assertIsInstance(json.loads(line), dict)
                self.assertNotIn(secret, self.fleet.log(name))


class DescriptionTests(FleetTest):
    def document(self) -> dict:
        answer = DoraClient(self.fleet.url(), None).send("GET", "/openapi.json")
        self.assertEqual(answer.status, 200)
        return answer.json

    def test_the_api_describes_itself(self) -> None:
        document = self.document()
        self.assertRegex(document["openapi"], r"^3\.1\.")
        paths = "\n".join(document["paths"])
        for path in ("/organisations", "/policies", "/assessments", "/risks", "/plans", "/workflows", "/operations"):
            self.assertIn(path, paths)


class OrganisationTests(FleetTest):
    def test_created_read_changed_and_listed(self) -> None:
        created = self.organisation()
        self.assertEqual(created["version"], 1)
        self.assertEqual(created["name"], PROFILE["name"])
        self.assertGreater(created["obligations"], 0)
        path = f"/organisations/{created['id']}"
        answer = self.client.call("GET", path)
        self.assertEqual(answer.json, created)
        self.assertEqual(answer.headers["etag"], '"1"')
        changed = self.client.write("PATCH", path, {"employees": 5}, if_match=1)
        self.assertEqual((changed["version"], changed["employees"]), (2, 5))
        with self.refused(412):
            self.client.write("PATCH", path, {"employees": 6}, if_match=1)
        # Lists show no links.
        listed = {name: value for name, value in changed.items() if name != "links"}
        self.assertIn(listed, list(self.client.items("/organisations", limit=2)))

    def test_a_repeat_under_the_same_key_does_nothing(self) -> None:
        key = f"key-{uuid.uuid4()}"
        name = f"Repeated {key}"
        first = self.client.write("POST", "/organisations", PROFILE | {"name": name}, key)
        second = self.client.write("POST", "/organisations", PROFILE | {"name": name}, key)
        self.assertEqual(first, second)
        self.assertEqual(len(list(self.client.items("/organisations", name=name))), 1)
        with self.refused(422):
            self.client.write("POST", "/organisations", PROFILE | {"name": "another"}, key)
        self.assertEqual(len(self.events("gap_assessment", f"organisation/{first['id']}")), 1)

    def test_a_write_that_is_not_waited_for_is_an_operation(self) -> None:
        answer = self.client.call("POST", "/organisations", PROFILE, {"Idempotency-Key": str(uuid.uuid4())})
        self.assertEqual(answer.status, 202)
        operation = self.client.wait_for_operation(answer.headers["location"], "POST", 30)
        written = operation["written"][0]
        self.assertEqual(self.client.get(written["href"])["id"], written["id"])


class PolicyTests(FleetTest):
    def test_uploaded_read_replaced_and_analysed(self) -> None:
        organisation = self.organisation()
        policy = self.upload(organisation["id"])
        self.assertEqual(policy["document"]["length"], len(POLICY.encode()))
        document = f"{BASE}/policies/{policy['id']}/document"
        self.assertEqual(self.client.send("GET", document).body, POLICY.encode())
        changed = POLICY.replace("is not tested", "is tested every year")
        replaced = self.client.upload(
            "PUT", f"/policies/{policy['id']}/document", {}, "backup.md", changed.encode(), "text/markdown")
        self.assertGreater(replaced["version"], policy["version"])
        self.assertEqual(self.client.send("GET", document).body, changed.encode())
        analysis = self.client.write("POST", f"/policies/{policy['id']}/analyze")
        self.assertGreater(analysis["passages"], 0)
        self.assertTrue(self.client.get(f"/analyses/{analysis['id']}")["findings"])


class RiskTests(FleetTest):
    SCENARIO = {
        "title": "Payments stand still for a day", "currency": "EUR",
        "frequency": {"minimum": 0.1, "mostLikely": 0.5, "maximum": 2},
        "loss": {"minimum": 50_000, "mostLikely": 200_000, "maximum": 3_000_000},
    }
    CONTROL = {"name": "Second data centre", "frequencyReduction": 0.5, "lossReduction": 0.25}

    def test_a_control_lowers_a_risk_and_is_listed(self) -> None:
        risk = self.client.write("POST", "/risks", self.SCENARIO | {"organisation": self.organisation()["id"]})
        path = f"/risks/{risk['id']}"
        self.assertEqual(self.client.get(f"{path}/controls"), {"items": []})
        before = self.client.write("POST", f"{path}/calculate", {"seed": 7})
        after = self.client.write("POST", f"{path}/controls", self.CONTROL)
        answer = self.client.call("GET", f"{path}/controls")
        self.assertEqual(answer.json, {"items": after["controls"]})
        self.assertEqual({name: answer.json["items"][0][name] for name in self.CONTROL}, self.CONTROL)
        self.assertEqual(answer.headers["etag"], f'"{after["version"]}"')
        unchanged = self.client.call("GET", f"{path}/controls", None, {"If-None-Match": answer.headers["etag"]})
        self.assertEqual((unchanged.status, unchanged.body), (304, b""))
        lowered = self.client.write("POST", f"{path}/calculate", {"seed": 7})
        self.assertLess(lowered["result"]["expectedLoss"], before["result"]["expectedLoss"] * 0.5)

    def test_controls_of_nothing_and_of_another_tenant(self) -> None:
        with self.refused(404):
            self.client.get(f"/risks/{uuid.uuid4()}/controls")
        other = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        self.addCleanup(other.close)
        organisation = self.organisation(other)["id"]
        risk = other.write("POST", "/risks", self.SCENARIO | {"organisation": organisation})
        with self.refused(404):
            self.client.get(f"/risks/{risk['id']}/controls")


class WorkflowTests(FleetTest):
    def test_an_assessment_ends_with_gaps_risk_and_plan(self) -> None:
        organisation = self.organisation()["id"]
        self.upload(organisation)
        key = str(uuid.uuid4())
        address = self.client.start_workflow(organisation, key)
        states = list(self.client.follow_workflow(address, 180))
        last = states[-1]
        self.assertEqual(last["status"], "done", last)
        self.assertEqual([step["status"] for step in last["steps"]], ["done"] * 4)
        self.assertEqual(last["progress"], 1)
        shares = [state["progress"] for state in states]
        self.assertEqual(shares, sorted(shares))
        results = last["results"]
        assessment = self.client.get(f"/assessments/{results['assessment']}")
        gaps = list(self.client.items(f"/assessments/{results['assessment']}/gaps", limit=100))
        counted = sum(assessment[name] for name in ("met", "partly", "notMet", "notApplicable"))
        self.assertEqual(len(gaps), counted)
        quoted = [quote["text"] for gap in gaps for quote in gap["evidence"]]
        self.assertTrue(quoted, "an assessment quotes the policy")
        quantification = self.client.get(f"/quantifications/{results['quantification']}")
        self.assertGreaterEqual(quantification["result"]["percentile95"], quantification["result"]["median"])
        plan = self.client.get(f"/plans/{results['plan']}")
        measures = list(self.client.items(f"/plans/{results['plan']}/measures", limit=100))
        self.assertEqual(len(measures), plan["measures"])
        # The same key once more is the same workflow, and nothing is doubled.
        self.assertEqual(self.client.start_workflow(organisation, key), address)
        self.assertEqual(len(self.client.get("/assessments", organisation=organisation)["items"]), 1)

    def test_an_organisation_that_is_not_there(self) -> None:
        with self.refused(404, 422):
            self.client.start_workflow(str(uuid.uuid4()), str(uuid.uuid4()))
