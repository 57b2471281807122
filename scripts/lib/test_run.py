"""Runs every test of the platform and ends with one line of totals; see scripts/test --help."""

import argparse
import fcntl
import os
import re
import shutil
import signal
import sys
import time
from pathlib import Path

from build import BuildFailed, build
from guarantees import PROOFS, declared, swift_filters
from local_fleet import Fleet, FleetError
from progress import Progress
from python_tests import run_end_to_end
from run_folder import ROOT, RunFolder
from script_call import ScriptFailed, call_script
from swift_tests import SwiftTests
from test_outcome import Failure, Outcome
from test_servers import TestServers, clean_environment, free_port_base

EPILOGUE = """
Parts: every folder of Tests/ that ends in Tests (Swift), one after the other, then EndToEnd (Python, a fleet of its
own), then each guarantee once more, switched off: its tests must fail.

Environment:
  KAFKA_BOOTSTRAP, KAFKA_HOME   the Kafka to test on, as scripts/kafka --help says; ../shared/kafka is found by itself
  DATABASE_URL                  the PostgreSQL to test on, as scripts/database --help says
  ASYNCAPI_SCHEMA               AsyncAPI 3.0.0's schema; ../shared/asyncapi is found by itself
  DORA_TEST_REQUIRE             kafka,postgres,judges: a missing one is a failure, not a skip
Logs are in .run/test/logs. Everything that was started is ended, whatever happens.
"""

# Suites that end the broker under everybody else's feet, or count what their process has open: they run after the others,
# each in a process of its own.
ALONE = ["MessageBusTests.BrokerRestartTests", "MessageBusTests.StartStopTests"]
PART_SECONDS = 40 * 60


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/test", description="Builds and runs every test; ends with one line of totals.",
        epilog=EPILOGUE, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument(
        "--without", metavar="GUARANTEE", choices=[*PROOFS, "all"],
        help=f"switch a guarantee off and run its tests, which must fail: {', '.join(PROOFS)}; or each of them: all")
    parser.add_argument("--embedded", action="store_true", help="on the embedded broker alone, as where Kafka is absent")
    parser.add_argument(
        "--filter", action="append", default=[], metavar="REGEX", help="only tests whose identifier matches; repeatable")
    parser.add_argument("--no-build", action="store_true", help="the build is there already")
    return parser.parse_args()


class Interrupted(Exception):
    """The run was told to end."""


