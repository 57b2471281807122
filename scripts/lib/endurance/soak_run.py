"""A soak: mixed load at a steady pace for so long, and whether every process holds at the end what it held before."""

import json
import statistics
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from faults import drain
from faults.client_session import BASE, ENDED_WORKFLOWS, ClientSession
from faults.ledger import Ledger, OpenWork, read_lines
from faults.report import table
from faults.wire import Wire
from faults.world import World, assess, furnish, learn_assessment
from local_fleet import FleetError
from progress import Progress

from . import figures
from .quiet_fleet import QuietFleet
from .sampler import Sampler
from .single_run import SingleRun
from .soak_client import Answers, SoakClient, sources

ROLES = "administrator,compliance-officer,risk-manager"
SAMPLE_SECONDS = 5.0
SAY_SECONDS = 60.0
SETTLE_SECONDS = 180.0
# One that does run, beside those that sleep.
OFTEN = {"kind": "cron", "expression": "*/5 * * * *", "timeZone": "Europe/Berlin"}
SIZES = """
SELECT table_schema || '.' || table_name AS name,
       (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', table_schema, table_name),
        false, true, '')))[1]::text AS n
FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_name IN (
    'event_log', 'inbox', 'upload_chunks', 'operations', 'resources', 'dead_letters', 'held_events') ORDER BY 1
"""


@dataclass
class Settings:
    """What a soak is made of."""

    seed: int
    minutes: float
    warm_up: float
    clients: int
    rate: float


class SoakRun(SingleRun):
    """The run in its folder."""

    def __init__(self, folder: Path, fleet: QuietFleet, progress: Progress, settings: Settings):
        super().__init__(folder, fleet, progress)
        self.settings = settings
        self.tenants = ["soak-a", "soak-b"]
        self.worlds = {tenant: World(tenant) for tenant in self.tenants}
        self.open_work, self.answers = OpenWork(), Answers()
        self.giving_up = threading.Event()
        self.clients: list[SoakClient] = []
        self.sampler: Sampler | None = None
        self.tokens: dict[str, str] = {}
        self.times: dict[str, float] = {}
        self.sizes: dict[str, dict[str, int]] = {}
        self.drained: dict | None = None

    def carry_out(self) -> None:
        self.fleet.start(self.say)
        self.tokens = {tenant: self.fleet.token(tenant, ROLES, "soak") for tenant in self.tenants}
        self.say("Making what the clients share")
        with ThreadPoolExecutor(len(self.tenants)) as pool:
            list(pool.map(self._furnish, self.tenants))
        self.sizes["begin"] = self._sizes()
        self._begin()
        self._watch()
        self._end()

    # Load

    def _session(self, client: str, tenant: str) -> ClientSession:
        wire = Wire({name: self.fleet.url(name) for name in self.fleet.gateways})
        ledger = Ledger(self.folder / "ledger", client, self.open_work)
        return ClientSession(
            ledger, wire, tenant, self.tokens[tenant], sources(self.settings.seed, client), self.giving_up)

    def _furnish(self, tenant: str) -> None:
        world, session = self.worlds[tenant], self._session(f"setup-{tenant}", tenant)
        session.on_workflow = lambda path, document: learn_assessment(world, session, document)
        furnish(world, session, self.settings.seed)
        assess(world, session, self.settings.seed)
        session.follow_to_end(time.monotonic() + 120)
        session.ledger.close()
        if world.any("measure", session.source) is None:
            raise FleetError(f"the first assessment of {tenant} came to nothing; see {self.folder}/fleet/logs")
        body = {"name": "Often", "organisation": world.assessed, "trigger": OFTEN}
        reply = session.wire.exchange(
            session.gateway(), "POST", f"{BASE}/schedules", json.dumps(body).encode(),
            session.headers | {"Content-Type": "application/json"}, 30)
        if reply.status != 201:
            raise FleetError(f"no schedule can be made: {reply.status} {reply.body[:200]!r}")

    def _begin(self) -> None:
        pause = self.settings.clients / self.settings.rate
        for number in range(1, self.settings.clients + 1):
            tenant = self.tenants[number % len(self.tenants)]
            session = self._session(f"load-{number}", tenant)
            auditor = self.fleet.token(tenant, "auditor", f"auditor-{number}")
            self.clients.append(SoakClient(
                number, session, self.worlds[tenant], self.stopping, pause, self.answers, auditor))
        self.sampler = Sampler(self.fleet, self.folder / "samples.jsonl", SAMPLE_SECONDS)
        self.times["loadBegan"] = time.time()
        for thread in (self.sampler, *self.clients):
            thread.start()

    def _watch(self) -> None:
        until = time.monotonic() + self.settings.minutes * 60
        said = time.monotonic()
        ended: set[str] = set()
        while time.monotonic() < until:
            self.sleep(min(1.0, max(0.0, until - time.monotonic())))
            for thread in (self.sampler, *self.clients):
                if thread.error:
                    trace = "".join(traceback.format_exception(thread.error))
                    raise FleetError(f"{thread.name} has ended: {trace}") from thread.error
            for sentence in self.fleet.ended():
                name = sentence.partition(" ")[0]
                if name not in ended:
                    ended.add(name)
                    self.fail(sentence)
            if time.monotonic() - said >= SAY_SECONDS:
                said += SAY_SECONDS
                self._show()

    def _show(self) -> None:
        sample = self.sampler.samples[-1]
        services = [one for name, one in sample["processes"].items() if name not in figures.SERVERS]
        minutes = (time.time() - self.times["loadBegan"]) / 60
        others = sum(counts.total() for counts in self.answers.counts.values())
        self.progress.say(
            f"{minutes:5.1f} min: {self.open_work.sent} changes sent, {self.open_work.counts()['operations']} open, "
            f"{self.open_work.unknown} unknown; {others} other requests; "
            f"{sum(one['resident'] for one in services) / figures.MEGABYTE:.0f} MB, "
            f"{sum(one['descriptors'] for one in services)} descriptors, "
            f"{sum(one['threads'] for one in services)} threads")

    # The end

    def _end(self) -> None:
        self.times["loadEnded"] = time.time()
        self.sampler.stop()
        for client in self.clients:
            client.until = time.monotonic() + SETTLE_SECONDS
        self.stopping.set()
        self.say("The clients follow what is open")
        for client in self.clients:
            while client.is_alive():
                self.check_interrupted()
                client.join(0.2)
        self.drained = drain.wait(self.fleet, SETTLE_SECONDS, self.check_interrupted)
        if not self.drained["ok"]:
            self.fail(f"not all came to its end: {json.dumps(self.drained['left'])}")
        self.sizes["end"] = self._sizes()
        for sentence in unfinished(self.folder / "ledger"):
            self.fail(sentence)
        for sentence in self.answers.wrong[:5]:
            self.fail(f"an answer that mustn't be, one of {len(self.answers.wrong)}: {sentence}")

    def _sizes(self) -> dict[str, int]:
        return {row["name"]: int(row["n"]) for row in self.fleet.database.rows(SIZES)}

    def report(self) -> dict:
        self.giving_up.set()
        if self.sampler and self.sampler.is_alive():
            self.sampler.stop()
        samples = self.sampler.samples if self.sampler else []
        began = self.times.get("loadBegan", 0.0)
        found = figures.trends(samples, began + self.settings.warm_up * 60)
        for sentence in figures.not_flat(found):
            self.failures.append(sentence)
        self.progress.clear()
        ended = self.times.get("loadEnded") or (samples[-1]["time"] if samples else began)
        minutes = (ended - began) / 60
        if found:
            print(f"\n{minutes:.1f} minutes of load, the first {self.settings.warm_up:g} of them warm-up, "
                  f"{len(samples)} samples\n")
            print(figures.trends_table(found))
        elif samples:
            print(f"\n{minutes:.1f} minutes of load: too short for slopes after {self.settings.warm_up:g} of warm-up")
        done = counted(self.folder / "ledger")
        print(f"\n{answers_table(self.answers)}" if self.answers.counts else "")
        print(f"changes: {json.dumps(done)}")
        print(f"rows: {rows_line(self.sizes)}")
        for failure in self.failures:
            print(f"not as it must be: {failure}")
        if samples and found and not self.failures:
            print("all flat")
        return {
            "settings": asdict(self.settings), "times": self.times, "samples": len(samples),
            "trends": figures.as_json(found), "changes": done, "answers": {name: dict(counts) for name, counts in self.answers.counts.items()},
            "sizes": self.sizes, "drained": self.drained, "failures": self.failures}


