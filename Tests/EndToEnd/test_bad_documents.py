"""Documents that can't be read: a problem that names the cause, nothing stored but the refusal, the agent alive."""

import uuid

from bad_documents import MARKDOWN, BadDocument, bad_documents
from dora_client import BASE, DoraClient, ProblemError, multipart
from fleet import wait_until
from fleet_test import POLICY, FleetTest

# DORA_MAXIMUM_UPLOAD_BYTES and DORA_DOCUMENT_MAXIMUM_BYTES where nothing sets them.
LIMIT = 33_554_432


class BadDocumentTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.documents = bad_documents(LIMIT)

    def stored(self) -> dict[str, int]:
        """How much of documents the tables hold for this tenant, in the agent's schema and in the gateway's."""
        return {
            "policies": self.fleet.count("policy_analyzer.policies", "tenant = $1", self.tenant),
            "analyses": self.fleet.count("policy_analyzer.analyses", "tenant = $1", self.tenant),
            "content": self.fleet.count("policy_analyzer.content", "tenant = $1", self.tenant),
            "events": self.fleet.count(
                "policy_analyzer.event_log", "tenant = $1 AND stream NOT LIKE 'operation/%'", self.tenant),
            "read model": self.fleet.count("gateway.resources", "tenant = $1 AND kind = 'policy'", self.tenant),
        }

    def chunks(self) -> int:
        return self.fleet.count("policy_analyzer.upload_chunks", "tenant = $1", self.tenant)

    def refusals(self) -> int:
        return self.fleet.count(
            "policy_analyzer.event_log", "tenant = $1 AND stream LIKE 'operation/%' AND outcome LIKE '%\"rejected\"%'", self.tenant)

    def send(self, document: BadDocument, path: str, method: str = "POST", fields=None, prefer: str | None = "wait=30"):
        data, kind = multipart(fields or {}, document.file, document.content, document.declared)
        headers = {"Content-Type": kind, "Idempotency-Key": str(uuid.uuid4())}
        if prefer:
            headers["Prefer"] = prefer
        return self.client.send(method, BASE + path, data, headers)

    def assert_refused(self, problem: dict, document: BadDocument) -> None:
        self.assertEqual((problem["status"], problem["type"]), (document.status, f"/problems/{document.problem}"))
        self.assertTrue(problem.get("detail"), "the cause in words")

    def test_each_is_refused_by_its_cause_and_leaves_nothing(self) -> None:
        organisation = self.organisation()["id"]
        before, worker = self.stored(), self.fleet.state("policy-analyzer")["pid"]
        for document in self.documents:
            with self.subTest(document.name):
                fields = {"organisation": organisation, "title": document.name}
                answer = self.send(document, "/policies", fields=fields)
                self.assert_refused(self.assert_problem(answer, document.status), document)
                self.assertEqual(self.stored(), before)
        wait_until(lambda: self.chunks() == 0, 30, "the end of the chunks that were sent ahead")
        self.assertEqual(self.fleet.state("policy-analyzer")["pid"], worker, "the agent is the process it was")
        service = DoraClient(self.fleet.url("policy-analyzer"), None)
        self.assertEqual(service.send("GET", "/health/ready").status, 200)
        service.close()
        self.assertTrue(self.upload(organisation)["id"], "the agent takes the next document")

    def test_who_does_not_wait_finds_the_cause_at_the_operation(self) -> None:
        organisation = self.organisation()["id"]
        refusals = self.refusals()
        for document in self.documents:
            if document.at_once:
                continue
            with self.subTest(document.name):
                fields = {"organisation": organisation, "title": document.name}
                answer = self.send(document, "/policies", fields=fields, prefer=None)
                self.assertEqual(answer.status, 202, answer.body[:300])
                with self.assertRaises(ProblemError) as caught:
                    self.client.wait_for_operation(answer.headers["location"], document.name, 60)
                self.assert_refused(caught.exception.problem, document)
                refusals += 1
                self.assertEqual(self.refusals(), refusals, "one event of the refusal")

    def test_a_bad_version_leaves_the_good_one(self) -> None:
        organisation = self.organisation()["id"]
        policy = self.upload(organisation)
        path = f"/policies/{policy['id']}"
        before = self.stored()
        for document in self.documents:
            with self.subTest(document.name):
                answer = self.send(document, f"{path}/document", "PUT")
                self.assert_refused(self.assert_problem(answer, document.status), document)
        self.assertEqual(self.stored(), before)
        self.assertEqual(self.client.get(path), policy)
        self.assertEqual(self.client.send("GET", f"{BASE}{path}/document").body, POLICY.encode())

    def test_a_limit_of_the_agent_is_its_own(self) -> None:
        organisation = self.organisation()["id"]
        before = self.stored()
        self.fleet.restart("policy-analyzer", settings={"DORA_DOCUMENT_MAXIMUM_BYTES": "10000"})
        try:
            document = BadDocument(
                "over the agent's limit", "long.md", b"policy. " * 2_000, MARKDOWN, 413, "document-too-large")
            fields = {"organisation": organisation, "title": document.name}
            answer = self.send(document, "/policies", fields=fields)
            self.assert_refused(self.assert_problem(answer, 413), document)
            self.assertEqual(self.stored(), before)
        finally:
            self.fleet.restart("policy-analyzer")