class TestRun:
    """One run: its servers, its parts and their sum."""

    def __init__(self, given: argparse.Namespace):
        self.given = given
        self.folder = ROOT / ".run" / "test"
        self.logs = self.folder / "logs"
        self.progress = Progress()
        self.sum = Outcome()
        self.servers: TestServers | None = None
        self.environment = clean_environment()
        self.end_to_end_run: RunFolder | None = None

    # The whole

    def run(self) -> None:
        self._clear()
        if not self.given.no_build:
            seconds = build(["--build-tests"], self.logs / "build.log", self.progress)
            self.progress.say(f"{'build':28} {seconds:6.1f} s")
        self._start_servers()
        if self.given.without == "all":
            self._switch_each_off()
        elif self.given.without:
            self._switch_off(self.given.without)
        else:
            self._all()

    def _all(self) -> None:
        swift = SwiftTests(self.logs, self.environment, PART_SECONDS)
        if self.given.filter:
            self._part("Swift", lambda: swift.run("Swift", self.given.filter, skips=ALONE))
        else:
            for target in sorted(path.name for path in (ROOT / "Tests").glob("*Tests")):
                self._part(target, lambda: swift.run(target, [rf"^{target}\."], skips=ALONE))
        alone = [
            suite for suite in ALONE
            if not self.given.filter or any(re.search(pattern, suite) for pattern in self.given.filter)]
        for suite in alone:
            name = f"Alone-{suite.rpartition('.')[2]}"
            self._part(name, lambda: swift.run(name, [suite], environment={"DORA_TEST_ALONE": "true"}))
        self.servers.stop_brokers()
        self._part("EndToEnd", lambda: self._end_to_end(self.given.filter))
        if self.given.filter:
            return
        if self.servers.has_kafka:
            self._restart_servers()
            self._switch_each_off()
        else:
            self.sum.skipped.append(("each guarantee switched off", "its tests need Apache Kafka"))

    # Guarantees

    def _switch_off(self, guarantee: str) -> None:
        """Runs a guarantee's tests without it, as they are: they must fail."""
        outcome = self._tests_without(guarantee)
        self._count(f"without {guarantee}", outcome)
        if outcome.total == 0:
            self._fail("environment", f"no test is named for {guarantee}: see scripts/lib/guarantees.py")

    def _switch_each_off(self) -> None:
        """Counts a guarantee as shown when its tests fail without it."""
        for guarantee in declared():
            outcome = self._tests_without(guarantee) if guarantee in PROOFS else Outcome()
            name = f"without {guarantee}"
            shown = Outcome(seconds=outcome.seconds)
            if outcome.total == len(outcome.skipped):
                shown.failures.append(Failure(name, ["no test of this guarantee ran"]))
            elif outcome.failed == 0:
                shown.failures.append(Failure(name, [f"its {outcome.passed} tests pass without it: they prove nothing"]))
            else:
                shown.passed = 1
            self._count(name, shown)

    def _tests_without(self, guarantee: str) -> Outcome:
        switched = {"DORA_TEST_WITHOUT": guarantee}
        swift = SwiftTests(self.logs, self.environment | switched, PART_SECONDS)
        self.progress.show(f"without {guarantee}")
        outcome = swift.run(f"Swift-without-{guarantee}", swift_filters(guarantee))
        outcome.add(self._end_to_end(PROOFS[guarantee].end_to_end, guarantee))
        return outcome

    # Parts

    def _part(self, name: str, run) -> None:
        self.progress.show(f"{name} …")
        self._count(name, run())

    def _count(self, name: str, outcome: Outcome) -> None:
        self.progress.say(f"{name:28} {outcome.seconds:6.1f} s   {outcome.line}")
        for failure in outcome.failures:
            self.progress.say(f"    failed: {failure.test}")
            for reason in failure.reasons[:5]:
                self.progress.say("\n".join(f"        {line}" for line in reason.strip().splitlines()[-15:]))
        for note in outcome.notes:
            self.progress.say(f"    {note}")
        self.sum.add(outcome)

    def _fail(self, name: str, reason: str) -> None:
        self._count(name, Outcome(failures=[Failure(name, [reason])]))

    def _end_to_end(self, only: list[str], guarantee: str | None = None) -> Outcome:
        """Runs the end-to-end tests on a fleet of their own, and ends what they leave."""
        base = free_port_base(after=self.servers.last_port_base)
        self.end_to_end_run = RunFolder(self.folder / "end-to-end", base)
        environment = self.environment | {
            "DORA_RUN": str(self.end_to_end_run.path), "DORA_PORT_BASE": str(base),
            "DORA_TEST_BROKER": "apache-kafka" if self.servers.has_kafka else "embedded"}
        if guarantee:
            environment["DORA_TEST_WITHOUT"] = guarantee
        try:
            return run_end_to_end(self.logs, environment, PART_SECONDS * 2, only, guarantee)
        finally:
            self._end_fleets()

    # Servers and fleets

    def _start_servers(self) -> None:
        self.progress.show("Starting PostgreSQL and the brokers")
        self.servers = TestServers(self.folder, self.given.embedded)
        self.environment |= self.servers.start()
        demanded = os.environ.get("DORA_TEST_REQUIRE", "").split(",")
        if "kafka" in demanded and not self.servers.has_kafka:
            self._fail("environment", "Apache Kafka is demanded and was not found: see scripts/kafka --help")
        if not self.servers.has_kafka:
            self.progress.say("Apache Kafka is absent: what only it can show is skipped and named at the end.")

    def _restart_servers(self) -> None:
        self.servers.stop()
        self._start_servers()

    def _end_fleets(self) -> None:
        """Kills what runs of the end-to-end tests' fleets: the folder itself and those below it."""
        path = self.folder / "end-to-end"
        for folder in [path, *sorted(path.glob("fleet-*"))]:
            if not (folder / "services").exists() and not (folder / "postgres").exists():
                continue
            fleet = Fleet(RunFolder(folder))
            for name in fleet.known():
                try:
                    fleet.kill(name)
                except (FleetError, ScriptFailed, OSError) as error:
                    print(f"scripts/test: {error}", file=sys.stderr)

    def _clear(self) -> None:
        """Ends and removes what an earlier run left, should it have been killed."""
        self._end_fleets()
        for name in ("servers", "embedded"):
            fleet = Fleet(RunFolder(self.folder / name))
            fleet.broker.stop(kill=True)
            fleet.database.stop(kill=True)
        remove_runs(self.folder)
        self.logs.mkdir(parents=True, exist_ok=True)

    def end(self) -> None:
        """Ends everything that this run started."""
        self.progress.show("Ending what was started")
        self._end_fleets()
        if self.servers:
            self.servers.stop()
        self.progress.clear()

    def totals(self) -> None:
        if self.sum.skipped:
            print("Not shown in this run:")
            for test, reason in self.sum.skipped:
                print(f"    {test}: {reason}")
        print(self.sum.line)


def remove_runs(folder: Path) -> None:
    """Removes the data of earlier runs; where root runs the database it lies elsewhere, and outlives the folder."""
    owners = {link.parent for link in folder.glob("**/postgres") if link.is_symlink()}
    for mark in Path("/var/tmp").glob("dora-postgres-*/run-folder"):
        try:
            owners.add(Path(mark.read_text()))
        except OSError:
            pass  # Another user's.
    for owner in owners:
        if owner.is_relative_to(folder):
            call_script([ROOT / "scripts" / "database", "remove"], {"DORA_RUN": str(owner)})
    shutil.rmtree(folder, ignore_errors=True)


def interrupt(number: int, _frame) -> None:
    raise Interrupted(signal.Signals(number).name)


def main() -> int:
    given = arguments()
    (ROOT / ".run").mkdir(exist_ok=True)
    with open(ROOT / ".run" / "test.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("scripts/test: another run is going on in this folder", file=sys.stderr)
            return 2
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, interrupt)
        run = TestRun(given)
        began = time.monotonic()
        interrupted = None
        try:
            run.run()
        except Interrupted as error:
            interrupted = str(error)
        except (BuildFailed, FleetError, ScriptFailed, OSError) as error:
            run.progress.clear()
            print(f"scripts/test: {error}", file=sys.stderr)
            run.sum.failures.append(Failure("(the run)", [str(error)]))
        # Ending what was started isn't to be interrupted by a second Ctrl-C.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        run.end()
        if interrupted:
            print(f"scripts/test: interrupted ({interrupted})", file=sys.stderr)
            run.sum.failures.append(Failure("(the run)", [interrupted]))
        print(f"in {time.monotonic() - began:.0f} s", flush=True)
        if run.sum.total == 0:
            print("scripts/test: no test was run", file=sys.stderr)
        run.totals()
        return 1 if run.sum.failed or run.sum.total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
