"""Strikes a fleet under load with faults drawn from a seed, and checks that nothing was lost, doubled or crossed."""

import argparse
import fcntl
import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from build import BuildFailed, build_services
from guarantees import PROOFS
from local_fleet import FleetError
from progress import Progress
from run_folder import RunFolder
from script_call import ScriptFailed

from . import small_disk
from .fault_kind import KINDS, left_out
from .fault_run import FaultRun, Interrupted, Settings
from .ports import Ports, free_ports
from .removed_guarantee import REMOVED, SETTLE_SECONDS, is_caught
from .report import guarantees_table
from .schedule import Schedule

EPILOGUE = f"""
kinds of faults:
{chr(10).join(f'  {kind.name:20} {kind.title}' for kind in KINDS.values())}

The same seed gives the same faults: a fault is a function of seed and number (and of --brokers, --kinds and --pace). A
fault that strikes while nothing is open doesn't count, and another one is drawn.

The run's folder is .run/faults/SEED, or SEED-without-GUARANTEE (or below DORA_RUN): ledgers of the clients, faults,
probes, logs, report.json; scripts/lib/faults/README.md describes it. A run that found nothing is cleared of broker's and database's data, unless
--keep is given; one that was interrupted or found something is kept, for --resume and --check.

Settings of this script:
  DORA_RUN          the folder instead of .run
  DORA_PORT_BASE    ports from there on (the first that are free)
  DORA_EXECUTABLES  folder of the executables (.build/debug)
  KAFKA_HOME        Apache Kafka, as scripts/kafka --help says; without it nothing can be shown
Filling disks needs root, since small file systems are mounted. Exit: 0 when nothing is broken, 1 when something is,
2 when the run couldn't be carried out, 130 when it was interrupted; of --guarantees 0 when each was noticed to be missing.
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/faults", description=__doc__, epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--seed", type=int, metavar="N", help="what the faults are drawn from (1)")
    parser.add_argument("--faults", type=int, metavar="N", help="how many that hit something (24)")
    parser.add_argument("--brokers", type=int, choices=[1, 3], help="one broker, or a cluster of three (1)")
    parser.add_argument("--clients", type=int, metavar="N", help="how many clients load the fleet (6)")
    parser.add_argument("--kinds", metavar="KIND,…", help="these kinds of faults alone")
    parser.add_argument("--pace", type=float, metavar="SECONDS", help="mean time between the begins of two faults (4)")
    parser.add_argument("--pause", type=float, metavar="SECONDS", help="mean time between two requests of a client (0.3)")
    parser.add_argument("--without", choices=list(PROOFS), metavar="GUARANTEE", help=(
        f"start the services without a guarantee, which the checker must notice: {', '.join(PROOFS)}; what isn't given "
        "is chosen so that it shows soon"))
    parser.add_argument(
        "--guarantees", action="store_true", help="one run without each guarantee; each must be noticed by its promise")
    parser.add_argument("--settle", type=float, metavar="SECONDS", help=(
        f"how long all may take to come to its end (180; without a guarantee {SETTLE_SECONDS:.0f})"))
    parser.add_argument("--configuration", choices=["debug", "release"], help="which build (debug)")
    parser.add_argument("--resume", action="store_true", help="go on with the run of this seed, with its settings")
    parser.add_argument("--check", action="store_true", help="check the kept run of this seed once more, without faults")
    parser.add_argument("--dry-run", action="store_true", help="print the first faults of the seed and end")
    parser.add_argument("--keep", action="store_true", help="keep broker's and database's data at the end in any case")
    parser.add_argument("--no-build", action="store_true", help="the build is there already")
    given = parser.parse_args()
    unknown = [name for name in (given.kinds or "").split(",") if name and name not in KINDS]
    if unknown:
        parser.error(f"there is no kind {', '.join(unknown)}; there are {', '.join(KINDS)}")
    if given.guarantees and (given.without or given.resume or given.check or given.dry_run):
        parser.error("--guarantees chooses what is missing itself, and begins and ends by itself")
    for name in ("faults", "clients", "pace", "pause", "settle"):
        value = getattr(given, name)
        if value is not None and value <= 0:
            parser.error(f"--{name} takes a number above 0")
    return given


def settings_of(given: argparse.Namespace, kept: dict | None) -> Settings:
    """What is asked for; of a run that is resumed what it was begun with, but for how much and how long."""
    if kept:
        settings = Settings(**{name: kept[name] for name in Settings.__dataclass_fields__})
        settings.faults = given.faults or settings.faults
        settings.settle = given.settle or settings.settle
        return settings
    removed = REMOVED.get(given.without)
    kinds = given.kinds.split(",") if given.kinds else list(removed.kinds) if removed else list(KINDS)
    return Settings(
        seed=seed_of(given), faults=given.faults or (removed.faults if removed else 24), brokers=given.brokers or 1,
        clients=given.clients or 6, kinds=kinds, pace=given.pace or (removed.pace if removed else 4),
        pause=given.pause or 0.3, without=given.without, configuration=given.configuration or "debug",
        settle=given.settle or (SETTLE_SECONDS if removed else 180))


def seed_of(given: argparse.Namespace) -> int:
    """The seed that is asked for; of a run without a guarantee the one that shows it soonest."""
    if given.seed is not None:
        return given.seed
    return REMOVED[given.without].seed if given.without else 1


def name_of(given: argparse.Namespace) -> str:
    """What a run's folder is called."""
    return f"{seed_of(given)}-without-{given.without}" if given.without else str(seed_of(given))


