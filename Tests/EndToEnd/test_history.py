"""History that can be proven: seals, verification over HTTP and from an export, and a database that was set back."""

import json
import subprocess
import tempfile
import uuid
from pathlib import Path

from database import Database
from dora_client import BASE, ProblemError
from fleet import ROOT, wait_until
from fleet_test import FleetTest
from proof import shows

LOG = "gap_assessment.event_log"
OFTEN = {"DORA_SEAL_SECONDS": "1"}


class SealedFleetTest(FleetTest):
    """The agent of organisations seals its log every second."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.fleet.restart("gap-assessment", settings=OFTEN)
        cls.auditor = cls.fleet.client(cls.tenant, "auditor")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.auditor.close()
        cls.fleet.restart("gap-assessment")
        super().tearDownClass()

    def change(self, organisation: str, employees: int) -> dict:
        return self.client.write("PATCH", f"/organisations/{organisation}", {"employees": employees})

    def made(self, changes: int = 2) -> str:
        """An organisation with some changes, all of it sealed and told."""
        organisation = self.organisation()["id"]
        for number in range(changes):
            self.change(organisation, 1_000 + number)
        self.wait_sealed()
        return organisation

    def wait_sealed(self) -> None:
        def is_sealed() -> bool:
            log = self.verify()["logs"][0]
            return log["unsealed"] == 0 and log.get("heardSeal") == log.get("lastSeal") is not None
        wait_until(is_sealed, 30, "a seal over all events, told to the gateway")

    def verify(self, client=None) -> dict:
        report = (client or self.auditor).get("/audit/verify")
        self.assertTrue(report["complete"])
        report["logs"].sort(key=lambda log: log["domain"] != "gap")
        return report

    def position(self, stream: str, version: int) -> int:
        return int(self.fleet.rows(
            f"SELECT position FROM {LOG} WHERE tenant = $1 AND stream = $2 AND version = $3",
            self.tenant, stream, str(version))[0]["position"])


class HistoryTests(SealedFleetTest):
    """Verification by the tenant's auditor, over HTTP and from an export."""

    def test_an_untouched_history_is_intact(self) -> None:
        organisation = self.made()
        report = self.verify()
        self.assertTrue(report["intact"], report)
        self.assertNotIn("firstBreak", report)
        self.assertEqual(report["tenant"], self.tenant)
        self.assertGreaterEqual(report["view"]["events"], 3)
        self.assertEqual(report["view"]["chainedOnly"], 0)
        log = report["logs"][0]
        self.assertEqual(log["service"], "gap-assessment")
        self.assertEqual(log["events"], self.fleet.count(LOG, "tenant = $1", self.tenant))
        self.assertGreaterEqual(log["compared"], 1)
        self.assertGreaterEqual(log["seals"], 1)
        self.change(organisation, 77)
        self.assertLessEqual(self.verify()["logs"][0]["unsealed"], 1)

    def test_who_may_verify(self) -> None:
        for role in ("administrator", "compliance-officer", "auditor"):
            with self.subTest(role):
                self.assertTrue(self.verify(self.fleet.client(self.tenant, role))["complete"])
        other = self.fleet.client(self.tenant, "risk-manager")
        for path in ("/audit/verify", "/audit/export?domain=gap"):
            with self.assertRaises(ProblemError) as refused:
                other.get(path)
            self.assertEqual(refused.exception.status, 403)
        for path in ("/audit/verify?cursor=x", "/audit/verify?x=1", "/audit/export", "/audit/export?domain=none"):
            with self.assertRaises(ProblemError) as refused:
                self.auditor.get(path)
            self.assertEqual(refused.exception.status, 400)

    def test_what_was_done_to_the_log_is_named(self) -> None:
        organisation = self.made()
        stream = f"organisation/{organisation}"
        second, third = self.position(stream, 2), self.position(stream, 3)
        changes = [
            ("a changed event", f"UPDATE {LOG} SET source = source || 'x' WHERE position = {second}",
             f"UPDATE {LOG} SET source = left(source, -1) WHERE position = {second}", ("changed", 2, second)),
            ("a stream's last event deleted",
             f"CREATE TABLE gap_assessment.kept AS SELECT * FROM {LOG} WHERE position = {third}; "
             f"DELETE FROM {LOG} WHERE position = {third}",
             f"INSERT INTO {LOG} SELECT * FROM gap_assessment.kept; DROP TABLE gap_assessment.kept",
             ("missing", 3, third)),
            ("events exchanged",
             f"UPDATE {LOG} SET position = -position WHERE position IN ({second}, {third}); "
             f"UPDATE {LOG} SET position = CASE position WHEN -{second} THEN {third} ELSE {second} END "
             f"WHERE position IN (-{second}, -{third})",
             f"UPDATE {LOG} SET position = -position WHERE position IN ({second}, {third}); "
             f"UPDATE {LOG} SET position = CASE position WHEN -{second} THEN {third} ELSE {second} END "
             f"WHERE position IN (-{second}, -{third})", ("moved", 2, second)),
        ]
        for name, tamper, mend, (cause, version, position) in changes:
            with self.subTest(name):
                self.fleet.rows(tamper)
                try:
                    report = self.verify()
                finally:
                    self.fleet.rows(mend)
                self.assertFalse(report["intact"])
                self.assertEqual(report["firstBreak"]["at"], "gap")
                found = {"cause": cause, "tenant": self.tenant, "stream": stream, "version": version,
                         "position": position}
                self.assertEqual(report["firstBreak"]["found"], found)
        self.assertTrue(self.verify()["intact"])

    def test_what_was_done_to_the_audit_view_is_named(self) -> None:
        organisation = self.made()
        stream = f"organisation/{organisation}"
        where = "WHERE tenant = $1 AND stream = $2 AND version = 2"
        self.fleet.rows(
            f"UPDATE gateway.audit_events SET requested_by = requested_by || 'x' {where}", self.tenant, stream)
        report = self.verify()
        self.fleet.rows(
            f"UPDATE gateway.audit_events SET requested_by = left(requested_by, -1) {where}", self.tenant, stream)
        self.assertEqual(report["firstBreak"]["at"], "view")
        self.assertEqual(report["firstBreak"]["found"]["version"], 2)
        self.assertTrue(self.verify()["intact"])

    def test_an_export_is_verified_without_the_fleet(self) -> None:
        organisation = self.made()
        keys = self.client.send("GET", "/.well-known/dora-seal-keys/gap.json")
        self.assertEqual(keys.status, 200)
        self.assertEqual(self.client.send("GET", "/.well-known/dora-seal-keys/none.json").status, 404)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "keys.json").write_bytes(keys.body)
            mine = self.auditor.send("GET", f"{BASE}/audit/export?domain=gap")
            self.assertEqual(mine.media_type, "application/x-ndjson")
            (folder / "mine").write_bytes(mine.body)
            self.fleet.command("export-log", "gap-assessment", str(folder / "all"))
            self.fleet.command("export-log", "gap-assessment", str(folder / "tenant"), "--tenant", self.tenant)
            self.assertEqual((folder / "all").stat().st_mode & 0o777, 0o600)
            # Of the other tenants nothing but numbers.
            tenants = {line["event"]["tenant"] for line in self.lines(folder / "mine") if "event" in line}
            self.assertEqual(tenants, {self.tenant})
            for export in ("mine", "tenant", "all"):
                code, found = self.verified(folder / export, folder / "keys.json")
                self.assertEqual((code, found["breaks"]), (0, []), export)
                self.assertGreaterEqual(found["seals"], 1)
            # As a person sees it.
            text = subprocess.run(
                [ROOT / "scripts" / "verify-log", folder / "all", "--public-key", folder / "keys.json"],
                stdout=subprocess.PIPE, text=True).stdout
            self.assertIn("not sealed yet", text)
            self.assertTrue(text.rstrip().endswith("intact"))
            # A byte of one event's body, in the export alone.
            stream = f"organisation/{organisation}"
            changed = []
            for line in self.lines(folder / "mine"):
                event = line.get("event", {})
                if event.get("stream") == stream and event["version"] == 2:
                    event["body"] = ("A" if event["body"][40] != "A" else "B").join(
                        [event["body"][:40], event["body"][41:]])
                changed.append(json.dumps(line))
            (folder / "changed").write_text("\n".join(changed) + "\n")
            code, found = self.verified(folder / "changed", folder / "keys.json")
            self.assertEqual(code, 1)
            self.assertEqual(
                found["breaks"][0], {"cause": "changed", "tenant": self.tenant, "stream": stream, "version": 2,
                                     "position": self.position(stream, 2)})

    @staticmethod
    def lines(file: Path) -> list[dict]:
        return [json.loads(line) for line in file.read_text().split("\n") if line]

    @staticmethod
    def verified(export: Path, keys: Path) -> tuple[int, dict]:
        ended = subprocess.run(
            [ROOT / "scripts" / "verify-log", export, "--public-key", keys, "--json"], stdout=subprocess.PIPE, text=True)
        return ended.returncode, json.loads(ended.stdout)

    def test_an_agent_that_is_away_is_told(self) -> None:
        self.fleet.stop("risk-calculator")
        for path in ("/audit/verify", "/audit/export?domain=risk"):
            with self.assertRaises(ProblemError) as away:
                self.auditor.get(path)
            self.assertEqual(away.exception.status, 504)
            self.assertIn("risk-calculator", away.exception.problem["detail"])
        self.fleet.start("risk-calculator")
        self.assertTrue(self.verify()["intact"])


