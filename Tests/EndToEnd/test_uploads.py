"""Uploads keep their agent's pace, and what never becomes whole is dropped in time."""

import http.client
import time
import urllib.parse
import uuid

from dora_client import BASE, Answer, ProblemError, multipart, path_of
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


class UnfinishedUploadTests(FleetTest):
    def chunks(self) -> int:
        return self.fleet.count("policy_analyzer.upload_chunks", "tenant = $1", self.tenant)

    def test_an_upload_that_stands_still_is_dropped_and_its_operation_says_so(self) -> None:
        organisation = self.organisation()["id"]
        self.fleet.restart(AGENT, settings={"DORA_UPLOAD_SECONDS": "1"})
        self.addCleanup(self.fleet.restart, AGENT)
        text = (POLICY * (3 * CHUNK // len(POLICY) + 1))[: 3 * CHUNK]
        fields = {"organisation": organisation, "title": "Backup policy"}
        body, kind = multipart(fields, "backup.md", text.encode(), "text/markdown")
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.fleet.url()).netloc, timeout=60)
        connection.putrequest("POST", f"{BASE}/policies")
        for name, value in {
            "Authorization": f"Bearer {self.client.token}", "Content-Type": kind, "Content-Length": str(len(body)),
            "Idempotency-Key": str(uuid.uuid4())
        }.items():
            connection.putheader(name, value)
        connection.endheaders()
        connection.send(body[: CHUNK + CHUNK // 2])
        wait_until(lambda: self.chunks() == 1, 30, "the first part")
        # The client stands still for longer than its parts are kept, and then goes on.
        wait_until(lambda: self.chunks() == 0, 30, "the end of the first part")
        connection.send(body[CHUNK + CHUNK // 2:])
        answer = connection.getresponse()
        self.assertEqual(answer.status, 202)
        with self.assertRaises(ProblemError) as caught:
            self.client.wait_for_operation(path_of(answer.getheader("Location")), "the late upload", 30)
        connection.close()
        self.assertEqual(caught.exception.status, 422)
        self.assertTrue(caught.exception.problem["type"].endswith("/upload-incomplete"), caught.exception.problem)
        self.assertIn("stands still", caught.exception.problem["detail"])
        wait_until(lambda: self.chunks() == 0, 30, "the end of the other parts")
        self.assertEqual(list(self.client.items("/policies", organisation=organisation)), [])

    def test_the_parts_of_a_repeat_go_at_once(self) -> None:
        organisation = self.organisation()["id"]
        text = (POLICY * (2 * CHUNK // len(POLICY) + 1))[: 2 * CHUNK]
        fields = {"organisation": organisation, "title": "Backup policy"}
        for wait in ({}, {"Prefer": "wait=10"}):
            with self.subTest("waiting" if wait else "not waiting"):
                key = str(uuid.uuid4())
                answers = []
                for _ in range(2):
                    body, kind = multipart(fields, "backup.md", text.encode(), "text/markdown")
                    answer = self.client.send(
                        "POST", f"{BASE}/policies", body, {"Content-Type": kind, "Idempotency-Key": key} | wait)
                    self.assertIn(answer.status, (201, 202))
                    if answer.status == 202:
                        self.client.wait_for_operation(answer.headers["location"], "an upload", 30)
                    answers.append(answer)
                wait_until(lambda: self.chunks() == 0, 10, "the end of the repeat's parts")
                self.assertEqual(answers[0].status, answers[1].status)
        self.assertEqual(len(list(self.client.items("/policies", organisation=organisation))), 2)
