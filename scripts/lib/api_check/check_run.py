"""A run: a fleet, something of every kind in it, one right request of each operation, and schemathesis' own."""

import base64
import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from dora_client import ProblemError, TimedOut
from endurance.quiet_fleet import READY_SECONDS, QuietFleet
from endurance.single_run import SingleRun
from faults.report import table
from furnished_tenant import NotFurnished
from local_fleet import INFRASTRUCTURE, FleetError
from progress import Progress

from .checked_world import SETTINGS, CheckedWorld
from .judge import SCHEMATHESIS, Judge, JudgeFailed
from .tally import Tally

ROLES = "administrator"
TENANT = "checked"
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
    """One instance of each service; the gateway takes webhooks of sources whose secrets are written later."""

    def start(self, say) -> None:
        say("Starting the database and the broker")
        for name in INFRASTRUCTURE:
            self.fleet.start_infrastructure(name)
        say(f"Starting {len(self.names)} services")
        for name in self.names:
            self.fleet.start(name, self.configuration, self.settings() if name == "gateway" else None)
        for name in self.names:
            self.fleet.wait_ready(name, READY_SECONDS)

    @property
    def webhook_secrets(self) -> Path:
        return self.run.folder("secrets") / "webhooks.json"

    def settings(self) -> dict[str, str]:
        """What the gateway is started with."""
        if not self.webhook_secrets.exists():
            self.webhook_secrets.write_text("[]")
        return SETTINGS | {"DORA_WEBHOOK_SECRETS": str(self.webhook_secrets), "DORA_COMMAND_KEYS_SECONDS": "0.5"}

    def believe(self, tenant: str, source: str, secret: bytes) -> None:
        """Gives the gateway the secret of a source of threat intelligence."""
        text = "whsec_" + base64.b64encode(secret).decode()
        fresh = self.webhook_secrets.with_suffix(".new")
        fresh.write_text(json.dumps([{"tenant": tenant, "source": source, "secrets": [text]}]))
        fresh.rename(self.webhook_secrets)


class CheckRun(SingleRun):
    """The run in its folder."""

    def __init__(self, folder: Path, fleet: QuietFleet, progress: Progress, settings: Settings):
        checked = CheckedFleet(fleet.folder, fleet.run.port_base, 1, fleet.configuration)
        super().__init__(folder, checked, progress)
        self.settings = settings
        self.judge: Judge | None = None
        self.operations: list[str] = []
        self.rounds: list[dict] = []

    # Steps

    def carry_out(self) -> None:
        try:
            self._check()
        except (JudgeFailed, NotFurnished, ProblemError, TimedOut) as error:
            raise FleetError(str(error)) from error

    def _check(self) -> None:
        if not SCHEMATHESIS.exists():
            raise FleetError("schemathesis is missing: scripts/bootstrap installs it from scripts/judges.txt")
        self.fleet.start(self.say)
        token = self.fleet.token(TENANT, ROLES, "checker")
        secret = secrets.token_bytes(24)
        self.judge = Judge(self.folder, self.fleet.url("gateway"), token, secret, self.sleep)
        world = CheckedWorld(self.fleet, TENANT, token)
        self.say("Making something of every kind")
        world.fill()
        self.fleet.believe(TENANT, world.kept["threat-sources"][0], secret)
        self.operations = [
            f"{method.upper()} {path}" for path, operations in world.document["paths"].items()
            for method in operations.keys() & METHODS]
        world.give_up_commands(6)
        world.park_streams(2)
        world.write(self.judge.known)
        self.say("Asking each operation for what is right")
        waiting = world.begin_what_waits()
        wrong = self.judge.guide(waiting, only=list(waiting))
        plan = world.end_what_waits()
        world.write(self.judge.known)
        for sentence in wrong + self.judge.guide(plan, but=list(waiting)):
            self.fail(sentence)
        for name in self.judge.tally.without_success(self.operations):
            self.fail(f"{name} was never answered with success")
        number = 0
        while self._left() > 0 and not (number and self.rounds[-1]["requests"] == 0):
            self._round(number)
            number += 1

    def _left(self) -> int:
        return self.settings.requests - self.judge.tally.requests

    def _round(self, number: int) -> None:
        """One run of schemathesis; those after the first only draw on, from the next seed."""
        phases = self.settings.phases if number == 0 else [
            phase for phase in self.settings.phases if phase in ("fuzzing", "stateful")] or self.settings.phases
        seed, before = self.settings.seed + number, self.judge.tally.requests
        self.say(f"schemathesis, seed {seed}: {', '.join(phases)}")
        found = self.judge.draw(seed, phases, self.settings.examples, self.settings.operations)
        asked = self.judge.tally.requests - before
        self.rounds.append({"seed": seed, "phases": phases, "requests": asked, "found": found is not None})
        self.say(f"  {asked} requests")
        if found:
            self.fail(f"schemathesis, seed {seed}:\n{found}")
        for sentence in self.fleet.ended():
            raise FleetError(sentence)

    # The end

    def report(self) -> dict:
        tally = self.judge.tally if self.judge else Tally()
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
