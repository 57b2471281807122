"""Finds the load that a fleet of its own holds, offers twice as much, and says what became of it."""

import argparse
from pathlib import Path

from progress import Progress

from . import load_step, plateau
from .overload_run import GROWTH, OverloadRun, Settings
from .quiet_fleet import QuietFleet
from .single_run import SETTINGS, above_zero, add_common, count
from .single_run import main as carry_out

EPILOGUE = f"""
Changes (organisations made and changed, risks recorded, two tenants) arrive at random times that don't depend on the
answers. A rate is held when all but 1 in 1,000 are taken (202), 99 % answered within {load_step.MOST_ANSWER_SECONDS:g} s of the planned time, and
at the end of the step a change that is waited for is done within {load_step.MOST_DONE_SECONDS:g} s. The search multiplies the rate by {GROWTH:g} until
one isn't held, and tries once more between the last two.

Then it offers --factor times that. What must hold: each service answers /health/live and /health/ready, asked each
250 ms, within a second; memory of each process is bounded (its greatest in the last third of the time at most {plateau.SHARE:.0%} or
{plateau.LEAST >> 20} MB above that in the second); each 503 has Retry-After; afterwards every change that was acknowledged is done
or rejected, each asked for over HTTP.

It writes below .run/overload: samples.jsonl, health.jsonl, sent-*.jsonl (a line per change), report.json, fleet/logs.
{SETTINGS}
Exit: 0 when all that holds, 1 when something doesn't, 2 when the run couldn't be carried out, 130 when it was
interrupted (it prints what there is).
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/overload", description=__doc__, epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--minutes", type=above_zero, default=3, metavar="M", help="how long the overload lasts (3)")
    parser.add_argument("--factor", type=above_zero, default=2, metavar="F", help="how many times what is held (2)")
    parser.add_argument("--held", type=above_zero, metavar="R", help=(
        "changes a second that are held; they aren't searched for then"))
    parser.add_argument("--first", type=above_zero, default=20, metavar="R", help="where the search begins (20)")
    parser.add_argument("--step", type=above_zero, default=30, metavar="SECONDS", help="of each rate in the search (30)")
    parser.add_argument("--senders", type=count, default=2, metavar="N", help="processes that send (2)")
    parser.add_argument("--settle", type=above_zero, default=900, metavar="SECONDS", help=(
        "how long all may take to be done afterwards (900)"))
    add_common(parser)
    given = parser.parse_args()
    if given.instances > 3:
        parser.error("--instances takes at most 3")
    return given


def main() -> int:
    given = arguments()
    if given.dry_run:
        print(f"{given.instances} of each service, {given.senders} processes that send")
        print(f"held: {given.held:g}/s, as given" if given.held else
              f"search from {given.first:g}/s on, times {GROWTH:g}, {given.step:g} s each")
        print(f"then {given.factor:g} times what is held for {given.minutes:g} min")
        return 0

    def make(folder: Path, fleet: QuietFleet, progress: Progress) -> OverloadRun:
        return OverloadRun(folder, fleet, progress, Settings(
            given.seed, given.first, given.held, given.step, given.minutes, given.factor, given.senders, given.settle))

    return carry_out("overload", given, make)
