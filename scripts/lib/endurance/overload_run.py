"""Finds the load that a fleet holds, offers twice as much, and looks at what the fleet makes of it."""

import json
import time
from collections import Counter
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from dora_client import DoraClient
from faults import drain
from faults.ledger import read_lines
from faults.report import table
from faults.world import PROFILE
from local_fleet import FleetError
from progress import Progress

from .acknowledged import Acknowledged
from .arrivals import ArrivalProcesses, Order
from .effect_probe import ANSWER_SECONDS, EffectProbe
from .health_watch import HealthWatch
from .load_step import HEAD, MOST_DONE_SECONDS, LoadStep
from .plateau import MEGABYTE, Plateau, plateau
from .quiet_fleet import QuietFleet
from .sampler import BROKER, DATABASE, Sampler
from .single_run import SingleRun
from .spread import Spread

ROLES = "administrator,compliance-officer,risk-manager"
ORGANISATIONS = 50
SAMPLE_SECONDS = 1.0
GROWTH = 1.5
HEALTH_SECONDS = 1.0
# How long the fleet is given to come to rest between two steps of the search.
REST_SECONDS = 120


@dataclass
class Settings:
    """What is offered."""

    seed: int
    # Where the search begins, or None with `held`.
    first: float
    held: float | None
    step: float
    minutes: float
    factor: float
    senders: int
    settle: float


