"""A run of scripts/bench: the groups of figures one after the other, and the table."""

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dora_client import DoraClient
from endurance.single_run import SingleRun
from faults.report import table
from local_fleet import FleetError
from progress import Progress
from run_folder import ROOT

from . import growth, idle, latency, machine, profile, reads, sagas, scaling, writes
from .assets import ASSET, ASSETS, ROLES, SUBJECT
from .bench_fleet import FIRST, BenchFleet
from .figure import HEAD, Figure
from .file_servers import FileServers
from .identity import Identity
from .wrk import LoadFailed, Wrk

# What each group measures, in the order in which it is done.
GROUPS: dict[str, tuple[Callable, str]] = {
    "idle": (idle.measure, "memory of each service after a minute of rest, processor time of the fleet over 30 s"),
    "reads": (reads.measure, "lists: cached, not cached, a later page, filtered, conditional, while others write"),
    "writes": (writes.measure, "changes acknowledged, and readable at the other gateway"),
    "latency": (latency.measure, "one change at a time, until the other gateway shows it"),
    "sagas": (sagas.measure, "drills of four steps: alone, and as many as go"),
    "scaling": (scaling.measure, "changes with one and with two instances of an agent"),
    "growth": (growth.measure, "latencies as stored resources grow"),
}

@dataclass
class Settings:
    """What is measured, and how."""

    only: list[str]
    seconds: float
    rounds: int
    full: bool
    profile: bool
    json: Path | None


