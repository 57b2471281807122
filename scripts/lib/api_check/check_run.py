"""A run: a fleet, something of every kind in it, one right request of each operation, and schemathesis' own."""

import json
import os
import re
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from endurance.quiet_fleet import READY_SECONDS, QuietFleet
from endurance.single_run import SingleRun
from faults.report import table
from local_fleet import INFRASTRUCTURE, FleetError
from progress import Progress
from run_folder import ROOT
from service import SERVICES, executable

from .checked_world import SETTINGS, CheckedWorld
from .tally import Tally

PYTHON = ROOT / ".run" / "tools" / "judges" / "bin" / "python"
LIBRARY = ROOT / "scripts" / "lib"
CONFIGURATION = LIBRARY / "api_check" / "schemathesis.toml"
ROLES = "administrator"
TENANT = "checked"
# What no run of so many requests comes near to.
UNLIMITED = "1000000/s"
ROUND_SECONDS = 3600
METHODS = {"get", "post", "put", "patch", "delete"}


@dataclass
class Settings:
    """What a run is made of."""

    requests: int
    seed: int
    examples: int
    operations: list[str]
    phases: list[str]


class CheckedFleet(QuietFleet):
    """One instance of each service; the gateway without rate limits, where it has some."""

    def start(self, say) -> None:
        say("Starting the database and the broker")
        for name in INFRASTRUCTURE:
            self.fleet.start_infrastructure(name)
        say(f"Starting {len(self.names)} services")
        for name in self.names:
            self.fleet.start(name, self.configuration, self.settings() if name == "gateway" else None)
        for name in self.names:
            self.fleet.wait_ready(name, READY_SECONDS)

    def settings(self) -> dict[str, str]:
        """What the gateway is started with."""
        help_text = subprocess.run(
            [executable(SERVICES["gateway"], self.configuration), "--help"], capture_output=True, text=True, check=True).stdout
        limits = re.findall(r"\bDORA_RATE_LIMITS\b", help_text)
        return SETTINGS | ({"DORA_RATE_LIMITS": UNLIMITED} if limits else {})


