"""One run under faults: the fleet, its load, the faults, and what is said of it at the end."""

import bisect
import json
import os
import random
import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from local_fleet import FleetError
from progress import Progress
from script_call import ScriptFailed
from service import SERVICES

from . import drain, forger, slow_commits
from .arena import Arena
from .client_session import BASE, ClientSession, Wish, fixed_key, new_key
from .crowd import Crowd
from .fault_kind import DATABASE, INSTANCES, left_out
from .final_reading import FinalReading
from .forger import Forger
from .ledger import Ledger, OpenWork, read_lines
from .load_client import LoadClient
from .outages import AFTER_SECONDS, AROUND_SECONDS, Probe, is_alone, seen, without_service
from .ports import Ports
from .prober import EffectProber, ProbeLog, ReadProber, WriteProber
from .report import (
    broken_lines, outages_by_kind, outages_table, promises_table, recovery_table, seen_by_kind, seen_table,
    workflow_figures)
from .schedule import Schedule
from .striker import StruckFault, Striker
from .trespasser import Trespasser
from .wire import Wire
from .world import PROFILE, World, assess, furnish, learn_assessment

GATEWAYS = ("gateway", "gateway.2")
ROLES = "administrator,compliance-officer,risk-manager"
# What the clients in step number their figures from, the trespasser and the probers: above all load clients.
FIRST_OF_CROWD = 700
TRESPASSER = 800
FIRST_PROBER = 900
# How many clients of each tenant change the same thing at the same moment.
CROWD = 4
# How many faults may be under way at once.
MOST_AT_ONCE = 3
# In a row, without anything open: then there is no load, and drawing on would never end.
MOST_IN_VAIN = 40


@dataclass
class Settings:
    """What a run is made of; kept in run.json, so that it can be resumed."""

    seed: int
    faults: int
    brokers: int
    clients: int
    kinds: list[str]
    pace: float
    pause: float
    without: str | None
    configuration: str
    settle: float


class Interrupted(Exception):
    """The run was told to end."""