class BenchRun(SingleRun):
    """The run in its folder; the groups measure through it."""

    def __init__(self, folder: Path, fleet: BenchFleet, progress: Progress, settings: Settings):
        super().__init__(folder, fleet, progress)
        self.settings = settings
        self.figures: list[Figure] = []
        self.notes: list[str] = []
        self.profiles: dict[str, list[str]] = {}
        self.machine: list[str] = []
        self.servers = FileServers(fleet.configuration)
        self._tokens: dict[str, str] = {}

    def carry_out(self) -> None:
        self.machine = machine.facts()
        self.quiet("Before the start")
        self.fleet.start(self.say)
        self.machine += self._versions()
        try:
            for name in self.settings.only:
                self.say(f"{name}: {GROUPS[name][1]}")
                if name != "idle":
                    self.quiet(name)
                try:
                    GROUPS[name][0](self)
                except LoadFailed as error:
                    self.fail(f"{name}: {error}")
                for sentence in self.fleet.ended():
                    raise FleetError(sentence)
        finally:
            self.servers.end()

    def _versions(self) -> list[str]:
        programs = machine.versions({
            "wrk": ["wrk", "-v"], "nginx": ["nginx", "-v"], "pgbench": ["pgbench", "--version"],
            "Java": ["java", "-version"], "Swift": ["swift", "--version"]})
        commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
        settings = ", ".join(
            f"{name} {self.fleet.setting(name)}" for name in ("fsync", "synchronous_commit", "full_page_writes"))
        return [
            f"{programs}, PostgreSQL {self.fleet.setting('server_version')} ({settings}), Apache Kafka of one broker",
            f"commit {commit.stdout.strip() or 'unknown'}, {self.fleet.configuration} build; all on the loopback "
            f"address; wrk with one thread; rate limits: "
            f"{'in the way, raised to ' + self.fleet.limits if self.fleet.limits else 'none in this build'}"]

    # What the groups use

    def quiet(self, when: str) -> None:
        """Notes when the machine has something else to do."""
        self.check_interrupted()
        used = machine.busy()
        if used > machine.QUIET:
            self.notes.append(f"{when}: the machine wasn't quiet, {used:.0%} of its processors were in use")

    def url(self, name: str) -> str:
        return self.fleet.url(name)

    def token(self, tenant: str) -> str:
        if tenant not in self._tokens:
            self._tokens[tenant] = self.fleet.token(tenant, ROLES, SUBJECT)
        return self._tokens[tenant]

    def client(self, name: str, tenant: str) -> DoraClient:
        return DoraClient(self.url(name), self.token(tenant))

    @property
    def identity(self) -> Identity:
        return Identity(self.fleet.run.path / "secrets" / "identity")

    def add(self, *figures: Figure) -> None:
        for figure in figures:
            self.figures.append(figure)
            self.say("  " + "  ".join(cell for cell in figure.row() if cell))

    def interleave(self, *measures: Callable[[float], float], warm_up: float = 2.0) -> list[list[float]]:
        """Measures in turn, A B A B, each as often as there are rounds; gives back the values of each."""
        found: list[list[float]] = [[] for _ in measures]
        for measure in measures:
            self.check_interrupted()
            measure(min(warm_up, self.settings.seconds))
        for _ in range(self.settings.rounds):
            for place, measure in enumerate(measures):
                self.check_interrupted()
                found[place].append(measure(self.settings.seconds))
        return found

    def wait_for(self, reached: Callable[[], bool], seconds: float, what: str) -> None:
        until = time.monotonic() + seconds
        while not reached():
            if time.monotonic() > until:
                raise LoadFailed(f"{what}: not within {seconds:.0f} s")
            # Each look costs the machine something, and none is part of what is measured.
            self.sleep(0.3)

    def stored(self, tenant: str) -> int:
        """How many assets of a tenant the read model shows."""
        return self.fleet.count("gateway.resources", f"tenant = '{tenant}' AND kind = 'asset'")

    def fill(self, tenant: str, wanted: int) -> float:
        """Makes assets through the API until there are so many; gives back how many seconds that took."""
        began = time.monotonic()
        there = self.stored(tenant)
        rate = 1_500.0
        while there < wanted:
            self.progress.show(f"Loading: {there:,} of {wanted:,} assets")
            missing = wanted - there
            seconds = max(1.0, min(10.0, missing / rate))
            # A connection that sends too seldom may send nothing at all.
            connections = max(1, min(32, missing // 4))
            pace = max(min(missing, 50_000 * seconds), 4 * connections) / seconds
            answered = Wrk(
                self.url(FIRST) + ASSETS, seconds, connections, token=self.token(tenant), method="POST", body=ASSET,
                rate=pace).start().wait()
            if answered.broken:
                raise LoadFailed(f"loading: {answered.broken} of {answered.requests} requests broke")
            self.wait_for(lambda: self.stored(tenant) >= there + answered.taken, 120, "loading")
            rate = answered.rate or rate
            there = self.stored(tenant)
        self.progress.clear()
        return time.monotonic() - began

    def explain(self, figure: Figure, name: str, services: list[str], load: Callable[[float], object]) -> None:
        """Where an aim is missed and profiles are wanted, looks at services under the load again."""
        if not self.settings.profile or figure.met is not False:
            return
        self.say(f"  looking at {', '.join(services)} once more")
        seconds = max(4.0, self.settings.seconds)
        recording = profile.record(name, [self.fleet.pid(one) for one in services], seconds, self.folder)
        load(seconds)
        self.profiles[f"{figure.name} ({', '.join(services)})"] = profile.top(name, recording, self.folder)

    # The end

    def report(self) -> dict:
        self.progress.clear()
        for name, lines in self.profiles.items():
            print(f"\nWhat the time goes into: {name}")
            print("\n".join(f"  {line}" for line in lines))
        if self.figures:
            print("\n" + table([HEAD, *(figure.row() for figure in self.figures)]) + "\n")
        for figure in self.figures:
            if figure.note:
                print(f"{figure.name}: {figure.note}")
        for line in [*self.machine, *self.notes]:
            print(line)
        missed = [figure.name for figure in self.figures if figure.met is False]
        for name in missed:
            # Not `fail`: the run went on.
            self.failures.append(f"missed: {name}")
        for failure in self.failures:
            print(f"not as it must be: {failure}")
        report = {
            "figures": [figure.as_json() for figure in self.figures], "machine": self.machine, "notes": self.notes,
            "profiles": self.profiles, "failures": self.failures}
        if self.settings.json:
            self.settings.json.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
        return report

