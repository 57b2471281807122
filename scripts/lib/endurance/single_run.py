"""What scripts/soak and scripts/overload have in common: one run at a time in a folder, ended well however it ends."""

import argparse
import fcntl
import json
import math
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from build import BuildFailed, build_services
from local_fleet import FleetError
from progress import Progress
from run_folder import RunFolder
from script_call import ScriptFailed

from .quiet_fleet import QuietFleet, free_port_base

SETTINGS = """
Settings of this script:
  DORA_RUN          the folder instead of .run
  DORA_PORT_BASE    ports from there on (the first that are free)
  DORA_EXECUTABLES  folder of the executables (.build/debug)
  KAFKA_HOME        Apache Kafka, as scripts/kafka --help says; it is needed
"""


class Interrupted(Exception):
    """The run was told to end."""


class SingleRun:
    """A run's fleet, its folder, and whether it was told to end."""

    def __init__(self, folder: Path, fleet: QuietFleet, progress: Progress):
        self.folder, self.fleet, self.progress = folder, fleet, progress
        self.interrupted: str | None = None
        self.failures: list[str] = []
        # Set when the load is to end.
        self.stopping = threading.Event()

    def carry_out(self) -> None:
        """The run itself; `Interrupted` ends it early."""
        raise NotImplementedError

    def report(self) -> dict:
        """Prints what was found, as far as it goes, and gives back what is written to report.json."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        self.check_interrupted()
        self.progress.say(text)

    def fail(self, sentence: str) -> None:
        """Notes what must not happen."""
        self.failures.append(sentence)
        self.progress.say(f"  broken: {sentence}")

    def check_interrupted(self, *_) -> None:
        if self.interrupted:
            raise Interrupted(self.interrupted)

    def sleep(self, seconds: float) -> None:
        """Sleeps, and raises when the run is told to end."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.check_interrupted()
            time.sleep(min(0.1, max(0.0, until - time.monotonic())))


def above_zero(text: str) -> float:
    """A number that an option takes."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not (0 < value < math.inf):
        raise argparse.ArgumentTypeError(f"{text!r} is no number above 0")
    return value


def count(text: str) -> int:
    """A whole number above 0 that an option takes."""
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--instances", type=count, default=2, metavar="N", help="of each service, 1 to 3 (2)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what the load is drawn from (1)")
    parser.add_argument("--configuration", choices=["debug", "release"], default="debug", help="which build (debug)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and end")
    parser.add_argument("--keep", action="store_true", help="keep broker's and database's data at the end")
    parser.add_argument("--no-build", action="store_true", help="the build is there already")


def main(name: str, given: argparse.Namespace, make: Callable[[Path, QuietFleet, Progress], SingleRun]) -> int:
    """Carries a run out in `.run/NAME`, ends its fleet, and gives back the exit code: 0, 1 when something isn't as it
    must be, 2 when the run couldn't be carried out, 130 when it was interrupted."""
    # Settings for other fleets than this run's own.
    for foreign in ("DORA_PORT", "DATABASE_URL", "KAFKA_BOOTSTRAP", "DORA_DATABASE_PORT"):
        os.environ.pop(foreign, None)
    folder = RunFolder().path / name
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder.parent / f"{name}.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"scripts/{name}: a run is going on in {folder}", file=sys.stderr)
            return 2
        return locked(name, folder, given, make)


def locked(name: str, folder: Path, given: argparse.Namespace, make) -> int:
    """The run, alone in its folder."""
    progress = Progress()
    run: SingleRun | None = None
    code, began = 2, time.monotonic()

    def interrupt(number: int, _frame) -> None:
        if run:
            run.interrupted = signal.Signals(number).name
        else:
            raise Interrupted(signal.Signals(number).name)

    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for number in signals:
        signal.signal(number, interrupt)
    try:
        if not given.no_build and not os.environ.get("DORA_EXECUTABLES"):
            build_services(given.configuration, folder.parent / f"{name}-build.log", progress)
        base = os.environ.get("DORA_PORT_BASE")
        port_base = int(base) if base else free_port_base()
        clear(folder, port_base, given)
        run = make(folder, QuietFleet(folder / "fleet", port_base, given.instances, given.configuration), progress)
        run.carry_out()
        code = 0
    except Interrupted as error:
        print(f"scripts/{name}: interrupted ({error}); what there is:", file=sys.stderr)
        code = 130
    except (FleetError, ScriptFailed, BuildFailed, OSError, ValueError) as error:
        progress.clear()
        print(f"scripts/{name}: {error}", file=sys.stderr)
    finally:
        # Ending what was started isn't to be interrupted by a second Ctrl-C.
        for number in signals:
            signal.signal(number, signal.SIG_IGN)
        if run:
            run.stopping.set()
            try:
                report = run.report()
                (folder / "report.json").write_text(json.dumps(report, indent=2) + "\n")
            finally:
                for sentence in run.fleet.end():
                    run.fail(sentence)
                if not given.keep:
                    run.fleet.remove()
    if run and code == 0 and run.failures:
        code = 1
    print(f"in {time.monotonic() - began:.0f} s; {folder}")
    return code


def clear(folder: Path, port_base: int, given: argparse.Namespace) -> None:
    """Removes an earlier run, and ends what it may have left behind."""
    if (folder / "fleet").exists():
        earlier = QuietFleet(folder / "fleet", port_base, given.instances, given.configuration)
        earlier.kill()
        earlier.remove()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
