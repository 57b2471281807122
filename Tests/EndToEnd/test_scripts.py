"""The scripts themselves: processes are found again and never mistaken, tests are counted right. No fleet is needed."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from fleet import ROOT, SERVICES, wait_until
from guarantees import PROOFS, declared
from python_tests import read_results
from recorded_process import RecordedProcess, start_ticks
from run_folder import RunFolder
from swift_tests import read_events
from test_servers import free_port_base

# Stands for a service: says its settings, answers when asked, and ends when told to unless it is stubborn.
IMITATION = """#!/usr/bin/env python3
import http.server, json, os, signal, sys
print(json.dumps({name: value for name, value in os.environ.items() if name.startswith("DORA_")}), flush=True)
if "DORA_FAILPOINT" in os.environ:
    sys.exit(3)
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *arguments):
        pass
if "DORA_LOG_LEVEL" in os.environ:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
else:
    signal.signal(signal.SIGTERM, lambda *arguments: sys.exit(0))
http.server.HTTPServer(("127.0.0.1", int(os.environ["DORA_HTTP_PORT"])), Answer).serve_forever()
"""


class FleetScriptTests(unittest.TestCase):
    """scripts/fleet on imitations of the services, in a folder whose name has a space."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dora fleet "))
        self.run_folder = RunFolder(self.folder / "run", free_port_base(after=30_000 - 200))
        programs = self.folder / "programs"
        programs.mkdir()
        for name in SERVICES:
            (programs / name).write_text(IMITATION)
            (programs / name).chmod(0o755)
            (self.run_folder.folder("database") / f"{name}.url").write_text(f"postgresql://{name}@127.0.0.1:1/x")
        self.run_folder.record_file("broker").write_text('{"kind": "embedded", "bootstrap": "127.0.0.1:1"}')
        self.environment = {
            **os.environ, "DORA_RUN": str(self.run_folder.path), "DORA_PORT_BASE": str(self.run_folder.port_base),
            "DORA_EXECUTABLES": str(programs), "DORA_URL": "http://elsewhere", "PGHOST": "elsewhere"}

    def tearDown(self) -> None:
        for file in (self.run_folder.path / "services").glob("*.json"):
            record = RecordedProcess.read(self.run_folder, file.stem)
            if record:
                record.signal(signal.SIGKILL)
        shutil.rmtree(self.folder)

    def fleet(self, *arguments: str) -> tuple[int, str]:
        with tempfile.TemporaryFile("w+") as output:
            ended = subprocess.run(
                [ROOT / "scripts" / "fleet", *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, timeout=60)
            output.seek(0)
            return ended.returncode, output.read()

    def record(self, name: str) -> RecordedProcess:
        record = RecordedProcess.read(self.run_folder, name)
        self.assertIsNotNone(record)
        return record

    def settings(self, name: str) -> dict[str, str]:
        return json.loads(self.run_folder.log_file(name).read_text().splitlines()[-1])

    def test_started_with_its_own_settings_and_stopped(self) -> None:
        code, text = self.fleet("start", *SERVICES)
        self.assertEqual(code, 0, text)
        base = self.run_folder.port_base
        self.assertEqual([self.record(name).port for name in SERVICES], [base + offset for offset in (80, *range(101, 110))])
        gateway, agent = self.settings("gateway"), self.settings("policy-analyzer")
        self.assertTrue(Path(gateway["DORA_COMMAND_KEYS"], "policy.json").exists())
        self.assertEqual(agent["DORA_COMMAND_KEYS"], str(Path(gateway["DORA_COMMAND_KEYS"], "policy.json")))
        self.assertEqual(agent["DORA_KAFKA_PROFILE"], "embedded")
        self.assertNotIn("DORA_URL", gateway)
        self.assertNotIn("DORA_RUN", gateway)
        self.assertEqual(oct(Path(agent["DORA_COMMAND_KEYS"]).stat().st_mode & 0o777), "0o600")
        self.assertEqual(int(self.run_folder.pid_file("gateway").read_text()), self.record("gateway").pid)
        self.assertEqual(self.fleet("status", *SERVICES)[0], 0)
        self.assertEqual(self.fleet("stop", *SERVICES)[0], 0)
        self.assertFalse(any(self.record(name).runs for name in SERVICES))
        self.assertEqual(self.fleet("status", *SERVICES)[0], 1)

    def test_started_twice_is_started_once(self) -> None:
        self.fleet("start", "gateway")
        pid = self.record("gateway").pid
        self.assertEqual(self.fleet("start", "gateway")[0], 0)
        self.assertEqual(self.record("gateway").pid, pid)
        code, text = self.fleet("start", "gateway", "--env", "DORA_WITHOUT=inbox")
        self.assertEqual(code, 1)
        self.assertIn("runs already", text)

    def test_a_second_instance_has_its_own_process_and_port(self) -> None:
        self.assertEqual(self.fleet("start", "policy-analyzer", "--instances", "2")[0], 0)
        first, second = self.record("policy-analyzer"), self.record("policy-analyzer.2")
        self.assertNotEqual(first.port, second.port)
        self.fleet("kill", "policy-analyzer.2")
        self.assertTrue(first.runs)
        self.assertFalse(second.runs)

    def test_a_restart_keeps_the_port_and_drops_the_extra_settings(self) -> None:
        self.fleet("start", "gateway", "--env", "DORA_WITHOUT=inbox")
        before = self.record("gateway")
        self.assertEqual(self.settings("gateway")["DORA_WITHOUT"], "inbox")
        self.assertEqual(self.fleet("restart", "gateway")[0], 0)
        after = self.record("gateway")
        self.assertEqual(after.port, before.port)
        self.assertNotEqual(after.pid, before.pid)
        self.assertNotIn("DORA_WITHOUT", self.settings("gateway"))

    def test_a_service_that_ends_while_starting_is_told(self) -> None:
        code, text = self.fleet("start", "gateway", "--env", "DORA_FAILPOINT=before-database-commit")
        self.assertEqual(code, 1)
        self.assertIn("ended while starting", text)

    def test_one_that_does_not_stop_is_told_and_can_be_killed(self) -> None:
        self.fleet("start", "gateway", "--env", "DORA_LOG_LEVEL=debug")
        code, text = self.fleet("stop", "gateway", "--limit", "0.5")
        self.assertEqual(code, 1)
        self.assertIn("hasn't ended", text)
        self.assertEqual(self.fleet("kill", "gateway")[0], 0)
        self.assertFalse(self.record("gateway").runs)

    def test_a_process_that_is_not_ours_is_left_alone(self) -> None:
        self.fleet("start", "gateway")
        self.fleet("kill", "gateway")
        with subprocess.Popen(["sleep", "60"]) as stranger:
            record = self.record("gateway")
            record.pid = stranger.pid
            record.write(self.run_folder)
            code, text = self.fleet("kill", "gateway")
            self.assertEqual(code, 0)
            self.assertIn("left alone", text)
            self.assertIsNone(stranger.poll())
            stranger.kill()

    def test_unknown_names_are_refused(self) -> None:
        for name in ("nonsense", "gateway.0", "gateway.1", "gateway.x"):
            with self.subTest(name):
                self.assertEqual(self.fleet("start", name)[0], 1)


class DatabaseScriptTests(unittest.TestCase):
    """scripts/database on a cluster of its own."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dora-database-"))
        self.run_folder = self.folder / "run"

    def tearDown(self) -> None:
        self.database("remove")
        shutil.rmtree(self.folder)

    def database(self, *arguments: str) -> str:
        environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        # Through a file: what the script leaves running would keep a pipe open.
        with tempfile.TemporaryFile("w+") as output:
            ended = subprocess.run(
                [ROOT / "scripts" / "database", *arguments],
                env=environment | {"DORA_RUN": str(self.run_folder), "DORA_DATABASE_PORT": str(self.port)},
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, timeout=120)
            output.seek(0)
            text = output.read()
        self.assertEqual(ended.returncode, 0, text)
        return text

    def ask(self, url: str, sql: str) -> str:
        ended = subprocess.run(
            ["psql", "--no-psqlrc", "-Atq", "--set=ON_ERROR_STOP=1", url], input=sql, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=60)
        self.assertEqual(ended.returncode, 0, ended.stdout)
        return ended.stdout.strip()

    def test_it_starts_again_after_its_folder_was_deleted(self) -> None:
        self.port = free_port_base(after=29_000)
        for state in ("stopped", "running"):
            with self.subTest(state):
                self.database("start")
                self.database("provision", "gateway")
                self.ask(self.database("url").strip(), "CREATE TABLE IF NOT EXISTS kept (what text)")
                if state == "stopped" or os.geteuid() != 0:
                    self.database("stop")
                shutil.rmtree(self.run_folder)
                self.database("start")
                self.database("provision", "gateway")
                url = (self.run_folder / "database" / "gateway.url").read_text()
                self.assertEqual(self.ask(url, "SELECT 1"), "1", "the service's password is the new one")
                # Where root runs it, the data lies elsewhere and is still there.
                found = self.ask(self.database("url").strip(), "SELECT to_regclass('kept') IS NOT NULL")
                self.assertEqual(found, "t" if os.geteuid() == 0 else "f")


class RecordedProcessTests(unittest.TestCase):
    def test_one_that_waits_to_be_collected_has_ended(self) -> None:
        process = subprocess.Popen(["true"])
        wait_until(lambda: start_ticks(process.pid) is None, 10, "the end of the process")
        process.wait()


def event(kind: str, test: str, **more) -> str:
    return json.dumps({"kind": "event", "payload": {"kind": kind, "testID": test, "messages": [], **more}})


class CountingTests(unittest.TestCase):
    FUNCTIONS = [
        json.dumps({"kind": "test", "payload": {"kind": "function", "id": f"A.B/{name}()/F.swift:1:1"}})
        for name in ("one", "two", "three", "four")
    ]

    def test_swift_tests_are_counted_by_their_events(self) -> None:
        names = [json.loads(line)["payload"]["id"] for line in self.FUNCTIONS]
        lines = [
            *self.FUNCTIONS,
            *(event("testStarted", name) for name in names[:3]),
            event("issueRecorded", names[1], issue={"isFailure": True, "isKnown": False}),
            event("issueRecorded", names[2], issue={"isFailure": False, "isKnown": True}),
            event("testSkipped", names[3]),
            *(event("testEnded", name) for name in names[:3]),
        ]
        ended = json.dumps({"kind": "event", "payload": {"kind": "runEnded"}})
        outcome = read_events("\n".join([*lines, ended]))
        self.assertEqual(outcome.line, "2 passed, 1 failed, 1 skipped")
        # The process died in mid-test: what had begun and what hadn't are failures, even with half a line at the end.
        died = read_events("\n".join([*self.FUNCTIONS, event("testStarted", names[0]), '{"kind": "ev']))
        self.assertEqual(died.line, "0 passed, 4 failed")
        self.assertEqual(read_events("").failed, 1)

    def test_python_tests_are_counted_by_their_results(self) -> None:
        lines = [
            {"test": "a", "result": "started"}, {"test": "a", "result": "passed"},
            {"test": "b", "result": "started"}, {"test": "b", "result": "failed", "reason": "x"},
            {"test": "c", "result": "started"}, {"test": "c", "result": "skipped", "reason": "y"},
        ]
        text = "\n".join(json.dumps(line) for line in lines)
        self.assertEqual(read_results(text + '\n{"result": "end"}').line, "1 passed, 1 failed, 1 skipped")
        died = read_results(text + '\n{"test": "d", "result": "started"}')
        self.assertEqual(died.line, "1 passed, 2 failed, 1 skipped")
        self.assertEqual(read_results("").failed, 1)

    def test_every_guarantee_has_its_entry(self) -> None:
        self.assertEqual(sorted(PROOFS), sorted(declared()))
