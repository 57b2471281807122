"""Uploads keep their agent's pace: a long file waits for it, and is refused in time while it reads nothing."""

import time
import uuid

from dora_client import BASE, Answer, multipart
from fleet import wait_until
from fleet_test import POLICY, FleetTest

AGENT = "policy-analyzer"
CHUNK = 256 * 1024
PATIENCE = 2


class UploadPaceTests(FleetTest):
    def setUp(self) -> None:
        super().setUp()
        self.fleet.restart(
            "gateway", settings={"DORA_UPLOAD_WINDOW_CHUNKS": "2", "DORA_UPLOAD_PATIENCE_SECONDS": str(PATIENCE)})
        self.addCleanup(self.fleet.restart, "gateway")

    def send_file(self, organisation: str, text: str, key: str) -> Answer:
        body, kind = multipart(
            {"organisation": organisation, "title": "Backup policy"}, "backup.md", text.encode(), "text/markdown")
        return self.client.send(
            "POST", f"{BASE}/policies", body, {"Content-Type": kind, "Idempotency-Key": key})

    def test_a_long_file_waits_for_its_agent(self) -> None:
        organisation = self.organisation()["id"]
        long = (POLICY * (5 * CHUNK // len(POLICY) + 1))[: 5 * CHUNK]
        self.fleet.stop(AGENT)
        key = str(uuid.uuid4())
        began = time.monotonic()
        answer = self.send_file(organisation, long, key)
        taken = time.monotonic() - began
        problem = self.assert_problem(answer, 503)
        self.assertTrue(problem["type"].endswith("/agent-not-reading"), problem)
        self.assertEqual(answer.headers["retry-after"], str(PATIENCE))
        self.assertGreaterEqual(taken, PATIENCE)
        self.assertLess(taken, PATIENCE + 10)
        # What is shorter than the window needs no agent to be taken.
        short = self.send_file(organisation, POLICY, str(uuid.uuid4()))
        self.assertEqual(short.status, 202)
        self.fleet.start(AGENT)
        self.client.wait_for_operation(short.headers["location"], "a short upload", 60)
        # The part that was sent of the refused file goes, and the same request under its key brings the whole.
        wait_until(
            lambda: self.fleet.count("policy_analyzer.upload_chunks", "tenant = $1", self.tenant) == 0, 30,
            "the end of the refused upload's chunks")
        whole = self.send_file(organisation, long, key)
        self.assertEqual(whole.status, 202)
        self.client.wait_for_operation(whole.headers["location"], "a long upload", 60)
        lengths = [policy["document"]["length"] for policy in self.client.items("/policies", organisation=organisation)]
        self.assertEqual(sorted(lengths), sorted([len(POLICY.encode()), len(long)]))