class FaultRun:
    """A run in its folder."""

    def __init__(self, folder: Path, settings: Settings, ports: Ports, why_no_disks: str | None, progress: Progress):
        self.folder, self.settings, self.ports, self.progress = folder, settings, ports, progress
        self.left_out = left_out(settings.kinds, settings.brokers, why_no_disks)
        kinds = [name for name in settings.kinds if name not in self.left_out]
        self.schedule = Schedule(settings.seed, settings.brokers, kinds, settings.pace)
        disks = why_no_disks is None and any("disk" in name for name in kinds)
        self.arena = Arena(
            folder / "fleet", ports, settings.brokers, settings.without, settings.configuration, disks)
        self.striker = Striker(self.arena)
        self.tenants = [f"faults-{settings.seed}-{letter}" for letter in "ab"]
        self.tokens: dict[str, str] = {}
        self.worlds = {tenant: World(tenant) for tenant in self.tenants}
        self.open_work = OpenWork()
        self.stopping = threading.Event()
        self.giving_up = threading.Event()
        self.drained: dict | None = None
        self.interrupted: str | None = None
        self.threads: list = []
        self.failures: list[str] = []
        # Servers that ended by themselves when a fault was over: a broker whose disk was full, for one.
        self.ended_late: list[str] = []
        self.struck: list[StruckFault] = []
        self.under_way: list[threading.Thread] = []
        self.times: dict[str, float] = {}
        self._lines = threading.Lock()

    # The whole

    def run(self) -> None:
        """Starts, strikes, and waits until all is quiet. The fleet runs on, for the checker."""
        self._start()
        self._load()
        self._strike_all()
        self._settle()
        self._read()

    def _step(self, text: str) -> None:
        self._check_interrupted()
        self.progress.show(text)
        if not self.progress.is_live:
            self.progress.say(text)

    def _check_interrupted(self) -> None:
        if self.interrupted:
            raise Interrupted(self.interrupted)

    def sleep(self, seconds: float) -> None:
        """Sleeps, and ends early when the run is told to end."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self.interrupted:
            time.sleep(min(0.05, max(0.0, until - time.monotonic())))

    # Starting

    def _start(self) -> None:
        self.times["started"] = time.time()
        self._step("Starting the database and the brokers")
        self.arena.start_servers()
        self.arena.start_proxies()
        self._step("Starting the services, two of each")
        self.arena.start_services()
        for tenant in self.tenants:
            file = self.folder / "fleet" / "tokens" / tenant
            file.parent.mkdir(mode=0o700, exist_ok=True)
            token = self.arena.token(tenant, ROLES, "faults")
            with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as written:
                written.write(token + "\n")
            self.tokens[tenant] = token
        self.write_run()

    def write_run(self) -> None:
        """Writes run.json as far as it is known."""
        instances = {name: self.arena.url(name) for name in INSTANCES}
        document = {"format": 1} | asdict(self.settings) | {
            "leftOut": self.left_out,
            "portBase": self.ports.base, "bootstrap": self.arena.brokers.bootstrap,
            "databaseUrl": self.arena.database.url, "instances": instances,
            "domains": {service.domain: name for name, service in SERVICES.items() if service.domain},
            "tenants": self.tenants, "tokens": {tenant: f"fleet/tokens/{tenant}" for tenant in self.tenants},
            "times": self.times, "drained": self.drained}
        fresh = self.folder / "run.json.new"
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(json.dumps(document, indent=2) + "\n")
        os.replace(fresh, self.folder / "run.json")

    def _session(self, client: str, tenant: str) -> ClientSession:
        urls = {name: self.arena.url(name) for name in GATEWAYS}
        # Each client's own randomness; when things happen depends on the machine in any case.
        source = random.Random(f"{self.settings.seed}/{client}")
        ledger = Ledger(self.folder / "ledger", client, self.open_work)
        return ClientSession(ledger, Wire(urls), tenant, self.tokens[tenant], source, self.giving_up)

    # Load

    def _load(self) -> None:
        self._step("Making what the clients share")
        sessions = {tenant: self._session(f"setup-{tenant[-1]}", tenant) for tenant in self.tenants}
        with ThreadPoolExecutor(len(sessions)) as pool:
            list(pool.map(lambda tenant: self._furnish(tenant, sessions[tenant]), self.tenants))
        self.times["loadBegan"] = time.time()
        self.write_run()
        for number in range(1, self.settings.clients + 1):
            tenant = self.tenants[number % len(self.tenants)]
            session = self._session(f"load-{number}", tenant)
            self.threads.append(
                LoadClient(number, session, self.worlds[tenant], self.stopping, self.settings.pause))
        self._add_crowds()
        self._add_probers()
        for thread in self.threads:
            thread.start()
        threading.Thread(target=self._watch, name="watch", daemon=True).start()
        # Faults come when there is something to hit.
        self.sleep(3)

    def _furnish(self, tenant: str, session: ClientSession) -> None:
        world = self.worlds[tenant]
        session.on_workflow = lambda path, document: learn_assessment(world, session, document)
        furnish(world, session, self.settings.seed)
        assess(world, session, self.settings.seed)
        session.follow_to_end(time.monotonic() + 120)
        session.ledger.close()
        if world.any("measure", random.Random(0)) is None:
            raise FleetError(f"the first assessment of {tenant} came to nothing; see {self.folder}/fleet/logs")

    def _add_crowds(self) -> None:
        """Those who meet at one thing, and one who asks for what is another tenant's."""
        pause = self.settings.pause
        for place, tenant in enumerate(self.tenants):
            names = [f"crowd-{tenant[-1]}{member}" for member in range(1, CROWD + 1)]
            self.threads.append(Crowd(
                FIRST_OF_CROWD + place * CROWD, [self._session(name, tenant) for name in names], self.worlds[tenant],
                self.stopping, pause))
        owner, stranger = self.tenants
        self.threads.append(Trespasser(
            TRESPASSER, self._session("trespasser", stranger), self.worlds[owner],
            self._session("trespassed", owner), self.stopping, pause))

    def _add_probers(self) -> None:
        tenant, world = self.tenants[0], self.worlds[self.tenants[0]]
        probes, number = self.folder / "probes", FIRST_PROBER
        for gateway in GATEWAYS:
            organisation = self._probe_organisation(tenant, gateway)
            log = ProbeLog(probes, gateway)
            self.threads.append(ReadProber(
                gateway, organisation, self._session(f"read-{gateway}", tenant), log, self.stopping))
            self.threads.append(WriteProber(
                number, gateway, organisation, self._session(f"probe-{gateway}", tenant), log, self.stopping))
            number += 1
        source = random.Random(self.settings.seed)
        effects = [self._probe_organisation(tenant, f"effect {each}") for each in (1, 2)]
        policy, risk, measure = (world.any(kind, source) for kind in ("policy", "risk", "measure"))
        figures = (number + 1) * 1_000_000

        def change(purpose: str, method: str, path: str, body):
            return lambda count: Wish(purpose, method, BASE + path, body(count), key=new_key(), wait=5)

        wishes = {
            "gap": [
                change("probe", "PATCH", f"/organisations/{organisation}", lambda count: {"employees": figures + count})
                for organisation in effects],
            "policy": [change("change-policy", "PATCH", f"/policies/{policy}", lambda count: {"owner": f"Owner {count}"})],
            "risk": [change(
                "calculate-risk", "POST", f"/risks/{risk}/calculate", lambda count: {"years": 100, "seed": count})],
            "plan": [change(
                "change-measure", "PATCH", f"/plans/{measure[0]}/measures/{measure[1]}",
                lambda count: {"owner": f"Owner {count}"})],
        }
        for domain, list_of_wishes in wishes.items():
            self.threads.append(EffectProber(
                domain, list_of_wishes, self._session(f"effect-{domain}", tenant), ProbeLog(probes, domain),
                self.stopping))
        reason = forger.why_not()
        if reason:
            self.left_out["forged commands"] = reason
        else:
            self.threads.append(Forger(
                number + 2, Ledger(self.folder / "ledger", "forger", self.open_work), self.arena.brokers.bootstrap,
                tenant, world.contended, self.stopping, random.Random(f"{self.settings.seed}/forger")))

    def _probe_organisation(self, tenant: str, name: str) -> str:
        session = self._session(f"setup-{name.replace(' ', '-')}", tenant)
        body = PROFILE | {"name": f"Probe {name} {self.settings.seed}"}
        reply = session.persist(
            Wish("create-organisation", "POST", f"{BASE}/organisations", body, key=fixed_key(tenant, body["name"]), wait=10),
            0, 1)
        session.ledger.close()
        if reply.status not in (200, 201):
            raise FleetError(f"the organisation to probe can't be made: {reply.status} {reply.problem}")
        return reply.answer.json["id"]

    def _watch(self) -> None:
        """Starts again what ended by itself: of a service that is a failure, of a server a late effect of a fault."""
        servers = {name: (self.arena.brokers.runs, self.arena.brokers.start) for name in self.arena.brokers.names}
        servers[DATABASE] = (lambda _: self.arena.database.runs, lambda _: self.arena.database.start())
        while not self.stopping.is_set() and not self.interrupted:
            for name in INSTANCES:
                if self.arena.record(name) is None:
                    self._start_again(name, lambda name: self.arena.record(name) is not None, self.arena.start, True)
            for name, (runs, start) in servers.items():
                if not runs(name):
                    self._start_again(name, runs, start, False)
            time.sleep(0.5)

    def _start_again(self, name: str, runs, start, is_failure: bool) -> None:
        lock = self.striker.lock(name)
        # Under the lock, since it may have been struck this moment.
        if not lock.acquire(blocking=False):
            return
        try:
            if runs(name) or self.stopping.is_set():
                return
            if is_failure:
                self.fail(f"{name} ended by itself; the end of its log: {self.arena.fleet.tail(name, 3)}")
            else:
                self.ended_late.append(name)
            start(name)
        except (FleetError, ScriptFailed, OSError) as error:
            self.fail(f"{name} can't be started again: {error}")
        finally:
            lock.release()

    def fail(self, sentence: str) -> None:
        """Notes what must not happen."""
        self.failures.append(sentence)
        self.progress.say(f"  broken: {sentence}")

    # Faults

    def _strike_all(self) -> None:
        earlier = list(read_lines(self.folder / "faults.jsonl"))
        number = max((line["number"] for line in earlier), default=0)
        counted = sum(line["counts"] for line in earlier)
        in_vain = 0
        room = threading.Semaphore(MOST_AT_ONCE)
        while counted < self.settings.faults:
            number += 1
            planned = self.schedule.fault(number)
            self._show(number, counted, f"next {planned.kind} {planned.target}")
            self.sleep(planned.begins)
            self._acquire(room)
            target = self.striker.resolve(planned)
            lock = self.striker.lock(target)
            self._acquire(lock)
            fault = StruckFault(planned, target, self.open_work.counts(), time.time())
            counted += fault.counts
            in_vain = 0 if fault.counts else in_vain + 1
            if in_vain > MOST_IN_VAIN:
                raise FleetError(f"{MOST_IN_VAIN} faults in a row hit nothing: there is no load")
            self.progress.say(f"{planned}  {sum(fault.open.values())} open" + ("" if fault.counts else ", doesn't count"))
            thread = threading.Thread(target=self._carry_out, args=(fault, lock, room), name=f"fault {number}")
            thread.start()
            self.under_way.append(thread)
            self._dead_clients()
        for thread in self.under_way:
            while thread.is_alive():
                self._check_interrupted()
                self._show(number, counted, "the last faults end")
                thread.join(0.2)
        # The probes go on for a while after the last fault; of a run without a guarantee nobody asks for their figures.
        self._step("Looking at what comes after the last fault")
        self.sleep(2 if self.settings.without else AFTER_SECONDS)

    def _acquire(self, lock) -> None:
        while not lock.acquire(timeout=0.1):
            self._check_interrupted()
        if self.interrupted:
            lock.release()
            raise Interrupted(self.interrupted)

    def _carry_out(self, fault: StruckFault, lock: threading.Lock, room: threading.Semaphore) -> None:
        try:
            self.striker.strike(fault, self.sleep)
        finally:
            lock.release()
            room.release()
        for sentence in fault.failures:
            self.fail(sentence)
        with self._lines:
            self.struck.append(fault)
            with open(self.folder / "faults.jsonl", "a", encoding="utf-8") as file:
                file.write(json.dumps(line_of(fault)) + "\n")

    def _show(self, number: int, counted: int, text: str) -> None:
        counts = self.open_work.counts()
        self.progress.show(
            f"fault {number}, {counted} of {self.settings.faults} count · {self.open_work.sent} requests, "
            f"{counts['operations'] + counts['requests']} open, {self.open_work.unknown} unknown · {text}")

    def _dead_clients(self) -> None:
        for thread in self.threads:
            if not thread.is_alive() and thread.error:
                raise thread.error

    def write_observations(self) -> None:
        """Writes faults.jsonl anew with what the probes have seen around each fault."""
        probes = sorted(
            (Probe(path.stem, line["kind"], line["time"], line["status"], line["problem"])
             for path in (self.folder / "probes").glob("*.jsonl") for line in read_lines(path)),
            key=lambda probe: probe.time)
        lines = sorted(read_lines(self.folder / "faults.jsonl"), key=lambda line: line["number"])
        fresh = self.folder / "faults.jsonl.new"
        with open(fresh, "w", encoding="utf-8") as file:
            for line in lines:
                if line["withoutService"]:
                    # From before a resumption: the time between isn't an outage.
                    file.write(json.dumps(line) + "\n")
                    continue
                around = between(probes, line["began"] - AROUND_SECONDS, line["ended"] + AROUND_SECONDS)
                line["withoutService"], last = without_service(around, line["began"], line["ended"])
                line["alone"] = is_alone(line, last, lines)
                line["statuses"] = seen(around, line["began"], line["ended"])
                file.write(json.dumps(line) + "\n")
        os.replace(fresh, self.folder / "faults.jsonl")

    # The end

    def _settle(self) -> None:
        """Ends the load, brings everything up and waits until nothing is open."""
        self._step("Everything comes up, the clients follow what is open")
        self.times["loadEnded"] = time.time()
        slow_commits.remove(self.arena.database)
        self._await_all_ready()
        until = time.monotonic() + self.settings.settle
        for thread in self.threads:
            thread.until = until
        self.stopping.set()
        for thread in self.threads:
            while thread.is_alive():
                self._check_interrupted()
                self._show(0, len(self.struck), "following what is open")
                thread.join(0.2)
        self._dead_clients()
        self.write_observations()
        self.drained = drain.wait(self.arena, self.settings.settle, self._wait_shown)
        self.times["drained"] = time.time()
        if not self.drained["ok"]:
            self.fail(f"not all came to its end: {json.dumps(self.drained['left'])}")
        self.write_run()

    def _wait_shown(self, text: str) -> None:
        self._check_interrupted()
        self.progress.show(text)

    def _await_all_ready(self) -> None:
        for name in INSTANCES:
            self._check_interrupted()
            if not self.arena.wait_ready(name, 120):
                self.fail(f"{name} isn't ready 120 s after the last fault: {self.arena.fleet.status(name)['reason']}")

    def _read(self) -> None:
        shutil.rmtree(self.folder / "http", ignore_errors=True)
        urls = {name: self.arena.url(name) for name in GATEWAYS}
        FinalReading(self.folder / "http", urls, self.tokens).read(self._wait_shown)

    # Report

    def report(self, checked: dict) -> dict:
        """What is written to report.json."""
        faults = sorted(read_lines(self.folder / "faults.jsonl"), key=lambda line: line["number"])
        lines = [line for path in (self.folder / "ledger").glob("*.jsonl") for line in read_lines(path)]
        return {
            "seed": self.settings.seed, "faults": len(faults), "counted": sum(line["counts"] for line in faults),
            "requests": sum(line["line"] == "request" for line in lines),
            "workflows": workflow_figures(faults, [line for line in lines if line["line"] == "workflow"]),
            "promises": checked["promises"], "failures": self.failures,
            "drained": self.drained, "outages": outages_by_kind(faults), "seen": seen_by_kind(faults),
            "endedLate": self.ended_late, "leftOut": self.left_out}

    def print(self, report: dict) -> None:
        self.progress.clear()
        print(promises_table(report["promises"]))
        print()
        print(outages_table(report["outages"]))
        print()
        print(seen_table(report["seen"]))
        if report["workflows"]["struck"]:
            print()
            print(recovery_table(report["workflows"]["struck"], report["workflows"]["unstruck"]))
        for name, reason in report["leftOut"].items():
            print(f"Left out: {name}: {reason}")
        # Last, since of a long output often only the end is kept.
        for line in broken_lines(report["promises"], report["failures"]):
            print(line)
        print(f"\n{report['counted']} faults hit something ({report['faults']} were drawn), seed {report['seed']}, "
              f"{report['requests']} requests.")

    def check_again(self) -> None:
        """Starts the fleet of a run that was kept, without load."""
        self._step("Starting everything")
        self.arena.start_servers()
        self.arena.start_proxies()
        self.arena.start_services()
        kept = json.loads((self.folder / "run.json").read_text())
        self.times, self.drained = kept["times"], kept.get("drained") or {"ok": False, "waited": 0, "left": {}}
        if not self.drained["ok"]:
            self.fail("the run wasn't at its end when it ended")

    def abandon(self) -> None:
        """Ends and deletes what an earlier run left, however that ended."""
        for name in self.arena.instances():
            self.arena.kill(name)
        for name in self.arena.brokers.names:
            if self.arena.brokers.runs(name):
                self.arena.brokers.kill(name)
        if self.arena.database.exists:
            self.arena.database.kill()
        self.arena.remove()

    def end(self, remove: bool) -> None:
        """Ends all that was started; `remove` deletes its data as well."""
        self.giving_up.set()
        self.stopping.set()
        self.interrupted = self.interrupted or "the end"
        for thread in self.under_way:
            # What it has struck it heals first.
            thread.join(120)
        if (self.folder / "faults.jsonl").exists():
            self.write_observations()
        for sentence in self.arena.end_services():
            self.progress.say(f"  {sentence}")
        self.arena.end_servers()
        if remove:
            self.arena.remove()


def line_of(fault: StruckFault) -> dict:
    planned = fault.planned
    return {
        "number": planned.number, "kind": planned.kind, "target": fault.target,
        "planned": {"begins": planned.begins, "seconds": planned.seconds, "share": planned.share},
        "began": fault.began, "ended": fault.ended, "ready": fault.ready, "open": fault.open, "counts": fault.counts,
        "withoutService": {}, "alone": False, "statuses": {}, "note": fault.note, "failures": fault.failures}


def between(probes: list[Probe], begin: float, end: float) -> list[Probe]:
    """Those of a sorted list within a span."""
    left = bisect.bisect_left(probes, begin, key=lambda probe: probe.time)
    right = bisect.bisect_right(probes, end, key=lambda probe: probe.time)
    return probes[left:right]
