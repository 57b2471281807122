"""Has schemathesis, which isn't ours, ask a fleet of its own through the API's description, and says what it found."""

import argparse

from endurance.single_run import SETTINGS, count
from endurance.single_run import main as carry_out

from .check_run import CheckRun, Settings

PHASES = ["examples", "coverage", "fuzzing", "stateful"]
EPILOGUE = f"""
First something of every kind is made, also what only faults bring about: dead letters, parked streams, workflows that
need a person. Then each operation is asked once for what is right, and must succeed. Then schemathesis asks in rounds
until so many requests are sent: the first in all phases, those after it from the next seed in those that draw. Every
answer, to the first requests as well, is judged by all of schemathesis' checks: no 5xx, no status, media type, header
or body that the description hasn't; what is wrong is refused, what is right isn't; tokens are demanded; what was made
is there, what was deleted isn't.

It writes below .run/check-api: schemathesis-SEED.log, counts.jsonl (a line per answer), report.json, fleet/logs.
{SETTINGS}
Exit: 0 when nothing was found, 1 when something was, 2 when the run couldn't be carried out, 130 when it was interrupted.
"""


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="scripts/check-api", description=__doc__, epilog=EPILOGUE, formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False)
    parser.add_argument("--requests", type=count, default=20_000, metavar="N", help="at least so many requests (20,000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what the requests are drawn from (1)")
    parser.add_argument("--examples", type=count, default=30, metavar="N", help="per operation and round (30)")
    parser.add_argument("--operation", action="append", default=[], metavar="ID", help="only the operation of that operationId; repeatable")
    parser.add_argument("--phase", action="append", choices=PHASES, help="only that phase; repeatable")
    parser.add_argument("--configuration", choices=["debug", "release"], default="debug", help="which build (debug)")
    parser.add_argument("--keep", action="store_true", help="keep broker's and database's data at the end")
    parser.add_argument("--no-build", action="store_true", help="the build is there already")
    given = parser.parse_args()
    given.instances = 1
    settings = Settings(given.requests, given.seed, given.examples, given.operation, given.phase or PHASES)
    return carry_out("check-api", given, lambda *parts: CheckRun(*parts, settings))