class OverloadRun(SingleRun):
    """The run in its folder."""

    def __init__(self, folder: Path, fleet: QuietFleet, progress: Progress, settings: Settings):
        super().__init__(folder, fleet, progress)
        self.settings = settings
        self.tenants = ["overload-a", "overload-b"]
        self.tokens: dict[str, str] = {}
        self.organisations: dict[str, list[str]] = {}
        self.steps: list[LoadStep] = []
        self.overload: LoadStep | None = None
        self.held: float | None = settings.held
        self.times: dict[str, float] = {}
        self.sampler: Sampler | None = None
        self.probe: EffectProbe | None = None
        self.health: HealthWatch | None = None
        self.drained: dict | None = None
        self.asked: Acknowledged | None = None
        self._senders: ArrivalProcesses | None = None
        self._step = 0

    def carry_out(self) -> None:
        self.fleet.start(self.say)
        self.say("Making what is changed")
        for tenant in self.tenants:
            self.tokens[tenant] = self.fleet.token(tenant, ROLES, "overload")
            self.organisations[tenant] = self._organisations(tenant)
        token = self.fleet.token("overload-probe", ROLES, "probe")
        urls = {name: self.fleet.url(name) for name in self.fleet.gateways}
        self.probe = EffectProbe(urls, token, self._organisation(DoraClient(urls["gateway"], token), "Probe"))
        self.probe.start()
        self.sampler = Sampler(self.fleet, self.folder / "samples.jsonl", SAMPLE_SECONDS, asks_servers=False)
        self.sampler.start()
        # What is never used before grows at its first use.
        self.say("Warming up")
        self._offer(self.settings.held or self.settings.first, min(10.0, self.settings.step))
        self._rest()
        if self.held is None:
            self._search()
        self._overload()
        self._settle()

    def _organisations(self, tenant: str) -> list[str]:
        client = DoraClient(self.fleet.url("gateway"), self.tokens[tenant])
        return [self._organisation(client, f"Changed {number}") for number in range(ORGANISATIONS)]

    @staticmethod
    def _organisation(client: DoraClient, name: str) -> str:
        return client.write("POST", "/organisations", PROFILE | {"name": name})["id"]

    # Load

    def _offer(self, rate: float, seconds: float) -> LoadStep:
        self._step += 1
        begins = time.time() + 1.0
        self._senders = ArrivalProcesses([
            Order(
                number, f"{self.settings.seed}/{self._step}/{number}",
                [self.fleet.url(name) for name in self.fleet.gateways], self.tokens, self.organisations,
                rate / self.settings.senders, begins, seconds,
                str(self.folder / f"sent-{self._step}-{number}.jsonl"))
            for number in range(self.settings.senders)])
        self.times["offerBegan"] = begins
        while self._senders.run:
            self.sleep(0.2)
            self._check()
        results = self._senders.results()
        self._senders = None
        return self._step_of(rate, begins, seconds, results)

    def _check(self) -> None:
        for thread in (self.sampler, self.probe):
            if thread.error:
                raise FleetError(f"the {thread.name} has ended: {thread.error!r}")
        for sentence in self.fleet.ended():
            raise FleetError(sentence)

    def _step_of(self, rate: float, begins: float, seconds: float, results: list[dict]) -> LoadStep:
        sent = [line for number in range(self.settings.senders)
                for line in read_lines(self.folder / f"sent-{self._step}-{number}.jsonl")]
        statuses, retry_after = Counter(), Counter()
        for line in sent:
            statuses[f"{line['status']}" + (f" {line['problem']}" if line["problem"] else "")] += 1
            if line["status"] == 503:
                retry_after["with" if line["retry_after"] else "without"] += 1
        probed = self.probe.between(begins + seconds * 2 / 3, begins + seconds)
        done = [taken for _, taken, status, _ in probed if status in (200, 201)]
        used = [self._processors(begins, begins + seconds, which) for which in (False, True)]
        return LoadStep(
            rate, seconds, statuses, Spread.of(line["seconds"] for line in sent if line["status"]),
            Spread.of(line["late"] for line in sent), Spread.of(done), len(probed) - len(done),
            sum(result["processor"] for result in results) / seconds, *used,
            [(line["tenant"], line["operation"]) for line in sent if line["status"] == 202], retry_after)

    def _processors(self, begin: float, end: float, of_servers: bool) -> float:
        """How many processors the services, or the servers, used on average."""
        within = [sample for sample in self.sampler.samples if begin <= sample["time"] <= end]
        if len(within) < 2:
            return 0.0
        first, last = within[0], within[-1]
        used = sum(
            one["processor"] - first["processes"][name]["processor"] for name, one in last["processes"].items()
            if name in first["processes"] and (name in (DATABASE, BROKER)) == of_servers)
        return max(0.0, used) / (last["time"] - first["time"])

    def _rest(self) -> None:
        """Waits until a change is done quickly again."""
        until = time.monotonic() + REST_SECONDS
        since = time.time()
        while time.monotonic() < until:
            self.sleep(0.5)
            self._check()
            recent = self.probe.between(since, time.time())[-3:]
            if len(recent) == 3 and all(status in (200, 201) and taken < 1.0 for _, taken, status, _ in recent):
                return
        raise FleetError(f"changes aren't done within a second again {REST_SECONDS} s after a step of the search")

    def _search(self) -> None:
        """Steps up until one isn't held, and once more between the last two."""
        self.say(f"Searching for the load that is held, {self.settings.step:.0f} s each rate")
        rate, failed = self.settings.first, None
        while failed is None:
            failed = None if self._is_held(rate) else rate
            if failed is None:
                self.held, rate = rate, rate * GROWTH
        if self.held is None:
            raise FleetError(f"not even {rate:.0f} changes a second are held: begin lower (--first)")
        between = (self.held * failed) ** 0.5
        if self._is_held(between):
            self.held = between

    def _is_held(self, rate: float) -> bool:
        step = self._offer(rate, self.settings.step)
        self.steps.append(step)
        self.say(
            f"  {rate:.0f}/s: {step.taken / step.seconds:.1f}/s taken, answers {step.answers.milliseconds()} ms, "
            f"done after {step.done.middle:.2f} s: {step.why_not_held or 'held'}")
        self._rest()
        return step.why_not_held is None

    def _overload(self) -> None:
        rate, seconds = self.held * self.settings.factor, self.settings.minutes * 60
        self.say(f"Held: {self.held:.0f}/s. Offering {rate:.0f}/s for {self.settings.minutes:g} min")
        self.health = HealthWatch(
            {name: self.fleet.url(name) for name in self.fleet.names}, self.folder / "health.jsonl")
        self.sleep(3)
        self.times["overloadBegan"] = time.time() + 1.0
        self.overload = self._offer(rate, seconds)
        self.times["overloadEnded"] = self.times["overloadBegan"] + seconds

    # The end

    def _settle(self) -> None:
        # What it goes on asking for would always be open.
        self.probe.stop()
        self.probe.join(ANSWER_SECONDS)
        self.say("Waiting until all is done")
        self.drained = drain.wait(self.fleet, self.settings.settle, self.check_interrupted)
        self.times["drained"] = time.time()
        self.health.end()
        if not self.drained["ok"]:
            self.fail(f"not all came to its end: {json.dumps(self.drained['left'])}")
        operations = [one for step in (*self.steps, self.overload) for one in step.operations]
        self.say(f"Asking for each of {len(operations)} operations that were acknowledged")
        self.asked = Acknowledged([self.fleet.url(name) for name in self.fleet.gateways], self.tokens, operations)
        self.asked.ask(self.settings.settle, self._show)
        self._judge()

    def _show(self, text: str) -> None:
        self.check_interrupted()
        self.progress.show(text)

    def _judge(self) -> None:
        step = self.overload
        for path, status in list(self.asked.open.items())[:5]:
            self.fail(f"acknowledged and not done, one of {len(self.asked.open)}: {path} is {status}")
        for (name, path), spread in self._health().items():
            if spread.most >= HEALTH_SECONDS:
                self.fail(f"{name}: {path} answered within {spread.most:.2f} s")
        for name, one in self._plateaus().items():
            if name not in (DATABASE, BROKER) and not one.is_bounded:
                thirds = ", ".join(f"{third / MEGABYTE:.0f}" for third in one.thirds)
                self.fail(f"{name}: memory goes on growing, {thirds} MB")
        if step.retry_after["without"]:
            self.fail(f"{step.retry_after['without']} answers 503 without Retry-After")
        wrong = {status: count for status, count in step.statuses.items() if status.startswith(("4", "500", "None no-conn"))
                 and not status.startswith("429")}
        if wrong:
            self.fail(f"answers that overload doesn't explain: {wrong}")
        if step.late.high > 1.0:
            self.fail(f"the senders were late by {step.late.high:.1f} s, so less was offered than stated")

    def _health(self) -> dict[tuple[str, str], Spread]:
        seconds: dict[tuple[str, str], list[float]] = {}
        for line in read_lines(self.folder / "health.jsonl"):
            seconds.setdefault((line["name"], line["path"]), []).append(line["seconds"])
        return {key: Spread.of(values) for key, values in sorted(seconds.items())}

    def _plateaus(self) -> dict[str, Plateau]:
        found = {}
        samples = self.sampler.samples if self.sampler else []
        if "overloadEnded" in self.times:
            for name in [*self.fleet.names, DATABASE, BROKER]:
                points = [
                    (sample["time"], sample["processes"][name]["resident"]) for sample in samples
                    if name in sample["processes"]]
                one = plateau(points, self.times["overloadBegan"], self.times["overloadEnded"])
                if one:
                    found[name] = one
        return found

    # Report

    def report(self) -> dict:
        if self._senders:
            self._senders.kill()
        if self.health:
            self.health.end()
        if self.probe:
            self.probe.stop()
        if self.sampler and self.sampler.is_alive():
            self.sampler.stop()
        self.progress.clear()
        if self.steps:
            print("\n" + table([HEAD, *(step.row() for step in self.steps)]))
            print(f"Held: {self.held:.0f}/s (all but 1 in 1,000 taken, 99 % answered within 0.5 s, a change done within "
                  f"{MOST_DONE_SECONDS:g} s at the end of the step)" if self.held else "Nothing was held.")
        health, plateaus = self._health() if self.health else {}, self._plateaus()
        if self.overload:
            self._print_overload(health, plateaus)
        for failure in self.failures:
            print(f"not as it must be: {failure}")
        return {
            "settings": asdict(self.settings), "times": self.times, "held": self.held,
            "steps": [as_json(step) for step in self.steps], "overload": as_json(self.overload) if self.overload else None,
            "health": {f"{name} {path}": asdict(spread) for (name, path), spread in health.items()},
            "memory": {name: asdict(one) for name, one in plateaus.items()}, "drained": self.drained,
            "acknowledged": dict(self.asked.found) if self.asked else None, "failures": self.failures}

    def _print_overload(self, health: dict, plateaus: dict[str, Plateau]) -> None:
        step = self.overload
        print(f"\nOffered {step.offered / step.seconds:.0f}/s for {step.seconds:.0f} s ({step.offered} changes):\n")
        rows = [("ANSWER", "COUNT", "A SECOND")]
        rows += [(status.replace("None", "no answer"), count, f"{count / step.seconds:.1f}")
                 for status, count in step.statuses.most_common()]
        print(table(rows))
        print(f"Answered within (50 / 99 / 100 %) {step.answers.milliseconds()} ms of the planned time; sent within "
              f"{step.late.milliseconds()} ms of it; 503 with Retry-After {step.retry_after['with']}, without "
              f"{step.retry_after['without']}.\nProcessors used: services {step.services:.2f}, database and broker "
              f"{step.servers:.2f}, senders {step.sending:.2f}.\n")
        statuses = Counter()
        for line in read_lines(self.folder / "health.jsonl"):
            statuses[f"{line['path'].rpartition('/')[2]} {line['status'] or line['problem']}"] += 1
        rows = [("HEALTH, EACH 250 MS", "", "ASKED", "MS 50 / 99 / 100 %")]
        rows += [(name, path, spread.count, spread.milliseconds()) for (name, path), spread in health.items()]
        print(table(rows))
        print(f"Answers: {', '.join(f'{count} × {status}' for status, count in statuses.most_common())}\n")
        rows = [("RESIDENT MB", "BEFORE", "FIRST THIRD", "SECOND", "LAST", "AFTER", "")]
        for name, one in plateaus.items():
            figures = [f"{figure / MEGABYTE:.1f}" for figure in (one.before, *one.thirds, one.after)]
            judged = name not in (DATABASE, BROKER)
            rows.append((name, *figures, ("bounded" if one.is_bounded else "grows") if judged else "(not judged)"))
        print(table(rows))
        if self.drained:
            seconds = self.times["drained"] - self.times["overloadEnded"]
            print(f"\nAll was done {seconds:.0f} s after the last was sent." if self.drained["ok"] else
                  f"\nAfter {seconds:.0f} s not all was done: {self.drained['left']}")
        if self.asked:
            print(f"Of {len(self.asked.operations)} changes that were acknowledged: "
                  f"{', '.join(f'{count} {status}' for status, count in self.asked.found.most_common())}.")


def as_json(step: LoadStep) -> dict:
    # Counters aren't what asdict makes of them.
    counters = {"statuses": dict(step.statuses), "retry_after": dict(step.retry_after)}
    return asdict(replace(step, statuses={}, retry_after={}, operations=[])) | counters | {
        "operations": len(step.operations), "held": step.why_not_held is None}
