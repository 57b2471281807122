"""Measures a fleet of its own, each figure beside a yardstick of the same run, and prints one table."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from endurance.quiet_fleet import QuietFleet
from endurance.single_run import SETTINGS, above_zero, count
from endurance.single_run import main as carry_out
from progress import Progress

from .bench_fleet import BenchFleet
from .bench_run import GROUPS, BenchRun, Settings

# Each program, and Debian's package that has it.
PROGRAMS = {"wrk": "wrk", "nginx": "nginx-light", "pgbench": "postgresql-contrib"}

EPILOGUE = f"""
groups: {', '.join(GROUPS)}

It starts a fleet of its own (release build, two gateways, one of each agent, Apache Kafka, PostgreSQL with fsync), loads
it over HTTP with tokens, tenants and rate limits in the way, and measures each figure in turn with its yardstick: A B
A B A B, after a warm-up. The table shows the median, with least and most of the rounds.

It needs wrk, nginx and pgbench, and for --profile perf (linux-perf): packages of Debian's, which it installs when root
runs it, and names otherwise. Measure on a machine that does nothing else: it says when it wasn't quiet.
{SETTINGS}
Exit: 0 when every aim is met, 1 when one is missed, 2 when the run couldn't be carried out, 130 when it was interrupted
(it prints what there is).
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description=__doc__, epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--only", metavar="GROUP,…", type=groups, default=list(GROUPS), help="these groups of figures")
    parser.add_argument("--seconds", type=above_zero, default=5, metavar="N", help="of each round (5)")
    parser.add_argument("--rounds", type=count, default=3, metavar="N", help="of each figure (3)")
    parser.add_argument("--full", action="store_true", help="let stored resources grow to 1,000,000, not to 20,000")
    parser.add_argument("--profile", action="store_true", help="show what the time of each missed aim goes into")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to a file as well")
    parser.add_argument("--configuration", choices=["debug", "release"], default="release", help="which build (release)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and end")
    parser.add_argument("--keep", action="store_true", help="keep broker's and database's data at the end")
    parser.add_argument("--no-build", action="store_true", help="the build is there already")
    given = parser.parse_args()
    given.instances = 1
    return given


def groups(text: str) -> list[str]:
    chosen = text.split(",")
    unknown = [name for name in chosen if name not in GROUPS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(GROUPS)}")
    return [name for name in GROUPS if name in chosen]


def missing_programs(needed: dict[str, str]) -> list[str]:
    """Installs what isn't there where that is allowed; gives back the packages that are still missing."""
    # Debian keeps servers' programs where only root's path leads.
    os.environ["PATH"] += ":/usr/sbin:/usr/lib/postgresql/15/bin"
    missing = sorted({package for program, package in needed.items() if shutil.which(program) is None})
    if missing and os.getuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(missing)}", flush=True)
        subprocess.run(
            ["apt-get", "install", "--yes", "--no-install-recommends", "-qq", *missing], stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    return sorted({package for program, package in needed.items() if shutil.which(program) is None})


def main() -> int:
    given = arguments()
    if given.dry_run:
        print(f"Two gateways, one of each agent, {given.configuration} build; {given.rounds} rounds of "
              f"{given.seconds:g} s each")
        for name in given.only:
            print(f"  {name}: {GROUPS[name][1]}")
        return 0
    missing = missing_programs(PROGRAMS | ({"perf": "linux-perf"} if given.profile else {}))
    if missing:
        print(f"scripts/bench: missing: apt-get install {' '.join(missing)}", file=sys.stderr)
        return 2

    def make(folder: Path, fleet: QuietFleet, progress: Progress) -> BenchRun:
        return BenchRun(
            folder, BenchFleet(folder / "fleet", fleet.run.port_base, given.configuration), progress,
            Settings(given.only, given.seconds, given.rounds, given.full, given.profile, given.json))

    return carry_out("bench", given, make)
