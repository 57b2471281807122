"""Starts, ends and watches the services of a fleet, its broker and its database."""

import fcntl
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import broker
import database
import service
from build import build_hint
from recorded_process import RecordedProcess, boot_id, start_ticks
from run_folder import ROOT, RunFolder, next_free_port
from service import SERVICES, split_name

INFRASTRUCTURE = [database.NAME, broker.NAME]
# A service may take DORA_SHUTDOWN_SECONDS (20 by default) to finish what it holds.
STOP_SECONDS = 30


class FleetError(Exception):
    """Something that can't be done, in words for the person who asked for it."""


class Fleet:
    """A fleet in its folder. Each method acts on one service and says in a sentence what came of it."""

    def __init__(self, run: RunFolder | None = None):
        self.run = run or RunFolder()
        self.broker = broker.Broker(self.run)
        self.database = database.Database(self.run)

    # Names

    def known(self) -> list[str]:
        """All there is: infrastructure, the services, and the further instances that were started."""
        names = INFRASTRUCTURE + list(SERVICES)
        recorded = sorted(path.stem for path in (self.run.path / "services").glob("*.*.json"))
        return names + [name for name in recorded if name not in names]

    def check(self, name: str) -> None:
        if name in INFRASTRUCTURE:
            return
        try:
            split_name(name)
        except KeyError:
            raise FleetError(f"there is no service {name}; there are {', '.join(INFRASTRUCTURE + list(SERVICES))}")

    @contextmanager
    def alone(self):
        """Keeps two scripts from starting the same service at the same time."""
        self.run.folder()
        with open(self.run.path / "fleet.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    # Starting

    def start_infrastructure(self, name: str, embedded: bool = False) -> str:
        with self.alone():
            if name == broker.NAME:
                record = self.broker.start(embedded)
                return f"broker: {record['kind']} on {record['bootstrap']}"
            self.database.start()
            return f"database: {self.database.address}"

    def start(
        self, name: str, configuration: str = "debug", extra: dict[str, str] | None = None,
        port: int | None = None,
    ) -> RecordedProcess:
        """Starts a service; one that runs already is left as it is."""
        kind, instance = split_name(name)
        with self.alone():
            running = self._process(name)
            if running:
                if extra:
                    raise FleetError(f"{name} runs already (process {running.pid}); stop it to give it other settings")
                return running
            settings = self._settings(kind, instance, port, extra or {})
            program = service.executable(kind, configuration)
            if not os.access(program, os.X_OK):
                raise FleetError(f"{program} isn't there; {build_hint(configuration)}")
            with open(self.run.log_file(name), "ab") as log:
                process = subprocess.Popen(
                    [program], env=settings, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=ROOT,
                    start_new_session=True)
            record = RecordedProcess(
                name=name, pid=process.pid, ticks=start_ticks(process.pid) or 0, boot=boot_id(), since=time.time(),
                port=int(settings["DORA_HTTP_PORT"]), executable=str(program), configuration=configuration)
            record.write(self.run)
            return record

    def command(self, name: str, *arguments: str, configuration: str = "debug") -> tuple[bool, str]:
        """Has a service's executable do one of its commands (its --help lists them): whether it succeeded, and what it
        said."""
        kind, instance = split_name(name)
        settings = self._settings(kind, instance, None, {})
        ended = subprocess.run(
            [service.executable(kind, configuration), *arguments], env=settings, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", cwd=ROOT)
        return ended.returncode == 0, ended.stdout.strip()

    def _settings(self, kind: service.Service, instance: int, port: int | None, extra: dict[str, str]):
        kafka = self.broker.remembered
        url = self.database.url(kind)
        if url is None or kafka is None:
            away = " and ".join(
                name for name, missing in [(database.NAME, url is None), (broker.NAME, kafka is None)] if missing)
            raise FleetError(f"the address of {away} isn't known before the first start: scripts/fleet start {away.replace(' and', '')}")
        service.prepare_secrets(self.run)
        if port is None:
            port = self._port(kind, instance)
        return service.environment(kind, self.run, port, url, kafka["kind"], kafka["bootstrap"], extra)

    def _port(self, kind: service.Service, instance: int) -> int:
        chosen = os.environ.get("DORA_PORT")
        if kind.name == "gateway" and instance == 1 and chosen:
            return int(chosen)
        others = {other.port(self.run, number) for other in SERVICES.values() for number in (1, 2, 3)}
        others |= {record.port for record in map(self._process, self.known()) if record}
        wanted = kind.port(self.run, instance)
        return next_free_port(wanted, avoid=others - {wanted})

    def wait_ready(self, name: str, seconds: float) -> None:
        """Waits until a service says that it is ready."""
        until = time.monotonic() + seconds
        while True:
            record = self._process(name)
            if record is None:
                raise FleetError(f"{name} ended while starting; the end of its log:\n{self.tail(name, 10)}")
            ready, reason = readiness(record.port)
            if ready:
                return
            if time.monotonic() >= until:
                raise FleetError(f"{name} isn't ready after {seconds:.0f} s ({reason}); see {self.run.log_file(name)}")
            time.sleep(0.05)

    # Ending

    def stop(self, name: str, seconds: float = STOP_SECONDS) -> str:
        """Asks a service to end, and waits."""
        if name in INFRASTRUCTURE:
            return self._end_infrastructure(name, kill=False)
        return self._end(name, signal.SIGTERM, seconds)

    def kill(self, name: str) -> str:
        """Ends a service at once, as a crash would."""
        if name in INFRASTRUCTURE:
            return self._end_infrastructure(name, kill=True)
        return self._end(name, signal.SIGKILL, 10)

    def _end(self, name: str, number: signal.Signals, seconds: float) -> str:
        record = RecordedProcess.read(self.run, name)
        if record is None:
            return f"{name}: not started"
        if not record.signal(number):
            foreign = start_ticks(record.pid) is not None
            self.run.pid_file(name).unlink(missing_ok=True)
            return f"{name}: had ended" + (f" (process {record.pid} is another one and left alone)" if foreign else "")
        if not record.wait(seconds):
            raise FleetError(
                f"{name} (process {record.pid}) hasn't ended {seconds:.0f} s after {number.name}; "
                f"to end it at once: scripts/fleet kill {name}")
        self.run.pid_file(name).unlink(missing_ok=True)
        return f"{name}: {'killed' if number == signal.SIGKILL else 'stopped'}"

    def _end_infrastructure(self, name: str, kill: bool) -> str:
        with self.alone():
            part = self.broker if name == broker.NAME else self.database
            if part.is_external:
                return f"{name}: not ours, left alone"
            part.stop(kill)
        return f"{name}: {'killed' if kill else 'stopped'}"

    def end_all(self, names: list[str], kill: bool = False, seconds: float = STOP_SECONDS) -> list[str]:
        """Ends services side by side, then what they stand on; raises at the end for those that didn't end."""
        act = self.kill if kill else lambda name: self.stop(name, seconds)
        services = [name for name in names if name not in INFRASTRUCTURE]
        sentences, failures = [], []
        with ThreadPoolExecutor(max_workers=max(1, len(services))) as pool:
            for future in [pool.submit(act, name) for name in services]:
                try:
                    sentences.append(future.result())
                except FleetError as error:
                    failures.append(str(error))
        for name in reversed(INFRASTRUCTURE):
            if name in names:
                sentences.append(act(name))
        if failures:
            raise FleetError("\n".join(failures))
        return sentences

    # Watching

    def _process(self, name: str) -> RecordedProcess | None:
        if name in INFRASTRUCTURE:
            return None
        record = RecordedProcess.read(self.run, name)
        return record if record and record.runs else None

    def record(self, name: str) -> RecordedProcess | None:
        """What is remembered of a service's last start, whether it runs or not."""
        return RecordedProcess.read(self.run, name)

    def kept(self, name: str) -> dict:
        """What a restart keeps of the last start: its port and build, not its extra settings."""
        record = None if name in INFRASTRUCTURE else self.record(name)
        return {"port": record.port, "configuration": record.configuration} if record else {}

    def status(self, name: str) -> dict:
        """What a table shows of a service: its process, since when, port, and whether it is ready."""
        if name == broker.NAME:
            kafka = self.broker.remembered or {}
            runs = self.broker.runs
            return {
                "name": name, "pid": self.broker.pid, "since": None, "port": port_of(kafka.get("bootstrap")),
                "runs": runs, "ready": runs, "reason": kafka.get("kind", "")}
        if name == database.NAME:
            runs = self.database.runs
            return {
                "name": name, "pid": self.database.pid, "since": None, "port": port_of(self.database.address),
                "runs": runs, "ready": runs, "reason": ""}
        record = self._process(name)
        if record is None:
            return {
                "name": name, "pid": None, "since": None, "port": None, "runs": False, "ready": False, "reason": ""}
        ready, reason = readiness(record.port)
        return {
            "name": name, "pid": record.pid, "since": record.since, "port": record.port, "runs": True,
            "ready": ready, "reason": reason}

    def tail(self, name: str, lines: int) -> str:
        """The end of a log."""
        try:
            text = self.run.log_file(name).read_text(errors="replace")
        except OSError:
            return ""
        return "\n".join(text.splitlines()[-lines:])


def readiness(port: int) -> tuple[bool, str]:
    """Asks a service whether it is ready; gives back the reason where it isn't."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=2):
            return True, ""
    except urllib.error.HTTPError as error:
        return False, summary(error.read(2000).decode(errors="replace")) or f"status {error.code}"
    except OSError as error:
        return False, str(getattr(error, "reason", error))


def summary(body: str) -> str:
    """The short form of a readiness answer or problem document."""
    try:
        document = json.loads(body)
    except ValueError:
        return " ".join(body.split())[:120]
    if isinstance(document, dict):
        return str(document.get("detail") or document.get("title") or json.dumps(document))[:120]
    return str(document)[:120]


def port_of(address: str | None) -> int | None:
    digits = (address or "").split(",")[0].rpartition(":")[2]
    return int(digits) if digits.isdigit() else None
