"""Some dozens of faults on a fleet of their own, under load, with the whole checker: nothing is broken."""

import ctypes
import json
import os
import signal
import subprocess
import unittest
from pathlib import Path

import fleet
from proof import needs_kafka

SEED, FAULTS = 23, 30
# On a quiet machine it takes about four minutes; on one that others use, several times that.
SECONDS = 25 * 60
END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2).


@needs_kafka
class FaultRunTests(unittest.TestCase):
    folder: Path
    output: str
    code: int

    @classmethod
    def setUpClass(cls) -> None:
        # Two fleets at once would be more than a small machine has room for.
        fleet.end_shared()
        run = Path(os.environ.get("DORA_RUN") or fleet.ROOT / ".run" / "test" / "end-to-end") / "fleet-faults"
        environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith("DORA_") or name == "DORA_EXECUTABLES"} | {"DORA_RUN": str(run)}
        cls.folder = run / "faults" / str(SEED)
        command = [
            fleet.ROOT / "scripts" / "faults", "--seed", str(SEED), "--faults", str(FAULTS), "--pace", "2.5",
            "--no-build"]
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, start_new_session=True,
            # Told to end, it ends all that it has started; so it must be told, however this process ends.
            preexec_fn=lambda: ctypes.CDLL(None).prctl(END_WITH_PARENT, signal.SIGTERM))
        try:
            cls.output, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.terminate()
            cls.output, _ = process.communicate(timeout=180)
        cls.code = process.returncode

    def test_nothing_is_lost_doubled_reordered_or_crossed(self) -> None:
        self.assertEqual(self.code, 0, f"\n{self.output[-8000:]}")
        report = json.loads((self.folder / "report.json").read_text())
        self.assertGreaterEqual(report["counted"], FAULTS)
        self.assertEqual(report["failures"], [])
        self.assertTrue(report["drained"]["ok"], report["drained"])
        for promise in report["promises"]:
            self.assertEqual(promise["broken"], 0, promise)
            self.assertGreater(promise["tried"], 1, promise)

    def test_faults_of_most_kinds_struck_while_work_was_open(self) -> None:
        faults = [json.loads(line) for line in (self.folder / "faults.jsonl").read_text().splitlines()]
        struck = {fault["kind"] for fault in faults if fault["counts"]}
        self.assertGreaterEqual(len(struck), 10, sorted(struck))
        self.assertTrue(all(fault["open"]["requests"] + fault["open"]["operations"] for fault in faults if fault["counts"]))

    def test_clients_met_and_trespassed(self) -> None:
        requests = [
            line for file in (self.folder / "ledger").glob("*.jsonl") for line in map(json.loads, file.open())
            if line["line"] == "request"]
        purposes = [line["purpose"] for line in requests]
        for purpose, least in (("cross-tenant", 50), ("change-gap", 100), ("forged", 10), ("start-workflow", 4)):
            self.assertGreaterEqual(purposes.count(purpose), least, purpose)