def dry_run(settings: Settings) -> None:
    missing = left_out(settings.kinds, settings.brokers, small_disk.why_not())
    schedule = Schedule(
        settings.seed, settings.brokers, [name for name in settings.kinds if name not in missing], settings.pace)
    for number in range(1, settings.faults + 1):
        print(schedule.fault(number))
    for name, reason in missing.items():
        print(f"left out: {name}: {reason}")


def checker():
    """The checker's `main`; it stands by itself, so that a run without it says so before it begins."""
    try:
        from .checker import main as check
    except ImportError as error:
        raise FleetError(f"there is no checker in scripts/lib/faults/checker: {error}") from error
    return check


def main() -> int:
    given = arguments()
    # Settings for other fleets than this run's own.
    for name in ("DORA_PORT", "DATABASE_URL", "KAFKA_BOOTSTRAP"):
        os.environ.pop(name, None)
    if given.dry_run:
        dry_run(settings_of(given, None))
        return 0
    return guarantees(given) if given.guarantees else one(given)[0]


def guarantees(given: argparse.Namespace) -> int:
    """A run without each guarantee, one after the other."""
    rows, missed = [], 0
    for guarantee in REMOVED:
        print(f"Without {guarantee}", flush=True)
        began = time.monotonic()
        code, report = one(argparse.Namespace(**vars(given) | {"without": guarantee}))
        if report is None:
            return code
        given.no_build = True
        found = is_caught(guarantee, report["promises"])
        missed += found is None
        rows.append((
            guarantee, found and found["title"], found["broken"] if found else 0, found["tried"] if found else 0,
            time.monotonic() - began))
    print(guarantees_table(rows))
    return 1 if missed else 0


def one(given: argparse.Namespace) -> tuple[int, dict | None]:
    """One run: how it ended, and its report if it came to one."""
    folder = RunFolder().path / "faults" / name_of(given)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder.parent / f"{folder.name}.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"scripts/faults: the run {folder.name} is going on", file=sys.stderr)
            return 2, None
        return locked(given, folder)


def locked(given: argparse.Namespace, folder: Path) -> tuple[int, dict | None]:
    """The run, alone in its folder."""
    progress = Progress()
    run: FaultRun | None = None
    report: dict | None = None
    code = 2
    began = time.monotonic()

    def interrupt(number: int, _frame) -> None:
        if run:
            run.interrupted = signal.Signals(number).name
        else:
            raise Interrupted(signal.Signals(number).name)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupt)
    try:
        check = checker()
        kept = read_kept(folder) if given.resume or given.check else None
        settings = settings_of(given, kept)
        if not given.no_build and not os.environ.get("DORA_EXECUTABLES"):
            build_services(settings.configuration, folder.parent / "build.log", progress)
        why_no_disks = small_disk.why_not()
        named = os.environ.get("DORA_PORT_BASE")
        if not kept:
            clear(folder, settings, why_no_disks, progress)
        ports = Ports(kept["portBase"]) if kept else Ports(int(named)) if named else free_ports()
        run = FaultRun(folder, settings, ports, why_no_disks, progress)
        run.check_again() if given.check else run.run()
        progress.show("Checking")
        report = run.report(check(folder))
        (folder / "report.json").write_text(json.dumps(report, indent=2) + "\n")
        run.print(report)
        broken = sum(promise["broken"] for promise in report["promises"]) + len(report["failures"])
        code = 1 if broken else 0
        if given.without:
            found = is_caught(given.without, report["promises"])
            print(f"Without {given.without}: " + (
                f"noticed by {found['title']}, {found['broken']} of {found['tried']}" if found else "not noticed"))
    except Interrupted as error:
        progress.clear()
        print(f"scripts/faults: interrupted ({error}); to go on: scripts/faults --seed {seed_of(given)} "
              f"{'--without ' + given.without + ' ' if given.without else ''}--resume", file=sys.stderr)
        code = 130
    except (FleetError, ScriptFailed, BuildFailed, OSError, ValueError) as error:
        progress.clear()
        print(f"scripts/faults: {error}", file=sys.stderr)
    finally:
        # Ending what was started isn't to be interrupted by a second Ctrl-C.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        if run:
            progress.show("Ending what was started")
            run.end(remove=(code == 0 or code == 1 and given.guarantees) and not given.keep)
            progress.clear()
    print(f"in {time.monotonic() - began:.0f} s; {folder}", flush=True)
    return code, report


def read_kept(folder: Path) -> dict:
    """What a run was made of, where its data are still there."""
    try:
        kept = json.loads((folder / "run.json").read_text())
    except (OSError, ValueError) as error:
        raise FleetError(f"there is no run to go on with in {folder}: {error}") from error
    if not (folder / "fleet" / "postgres").exists():
        raise FleetError(f"the data of the run in {folder} were deleted when it ended: keep them with --keep")
    return kept


def clear(folder: Path, settings: Settings, why_no_disks: str | None, progress: Progress) -> None:
    """Removes an earlier run of the same seed, and ends what it may have left behind."""
    if (folder / "fleet").exists():
        try:
            base = json.loads((folder / "run.json").read_text())["portBase"]
        except (OSError, ValueError, KeyError):
            base = free_ports().base
        FaultRun(folder, settings, Ports(base), why_no_disks, progress).abandon()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