def answers_table(answers: Answers) -> str:
    rows = [("BESIDE CHANGES", "ANSWERS")]
    for name, counts in sorted(answers.counts.items()):
        rows.append((name, ", ".join(f"{number} × {status}" for status, number in counts.most_common())))
    taken = sorted(answers.seconds)
    middle = statistics.median(taken) if taken else 0
    last = taken[int(len(taken) * 0.99)] if taken else 0
    return f"{table(rows)}\nAnswered within {middle * 1000:.0f} ms (median), {last * 1000:.0f} ms (99 %)."


def counted(ledger: Path) -> dict[str, int]:
    """How many changes were asked for, taken, refused, and what became of them."""
    found = dict.fromkeys(
        ("sent", "acknowledged", "refused", "unknown", "followed", "done", "rejected", "workflows"), 0)
    for path in ledger.glob("*.jsonl"):
        for line in read_lines(path):
            if line["line"] == "request":
                found["sent"] += 1
            elif line["line"] == "answer":
                status = line["status"]
                found["acknowledged"] += status in (200, 201, 202, 204)
                found["refused"] += status is not None and 400 <= status < 500
                found["unknown"] += line["unknown"] is not None
            elif line["line"] == "outcome":
                found["followed"] += 1
                found["done"] += line["status"] == "done"
                found["rejected"] += line["status"] == "rejected"
            elif line["line"] == "workflow":
                found["workflows"] += 1
    return found


def unfinished(ledger: Path) -> list[str]:
    """What was acknowledged and has no end: each is a broken promise."""
    sentences = []
    for path in sorted(ledger.glob("*.jsonl")):
        lines = list(read_lines(path))
        acknowledged = {line["sequence"] for line in lines if line["line"] == "answer" and line["status"] == 202}
        for line in lines:
            if line["sequence"] not in acknowledged:
                continue
            if line["line"] == "outcome" and line["status"] not in ("done", "rejected"):
                sentences.append(f"{path.stem}/{line['sequence']}: acknowledged and {line['status']}")
            if line["line"] == "workflow" and line["status"] not in ENDED_WORKFLOWS:
                sentences.append(f"{path.stem}/{line['sequence']}: a workflow that was acknowledged is {line['status']}")
    return sentences


def rows_line(sizes: dict[str, dict[str, int]]) -> str:
    begin, end = sizes.get("begin", {}), sizes.get("end", {})
    return ", ".join(f"{name} {begin.get(name, 0)} → {rows}" for name, rows in (end or begin).items())
