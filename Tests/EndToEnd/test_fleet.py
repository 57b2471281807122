"""The fleet's main job over HTTP: each service is healthy, the API refuses what it should, the workflow ends."""

import base64
import json
import uuid

from dora_client import BASE, DoraClient, multipart
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
                service.close()

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


class AccessTests(FleetTest):
    PATH = f"{BASE}/organisations"

    def get(self, token: str | None):
        client = DoraClient(self.fleet.url(), token)
        answer = client.send("GET", self.PATH)
        client.close()
        return answer

    def test_a_good_token_is_accepted(self) -> None:
        self.assertEqual(self.get(self.fleet.token(self.tenant)).status, 200)

    def test_without_a_token(self) -> None:
        answer = self.get(None)
        self.assert_problem(answer, 401)
        self.assertTrue(answer.headers["www-authenticate"].startswith("Bearer"))

    def test_tokens_that_do_not_hold(self) -> None:
        good = self.fleet.token(self.tenant)
        header, claims, signature = good.split(".")
        unsigned = base64.urlsafe_b64encode(b'{"alg":"none","typ":"JWT"}').decode().rstrip("=")
        other = base64.urlsafe_b64encode(
            json.dumps({"alg": "HS256", "typ": "JWT", "kid": "x"}).encode()).decode().rstrip("=")
        tokens = {
            "expired": self.fleet.token(self.tenant, "administrator", "tester-1", "--expired"),
            "not yet": self.fleet.token(self.tenant, "administrator", "tester-1", "--not-yet"),
            "another audience": self.fleet.token(self.tenant, "administrator", "tester-1", "--audience", "other"),
            "another issuer": self.fleet.token(
                self.tenant, "administrator", "tester-1", "--issuer", "https://other.invalid"),
            "unsigned": f"{unsigned}.{claims}.",
            "another algorithm": f"{other}.{claims}.{signature}",
            "changed claims": f"{header}.{claims[:-2]}AA.{signature}",
            "no token": "nonsense",
        }
        for name, token in tokens.items():
            with self.subTest(name):
                self.assert_problem(self.get(token), 401)

    def test_a_reader_may_not_write(self) -> None:
        auditor = self.fleet.client(self.tenant, "auditor")
        self.assertEqual(auditor.get("/organisations")["items"], [])
        with self.refused(403):
            auditor.write("POST", "/organisations", PROFILE)


class RefusalTests(FleetTest):
    def send(self, method: str, path: str, body: bytes | None = None, **headers: str):
        return self.client.send(method, BASE + path, body, headers)

    def post(self, body: bytes, media_type: str = "application/json"):
        return self.client.send("POST", f"{BASE}/organisations", body, {"Content-Type": media_type})

    def test_unknown_routes_and_methods(self) -> None:
        self.assert_problem(self.send("GET", "/nothing-here"), 404)
        answer = self.send("PUT", "/organisations", b"{}")
        self.assert_problem(answer, 405)
        self.assertIn("POST", answer.headers["allow"])

    def test_malformed_bodies_are_refused_with_a_pointer(self) -> None:
        bodies = {
            "no JSON": (b'{"name":', None),
            "an unknown field": (json.dumps(PROFILE | {"nonsense": 1}).encode(), "/nonsense"),
            "a wrong type": (json.dumps(PROFILE | {"employees": "many"}).encode(), "/employees"),
            "a missing field": (json.dumps({"name": "x"}).encode(), "/entityType"),
        }
        for name, (body, pointer) in bodies.items():
            with self.subTest(name):
                problem = self.assert_problem(self.post(body), 400)
                if pointer:
                    self.assertIn(pointer, [error["pointer"] for error in problem["errors"]])

    def test_a_wrong_media_type(self) -> None:
        self.assert_problem(self.post(b"name=x", "text/plain"), 415)

    def test_bad_identifiers_cursors_and_parameters(self) -> None:
        self.assert_problem(self.send("GET", "/organisations/not-an-id"), 400)
        self.assert_problem(self.send("GET", "/organisations?cursor=nonsense"), 400)
        self.assert_problem(self.send("GET", "/organisations?limit=0"), 400)
        self.assert_problem(self.send("GET", "/organisations?sort=nonsense"), 400)
        self.assert_problem(self.send("GET", "/organisations?nonsense=1"), 400)

    def test_what_is_not_there(self) -> None:
        self.assert_problem(self.send("GET", f"/organisations/{uuid.uuid4()}"), 404)
        self.assert_problem(self.send("GET", "/operations/forged"), 404)

    def test_the_request_id_is_echoed(self) -> None:
        wanted = str(uuid.uuid4())
        answer = self.send("GET", "/organisations", None, **{"X-Request-ID": wanted})
        self.assertEqual(answer.headers.get("x-request-id"), wanted)


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
        self.assertIn(changed, list(self.client.items("/organisations", limit=2)))

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

    def test_documents_that_cannot_be_read_are_refused(self) -> None:
        organisation = self.organisation()["id"]
        documents = {
            "empty": ("empty.md", b"", "text/markdown"),
            "a program": ("program.pdf", b"\x7fELF" + bytes(200), "application/pdf"),
            "a PDF cut short": ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "application/pdf"),
            "a ZIP that is no DOCX": ("zip.docx", b"PK\x05\x06" + bytes(18), "application/zip"),
        }
        before = self.fleet.count("policy_analyzer.event_log", "stream LIKE 'policy/%' AND tenant = $1", self.tenant)
        for name, (file, content, media_type) in documents.items():
            with self.subTest(name), self.refused(413, 415, 422):
                self.client.upload(
                    "POST", "/policies", {"organisation": organisation, "title": name}, file, content, media_type)
        after = self.fleet.count("policy_analyzer.event_log", "stream LIKE 'policy/%' AND tenant = $1", self.tenant)
        self.assertEqual(before, after)
        self.assertTrue(self.upload(organisation)["id"], "the agent takes the next document")

    def test_a_form_without_a_file_is_refused(self) -> None:
        data, kind = multipart({"title": "x"}, "a.md", b"x", "text/markdown")
        answer = self.client.send(
            "POST", f"{BASE}/policies", data.replace(b'name="file"', b'name="other"'), {"Content-Type": kind})
        self.assert_problem(answer, 400)


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


class TenantTests(FleetTest):
    def test_no_tenant_sees_another(self) -> None:
        organisation = self.organisation()
        policy = self.upload(organisation["id"])
        other = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        self.assertEqual(other.get("/organisations")["items"], [])
        self.assertEqual(other.get("/policies")["items"], [])
        for path in (
            f"/organisations/{organisation['id']}", f"/policies/{policy['id']}", f"/policies/{policy['id']}/document",
            f"/policies/{policy['id']}/history",
        ):
            with self.subTest(path), self.refused(404):
                other.call("GET", path)
        with self.refused(404, 422):
            other.write("PATCH", f"/organisations/{organisation['id']}", {"employees": 1})
        self.assertEqual(self.client.get(f"/organisations/{organisation['id']}"), organisation)
