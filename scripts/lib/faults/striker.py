"""Strikes with one fault and heals it."""

import signal
import threading
import time
from dataclasses import dataclass, field

from local_fleet import FleetError
from script_call import ScriptFailed

from . import slow_commits
from .arena import DATABASE_PROXY, Arena
from .fault_kind import KINDS
from .schedule import PlannedFault

# A struck service must be ready again within this time, unless what it stands on is away as well.
BACK_SECONDS = 60
# An instance that is told to end may finish what it holds (DORA_SHUTDOWN_SECONDS) and little more.
END_SECONDS = 30


@dataclass
class StruckFault:
    """A fault that has been carried out."""

    planned: PlannedFault
    target: str
    open: dict[str, int]
    began: float
    ended: float = 0.0
    # Seconds from the end until the target was ready; None where it wasn't in time, or the kind knows no readiness.
    ready: float | None = None
    note: str = ""
    # What the product did that it mustn't: it didn't come back, or didn't end.
    failures: list[str] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        return sum(self.open.values()) > 0


class Striker:
    """Strikes the arena. What is under a fault isn't struck again before it is over."""

    def __init__(self, arena: Arena):
        self.arena = arena
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def lock(self, target: str) -> threading.Lock:
        with self._guard:
            return self._locks.setdefault(target, threading.Lock())

    def resolve(self, planned: PlannedFault) -> str:
        """What is struck by name: of a relay the instance that holds it."""
        if planned.kind != "pause-relay":
            return planned.target
        return self.arena.relay_holder(planned.target) or planned.target

    def strike(self, fault: StruckFault, wait) -> None:
        """Strikes, waits and heals; the caller holds the target's lock. `wait` sleeps for seconds, or less when told
        to end."""
        try:
            getattr(self, "_" + fault.planned.kind.replace("-", "_"))(fault, wait)
        except (FleetError, ScriptFailed, OSError) as error:
            fault.failures.append(f"{fault.planned.kind} {fault.target}: {error}")
            fault.ended = fault.ended or time.time()

    # Services

    def _kill_service(self, fault: StruckFault, wait) -> None:
        self.arena.kill(fault.target)
        wait(fault.planned.seconds)
        self._start_service(fault)

    def _start_service(self, fault: StruckFault) -> None:
        self.arena.start(fault.target)
        fault.ended = time.time()
        self._await_ready(fault)

    def _await_ready(self, fault: StruckFault) -> None:
        if self.arena.wait_ready(fault.target, BACK_SECONDS):
            fault.ready = round(time.time() - fault.ended, 2)
        else:
            fault.note = f"not ready {BACK_SECONDS} s after its start"

    def _pause_service(self, fault: StruckFault, wait) -> None:
        record = self.arena.record(fault.target)
        if record is None:
            fault.note = "didn't run"
            fault.ended = time.time()
            return
        record.signal(signal.SIGSTOP)
        try:
            wait(fault.planned.seconds)
        finally:
            record.signal(signal.SIGCONT)
        fault.ended = time.time()
        self._await_ready(fault)

    _pause_relay = _pause_service

    def _end_instance(self, fault: StruckFault, wait) -> None:
        self._stop(fault)
        wait(fault.planned.seconds)
        self._start_service(fault)

    def _stop(self, fault: StruckFault) -> None:
        try:
            self.arena.fleet.stop(fault.target, END_SECONDS)
        except FleetError as error:
            fault.failures.append(str(error))
            self.arena.kill(fault.target)

    def _add_instance(self, fault: StruckFault, wait) -> None:
        self.arena.start(fault.target)
        wait(fault.planned.seconds)
        # Half of them leave politely.
        if fault.planned.share < 0.5:
            self._stop(fault)
            fault.note = "ended by SIGTERM"
        else:
            self.arena.kill(fault.target)
            fault.note = "ended by SIGKILL"
        fault.ended = time.time()

    # Brokers

    def _kill_broker(self, fault: StruckFault, wait) -> None:
        self.arena.brokers.kill(fault.target)
        wait(fault.planned.seconds)
        self.arena.brokers.start(fault.target)
        fault.ended = time.time()

    def _pause_broker(self, fault: StruckFault, wait) -> None:
        self.arena.brokers.signal(fault.target, signal.SIGSTOP)
        try:
            wait(fault.planned.seconds)
        finally:
            self.arena.brokers.signal(fault.target, signal.SIGCONT)
        fault.ended = time.time()

    def _fill_broker_disk(self, fault: StruckFault, wait) -> None:
        disk = self.arena.brokers.disk(fault.target)
        disk.fill()
        try:
            wait(fault.planned.seconds)
        finally:
            disk.free()
        # A broker ends itself when its only disk fails it.
        if not self.arena.brokers.runs(fault.target):
            fault.note = "it ended itself"
            self.arena.brokers.start(fault.target)
        fault.ended = time.time()

    # Database

    def _kill_database(self, fault: StruckFault, wait) -> None:
        self.arena.database.kill()
        wait(fault.planned.seconds)
        self.arena.database.start()
        fault.ended = time.time()

    def _fill_database_disk(self, fault: StruckFault, wait) -> None:
        disk = self.arena.database.disk
        disk.fill()
        try:
            wait(fault.planned.seconds)
        finally:
            disk.free()
        if not self.arena.database.runs:
            fault.note = "it ended itself"
            self.arena.database.start()
        fault.ended = time.time()

    def _slow_commits(self, fault: StruckFault, wait) -> None:
        database = self.arena.database
        self._insist(lambda: slow_commits.begin(database, fault.target))
        try:
            wait(fault.planned.seconds)
        finally:
            self._insist(lambda: slow_commits.end(database, fault.target))
        fault.ended = time.time()

    @staticmethod
    def _insist(act) -> None:
        """Does what needs the database, which may be struck as well."""
        until = time.monotonic() + BACK_SECONDS
        while True:
            try:
                return act()
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.5)

    # Connections

    def _cut(self, fault: StruckFault, proxy: str) -> None:
        # Never none; mostly not all.
        there = self.arena.proxies.tell(proxy, "cut", max(0.05, fault.planned.share))
        fault.ended = time.time()
        fault.note = f"of {there} connections a share of {fault.planned.share:.2f}"

    def _refuse(self, fault: StruckFault, proxy: str, wait) -> None:
        self.arena.proxies.tell(proxy, "refuse")
        try:
            wait(fault.planned.seconds)
        finally:
            self.arena.proxies.tell(proxy, "open")
        fault.ended = time.time()

    def _blackhole(self, fault: StruckFault, proxy: str, wait) -> None:
        self.arena.proxies.tell(proxy, "swallow")
        try:
            wait(fault.planned.seconds)
        finally:
            self.arena.proxies.tell(proxy, "release")
        fault.ended = time.time()

    def _cut_broker(self, fault: StruckFault, wait) -> None:
        self._cut(fault, fault.target)

    def _refuse_broker(self, fault: StruckFault, wait) -> None:
        self._refuse(fault, fault.target, wait)

    def _blackhole_broker(self, fault: StruckFault, wait) -> None:
        self._blackhole(fault, fault.target, wait)

    def _cut_database(self, fault: StruckFault, wait) -> None:
        self._cut(fault, DATABASE_PROXY)

    def _refuse_database(self, fault: StruckFault, wait) -> None:
        self._refuse(fault, DATABASE_PROXY, wait)

    def _blackhole_database(self, fault: StruckFault, wait) -> None:
        self._blackhole(fault, DATABASE_PROXY, wait)


assert all(hasattr(Striker, "_" + name.replace("-", "_")) for name in KINDS)
