"""Runs Swift tests and counts them by Swift Testing's event stream.

The stream is a file of JSON lines: a `test` record for each test found, then events. It is written as things happen, so
a process that dies leaves behind which test had begun; the text on the terminal is made for people and isn't read.
"""

import json
import re
from pathlib import Path

from child_process import run_child
from run_folder import ROOT
from test_outcome import Failure, Outcome


def read_events(text: str) -> Outcome:
    """Counts the test functions of an event stream."""
    functions: dict[str, str] = {}
    started: set[str] = set()
    ended: set[str] = set()
    skipped: dict[str, str] = {}
    issues: dict[str, list[str]] = {}
    run_ended = False
    for line in text.splitlines():
        try:
            record = json.loads(line)
        except ValueError:
            continue  # The last line of a process that died while it wrote.
        payload = record.get("payload", {})
        if record.get("kind") == "test":
            if payload.get("kind") == "function":
                functions[payload["id"]] = test_name(payload)
            continue
        test = payload.get("testID", "")
        match payload.get("kind"):
            case "testStarted":
                started.add(test)
            case "testEnded":
                ended.add(test)
            case "testSkipped":
                skipped[test] = re.sub(r'^Test ".*" skipped(: )?', "", message(payload), flags=re.DOTALL).strip('"')
            case "issueRecorded":
                issue = payload.get("issue", {})
                if issue.get("isFailure", not issue.get("isKnown", False)):
                    place = issue.get("sourceLocation", {})
                    where = f" ({place['fileID']}:{place['line']})" if "fileID" in place else ""
                    issues.setdefault(test, []).append(message(payload) + where)
            case "runEnded":
                run_ended = True
    outcome = Outcome()
    for test, name in functions.items():
        if test in issues:
            outcome.failures.append(Failure(name, issues.pop(test)))
        elif test in skipped:
            outcome.skipped.append((name, skipped[test]))
        elif test in ended:
            outcome.passed += 1
        elif test in started:
            outcome.failures.append(Failure(name, ["began and never ended: the process died or was ended"]))
        elif not run_ended:
            outcome.failures.append(Failure(name, ["didn't begin: the process died or was ended before"]))
    # Issues of a suite or of no test at all.
    for test, reasons in issues.items():
        outcome.failures.append(Failure(test or "(outside any test)", reasons))
    if not run_ended and not outcome.failures:
        outcome.failures.append(Failure("(the run)", ["ended before its end was reported"]))
    return outcome


def test_name(payload: dict) -> str:
    """`CryptographyTests.TokenTests/expired()`: the identifier without the place in the source."""
    name = "/".join(payload["id"].split("/")[:-1]) if ".swift:" in payload["id"] else payload["id"]
    display = payload.get("displayName")
    return f'{name} "{display}"' if display else name


def message(payload: dict) -> str:
    return "; ".join(part["text"] for part in payload.get("messages", []) if part.get("text"))


# Suites that end the broker under everybody else's feet, or count what their process holds: they run after the others,
# each in a process of its own that is told so by DORA_TEST_ALONE.
ALONE = [
    "MessageBusTests.BrokerRestartTests", "MessageBusTests.StartStopTests", "HTTPServerTests.BoundedMemoryTests"]

# Longer than any test's own limit: a run in which nothing happens for so long hangs.
SILENCE_SECONDS = 6 * 60


class SwiftTests:
    """Runs the tests that were built before, by filters, with a log and an event stream each."""

    def __init__(self, folder: Path, environment: dict[str, str], seconds: float, build: list[str] = ()):
        """`build` is what `swift build` was told, where that isn't the ordinary build."""
        self.folder = folder
        self.environment = environment
        self.seconds = seconds
        self.build = build

    def run(self, part: str, filters: list[str], skips: list[str] = (), environment: dict[str, str] | None = None) -> Outcome:
        """Runs what any filter matches and no skip does."""
        self.folder.mkdir(parents=True, exist_ok=True)
        events = self.folder / f"{part}.events.jsonl"
        log = self.folder / f"{part}.log"
        events.unlink(missing_ok=True)
        command = [
            "swift", "test", "--skip-build", *self.build, "--disable-xctest", "--event-stream-output-path", str(events)]
        for pattern in filters:
            command += ["--filter", pattern]
        for pattern in skips:
            command += ["--skip", pattern]
        ended = run_child(
            command, ROOT, self.environment | {"DORA_TEST_LOG": "true"} | (environment or {}), log, self.seconds,
            silence=(events, SILENCE_SECONDS))
        outcome = read_events(events.read_text(errors="replace") if events.exists() else "")
        outcome.seconds = ended.seconds
        if ended.timed_out:
            outcome.failures.append(Failure(part, [f"was ended: nothing more came of it; see {log}"]))
        elif ended.code != 0 and not outcome.failures:
            outcome.failures.append(Failure(part, [f"swift test ended with {ended.code}; see {log}"]))
        if outcome.failures:
            outcome.notes.append(f"log: {log}")
        return outcome
