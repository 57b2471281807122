"""The command line of scripts/sanitize."""

import argparse
import fcntl
import os
import re
import signal
import sys
import tempfile
import time
from pathlib import Path

from build import BuildFailed
from progress import Progress
from run_folder import ROOT
from sanitizers.sanitized_run import NotInstrumented, SanitizedRun
from sanitizers.sanitizer import SANITIZERS, ToolFailed
from sanitizers.self_test import SelfTest
from script_call import ScriptFailed
from swift_tests import ALONE
from test_servers import TestServers, clean_environment, remove_servers
from toolchain import ToolMissing

# The libraries below Shared/ that have tests, the quick ones first.
LIBRARIES = (
    "Contracts", "Regulation", "Cryptography", "Observability", "Documents", "HTTPServer", "HTTPClient",
    "Persistence", "MessageBus", "AgentRuntime")

EPILOGUE = f"""
Builds the tests anew for each sanitizer, below .build/address and .build/thread, and runs those of the shared
libraries ({', '.join(LIBRARIES)}) on servers
of its own, as scripts/test does. Each report is printed with its place; at the end stands one line of totals.
The whole text is in .run/sanitize/SANITIZER/logs. What is suppressed, and why, stands in
scripts/lib/sanitizers/*.suppressions; which tests are left out, in left_out.py beside them.

Exit status 1 when anything was reported, a test failed or none was run. scripts/test --help names the environment.
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/sanitize", description="Runs the shared libraries' tests under the address and the thread sanitizer.",
        epilog=EPILOGUE, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument(
        "sanitizer", nargs="?", choices=list(SANITIZERS), help="one of them; without it both, one after the other")
    parser.add_argument(
        "--filter", action="append", default=[], metavar="REGEX",
        help="only tests whose identifier matches; repeatable")
    parser.add_argument("--no-build", action="store_true", help="the builds are there already")
    parser.add_argument("--embedded", action="store_true", help="on the embedded broker alone, as where Kafka is absent")
    parser.add_argument(
        "--self-test", action="store_true",
        help="no tests: show that faults planted in small programs are reported, and a sound program isn't")
    return parser.parse_args()


def parts(filters: list[str]) -> dict[str, list[str]]:
    """What is run, part by part: its name and the filters of its tests."""
    alone = [suite for suite in ALONE if not filters or any(re.search(pattern, suite) for pattern in filters)]
    chosen = {"Tests": filters} if filters else {f"{name}Tests": [rf"^{name}Tests\."] for name in LIBRARIES}
    return chosen | {f"Alone-{suite.rpartition('.')[2]}": [suite] for suite in alone}


def test_itself(names: list[str], progress: Progress) -> int:
    failed = 0
    for name in names:
        began = time.monotonic()
        progress.show(f"{name}: planted faults …")
        with tempfile.TemporaryDirectory(prefix="dora-sanitize.") as work:
            wrong = SelfTest(SANITIZERS[name], Path(work), dict(os.environ)).run()
        failed += bool(wrong)
        verdict = "not as it should be" if wrong else "the planted faults are reported, the sound program isn't"
        progress.say(f"{name}: {verdict} ({time.monotonic() - began:.0f} s)")
        for line in wrong:
            progress.say(f"    {line}")
    return 1 if failed else 0


def run(names: list[str], given: argparse.Namespace, folder: Path, progress: Progress) -> list[SanitizedRun]:
    """Builds and runs; gives back the runs that were begun."""
    environment = clean_environment()
    remove_servers(folder)
    runs = [SanitizedRun(SANITIZERS[name], folder, progress) for name in names]
    servers = None
    try:
        for one in runs:
            if not given.no_build:
                one.build()
            one.check_build()
        progress.show("Starting PostgreSQL and the brokers")
        servers = TestServers(folder, given.embedded)
        environment |= servers.start()
        if not servers.has_kafka:
            progress.say("Apache Kafka is absent: what only it can show is skipped.")
        for one in runs:
            one.run(parts(given.filter), environment)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        progress.show("Ending what was started")
        if servers:
            servers.stop()
        progress.clear()
    return runs


def interrupt(number: int, _frame) -> None:
    raise KeyboardInterrupt(signal.Signals(number).name)


def main() -> int:
    given = arguments()
    names = [given.sanitizer] if given.sanitizer else list(SANITIZERS)
    progress = Progress()
    folder = ROOT / ".run" / "sanitize"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        if given.self_test:
            return test_itself(names, progress)
        with open(folder / "lock", "w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("scripts/sanitize: another run is going on in this folder", file=sys.stderr)
                return 2
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, interrupt)
            runs = run(names, given, folder, progress)
    except KeyboardInterrupt as error:
        progress.clear()
        print(f"scripts/sanitize: interrupted ({error})", file=sys.stderr)
        return 130
    except (BuildFailed, NotInstrumented, ScriptFailed, ToolFailed, ToolMissing, OSError) as error:
        progress.clear()
        print(f"scripts/sanitize: {error}", file=sys.stderr)
        return 1
    print("; ".join(one.line for one in runs))
    return 0 if all(one.is_clean for one in runs) else 1