class SetBackTests(SealedFleetTest):
    """An agent's database restored from a backup that is older than what was published."""

    @shows("hash-chain")
    def test_a_database_set_back_is_noticed_and_not_silently_diverged_from(self) -> None:
        kept, lost = self.organisation()["id"], self.organisation()["id"]
        self.change(lost, 1_001)
        url = Database(self.fleet.run).superuser_url
        backup = subprocess.run(
            ["pg_dump", "--schema=gap_assessment", "--clean", "--if-exists", url], check=True, stdout=subprocess.PIPE)
        self.change(lost, 1_002)
        self.change(lost, 1_003)
        after = self.organisation()["id"]
        wait_until(
            lambda: self.fleet.count("gateway.streams", "tenant = $1 AND stream = $2", self.tenant,
                                     f"organisation/{after}"), 30, "the projection")
        self.fleet.stop("gap-assessment")
        subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", url],
            input=backup.stdout, check=True, stdout=subprocess.DEVNULL)
        self.fleet.start("gap-assessment", settings=OFTEN)
        # The agent knows nothing of what it lost, and goes on from the backup.
        answer = self.client.call(
            "PATCH", f"/organisations/{lost}", {"employees": 2_000}, {"Idempotency-Key": str(uuid.uuid4())})
        self.assertEqual(answer.status, 202)

        def parked() -> list[dict]:
            return self.fleet.rows(
                "SELECT stream, version, parked_reason FROM gateway.streams "
                "WHERE tenant = $1 AND parked_reason IS NOT NULL", self.tenant)
        found = wait_until(parked, 30, "a parked stream")
        self.assertEqual([row["stream"] for row in found], [f"organisation/{lost}"])
        self.assertRegex(found[0]["parked_reason"], "event 3 is another one")
        self.assertEqual(found[0]["version"], "4")
        # Nobody is told that it was done: what was shown stays as it was. What follows is held, and other streams go on.
        self.assertEqual(self.client.get(f"/organisations/{lost}")["employees"], 1_003)
        self.assertEqual(self.client.get(answer.headers["location"])["status"], "pending")
        self.assertEqual(self.change(kept, 3_000)["employees"], 3_000)
        report = self.verify()
        self.assertFalse(report["intact"])
        self.assertEqual([stream["stream"] for stream in report["view"]["parked"]], [f"organisation/{lost}"])
        gone = {
            (found.get("stream"), found["version"]) for found in report["logs"][0]["breaks"]
            if found["cause"] == "set-back" and "stream" in found}
        self.assertEqual(gone, {(f"organisation/{lost}", 4), (f"organisation/{after}", 1)})