class CheckRun(SingleRun):
    """The run in its folder."""

    def __init__(self, folder: Path, fleet: QuietFleet, progress: Progress, settings: Settings):
        checked = CheckedFleet(fleet.folder, fleet.run.port_base, 1, fleet.configuration)
        super().__init__(folder, checked, progress)
        self.settings = settings
        self.operations: list[str] = []
        self.rounds: list[dict] = []

    # Steps

    def carry_out(self) -> None:
        if not PYTHON.exists():
            raise FleetError("schemathesis is missing: scripts/bootstrap installs it from scripts/judges.txt")
        self.fleet.start(self.say)
        self.token = self.fleet.token(TENANT, ROLES, "checker")
        world = CheckedWorld(self.fleet, TENANT, self.token)
        self.say("Making something of every kind")
        world.fill()
        self.operations = [
            f"{method.upper()} {path}" for path, operations in world.document["paths"].items()
            for method in operations.keys() & METHODS]
        world.give_up_commands(6)
        world.park_streams(2)
        world.write(self.known)
        self.say("Asking each operation for what is right")
        waiting = world.begin_what_waits()
        self._guide(waiting, "--only")
        plan = world.end_what_waits()
        world.write(self.known)
        self._guide(plan, "--but", list(waiting))
        lacking = Tally.read(self.counts).without_success(self.operations)
        for name in lacking:
            self.fail(f"{name} was never answered with success")
        number = 0
        while self._left() > 0 and not (number and self.rounds[-1]["requests"] == 0):
            self._round(number)
            number += 1

    @property
    def known(self) -> Path:
        return self.folder / "known-things.json"

    @property
    def counts(self) -> Path:
        return self.folder / "counts.jsonl"

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DORA_", "SCHEMATHESIS_"))}
        return kept | {
            "DORA_TOKEN": self.token, "DORA_KNOWN_THINGS": str(self.known), "DORA_COUNTS": str(self.counts),
            "PYTHONPATH": str(LIBRARY), "PYTHONDONTWRITEBYTECODE": "1"}

    def _call(self, arguments: list, log: Path) -> int:
        """Runs the judges' Python, and ends it when the run is to end."""
        with open(log, "w") as file:
            process = subprocess.Popen(
                [PYTHON, *arguments], env=self._environment(), stdin=subprocess.DEVNULL, stdout=file,
                stderr=subprocess.STDOUT, cwd=self.folder)
            try:
                while process.poll() is None:
                    self.sleep(0.2)
            finally:
                if process.poll() is None:
                    process.terminate()
                    process.wait()
        return process.returncode

    def _guide(self, plan: dict[str, dict], option: str, names: list[str] | None = None) -> None:
        """One request of each operation, by a plan for those that need a particular resource."""
        log = self.folder / f"guided-{option.strip('-')}.log"
        chosen = [argument for name in (names if names is not None else plan) for argument in (option, name)]
        code = self._call(
            [LIBRARY / "api_check" / "guided.py", self.fleet.url("gateway"), "--plan", json.dumps(plan), *chosen], log)
        for line in log.read_text().splitlines():
            if line.startswith('{"operation"'):
                found = json.loads(line)
                self.fail(f"{found['operation']}\n{found['wrong']}")
        if code != 0:
            raise FleetError(f"the guided requests couldn't be made; what was said is in {log}")

    def _left(self) -> int:
        return self.settings.requests - Tally.read(self.counts).requests

    def _round(self, number: int) -> None:
        """One run of schemathesis; those after the first only draw on, from the next seed."""
        phases = self.settings.phases if number == 0 else [
            phase for phase in self.settings.phases if phase in ("fuzzing", "stateful")] or self.settings.phases
        seed, before = self.settings.seed + number, Tally.read(self.counts).requests
        self.say(f"schemathesis, seed {seed}: {', '.join(phases)}")
        log = self.folder / f"schemathesis-{seed}.log"
        chosen = [argument for name in self.settings.operations for argument in ("--include-operation-id", name)]
        code = self._call(
            ["-m", "schemathesis.cli", "--config-file", CONFIGURATION, "run", f"{self.fleet.url('gateway')}/openapi.json",
             "--seed", str(seed), "--phases", ",".join(phases), "--max-examples", str(self.settings.examples),
             "--checks", "all", "--no-color", "--report", "ndjson", "--report-ndjson-path", self.folder / f"events-{seed}.ndjson",
             *chosen], log)
        asked = Tally.read(self.counts).requests - before
        self.rounds.append({"seed": seed, "phases": phases, "requests": asked, "exit": code})
        if code not in (0, 1):
            raise FleetError(f"schemathesis ended with {code}; what it said is in {log}")
        if code == 1:
            self.fail(f"schemathesis, seed {seed}:\n{findings(log.read_text())}")
        for sentence in self.fleet.ended():
            raise FleetError(sentence)

    # The end

    def report(self) -> dict:
        tally = Tally.read(self.counts)
        lacking = tally.without_success(self.operations)
        self.progress.clear()
        if tally.requests:
            print(table(tally.rows()))
            phases = ", ".join(f"{name} {number}" for name, number in tally.phases.most_common())
            print(f"\n{tally.requests} requests ({phases}); {tally.other_methods} of them with a method that the path hasn't")
            print(f"{len(self.operations) - len(lacking)} of {len(self.operations)} operations were answered with success")
        print("nothing was found" if not self.failures else f"{len(self.failures)} findings, above and in {self.folder}")
        return {
            "settings": asdict(self.settings), "rounds": self.rounds, "requests": tally.requests,
            "phases": dict(tally.phases), "operations": {name: dict(counts) for name, counts in tally.operations.items()},
            "withoutSuccess": lacking, "failures": self.failures}


def findings(text: str) -> str:
    """What schemathesis printed of failures and errors, with the curl lines that bring them about."""
    begin = re.search(r"^=+ (FAILURES|ERRORS) =+$", text, re.MULTILINE)
    return text[begin.start():] if begin else text[-3000:]
