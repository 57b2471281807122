"""Loads a fleet of its own steadily for a while, and says whether every process holds what it held after the warm-up."""

import argparse
from pathlib import Path

from progress import Progress

from . import figures, soak_client, soak_run, trend
from .quiet_fleet import QuietFleet
from .single_run import SETTINGS, above_zero, add_common, count
from .single_run import main as carry_out
from .soak_run import Settings, SoakRun

EPILOGUE = f"""
Every {soak_run.SAMPLE_SECONDS:.0f} s it reads from /proc of each process: resident and private memory, open descriptors, threads, established
connections to database and broker; from the database its connections by role; now and then the services' metrics.

Flat is what doesn't grow by more than a bound, an hour: {figures.COUNTED.per_hour:g} descriptor, thread or connection; {figures.MEASURED.share_per_hour:.0%} of the memory held
after the warm-up. Slopes are those of Theil and Sen over the medians of each minute, with their 95 % interval: a step
of an allocator moves them little, a leak moves them in full. "{trend.GROWS}": the whole interval lies above the bound.
"{trend.UNTOLD}": the interval is wider than {figures.MEASURED.slack:.0f} bounds to either side or reaches as far above the bound, as it does
after a few minutes. "{figures.TOGETHER}": that can't be told of descriptors, threads or connections of one instance, and
all instances of the service together are flat, since leases and partitions move between them. Least squares stand beside them, with their standard error. Database and broker are shown and not judged.

It writes below .run/soak: samples.jsonl, report.json, ledger/ (what was sent and answered), fleet/logs.
{SETTINGS}
Exit: 0 when all is flat and all that was acknowledged is done, 1 when not, 2 when the run couldn't be carried out, 130
when it was interrupted (it prints what there is).
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/soak", description=__doc__, epilog=EPILOGUE, formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False)
    parser.add_argument("--minutes", type=above_zero, default=30, metavar="M", help="how long, warm-up included (30)")
    parser.add_argument("--warm-up", type=above_zero, default=5, metavar="M", help="minutes that don't count (5)")
    parser.add_argument("--clients", type=count, default=8, metavar="N", help="how many clients (8)")
    parser.add_argument("--rate", type=above_zero, default=8, metavar="R", help=(
        "requests a second of all clients together, without those that ask what became of one (8)"))
    add_common(parser)
    given = parser.parse_args()
    if given.warm_up >= given.minutes:
        parser.error("--warm-up must be shorter than --minutes")
    if given.instances > 3:
        parser.error("--instances takes at most 3")
    return given


def dry_run(given: argparse.Namespace) -> None:
    actions = {"changes": soak_client.CHANGES} | soak_client.READINGS | soak_client.REFUSED | soak_client.SCHEDULES
    total = sum(actions.values())
    shares = ", ".join(f"{name} {share / total:.1%}" for name, share in actions.items())
    print(f"{given.instances} of each service, {given.clients} clients of two tenants, {given.rate:g} requests a second")
    print(f"{given.minutes:g} minutes, of which {given.warm_up:g} are warm-up; a sample each {soak_run.SAMPLE_SECONDS:g} s")
    print(f"load: {shares}; besides a schedule per tenant that starts a workflow every five minutes")


def main() -> int:
    given = arguments()
    if given.dry_run:
        dry_run(given)
        return 0

    def make(folder: Path, fleet: QuietFleet, progress: Progress) -> SoakRun:
        return SoakRun(folder, fleet, progress, Settings(
            given.seed, given.minutes, given.warm_up, given.clients, given.rate))

    return carry_out("soak", given, make)
