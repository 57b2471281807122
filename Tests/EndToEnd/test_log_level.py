"""The log's level of a service that runs is changed in its configuration file and by SIGHUP."""

import json
import os
import signal
import subprocess
import tempfile
from pathlib import Path

from fleet import wait_until
from fleet_test import FleetTest


class LogLevelTests(FleetTest):
    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="dora-log-level-")
        self.addCleanup(folder.cleanup)
        self.settings, self.log = Path(folder.name) / "settings", Path(folder.name) / "log"

    def start(self) -> subprocess.Popen:
        """A second risk-calculator beside the fleet's, whose settings stand in a file rather than in the environment."""
        runs = self.fleet.state("risk-calculator")["pid"]
        pairs = Path(f"/proc/{runs}/environ").read_text().split("\0")
        environment = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
        self.base = {name: value for name, value in environment.items() if name.startswith("DORA_")}
        self.base |= {"DORA_HTTP_PORT": "0", "DORA_LOG_LEVEL": "info"}
        self.write()
        with open(self.log, "w") as log:
            process = subprocess.Popen(
                [os.readlink(f"/proc/{runs}/exe"), "--config", str(self.settings)], stdout=log, stderr=log,
                env={name: value for name, value in environment.items() if not name.startswith("DORA_")})
        self.addCleanup(process.wait, 30)
        self.addCleanup(process.terminate)
        self.wait_for("Starting")
        return process

    def write(self, **changes: str) -> None:
        settings = self.base | changes
        self.settings.write_text("".join(f"{name}={value}\n" for name, value in settings.items()))

    def records(self, message: str) -> list[dict]:
        # The last line may be half written.
        lines = self.log.read_text().split("\n")[:-1]
        return [record for record in map(json.loads, filter(None, lines)) if record["message"] == message]

    def wait_for(self, message: str, count: int = 1) -> dict:
        return wait_until(lambda: len(found := self.records(message)) >= count and found, 20, message)[-1]

    def test_the_level_follows_the_file_and_a_bad_file_changes_nothing(self) -> None:
        process = self.start()
        self.write(DORA_LOG_LEVEL="debug")
        process.send_signal(signal.SIGHUP)
        changed = self.wait_for("The log's level has changed")
        self.assertEqual((changed["from"], changed["to"]), ("info", "debug"))

        self.write(DORA_LOG_LEVEL="loud")
        process.send_signal(signal.SIGHUP)
        refused = self.wait_for("The settings were refused: those from before stay")
        self.assertIn("DORA_LOG_LEVEL", refused["error"])

        self.write(DORA_LOG_LEVEL="debug", DORA_INBOX_DAYS="9")
        process.send_signal(signal.SIGHUP)
        restart = self.wait_for("Settings have changed that need a restart")
        self.assertEqual(restart["settings"], "DORA_INBOX_DAYS")

        self.write(DORA_LOG_LEVEL="critical")
        process.send_signal(signal.SIGHUP)
        changed = self.wait_for("The log's level has changed", 2)
        self.assertEqual((changed["from"], changed["to"]), ("debug", "critical"))
        self.assertIsNone(process.poll(), "SIGHUP must not end a service")

        process.terminate()
        self.assertEqual(process.wait(30), 0)
        self.assertEqual(self.records("Stopped"), [], "what is below critical isn't written any more")
