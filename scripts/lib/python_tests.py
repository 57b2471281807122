"""Runs the end-to-end tests, which are Python's, and counts them by the results they write."""

import json
import sys
from pathlib import Path

from child_process import run_child
from run_folder import ROOT
from test_outcome import Failure, Outcome

FOLDER = ROOT / "Tests" / "EndToEnd"


def read_results(text: str) -> Outcome:
    """Counts results: JSON lines `{"test": …, "result": "started|passed|failed|skipped", "reason": …}`."""
    outcome = Outcome()
    open_tests: dict[str, None] = {}
    ended = False
    for line in text.splitlines():
        try:
            record = json.loads(line)
        except ValueError:
            continue  # The last line of a process that died while it wrote.
        test, result, reason = record.get("test", ""), record["result"], record.get("reason", "")
        if result == "started":
            open_tests[test] = None
            continue
        open_tests.pop(test, None)
        if result == "passed":
            outcome.passed += 1
        elif result == "skipped":
            outcome.skipped.append((test, reason))
        elif result == "failed":
            outcome.failures.append(Failure(test, [reason]))
        elif result == "end":
            ended = True
    for test in open_tests:
        outcome.failures.append(Failure(test, ["began and never ended: the process died or was ended"]))
    if not ended and not open_tests:
        outcome.failures.append(Failure("(the run)", ["ended before its end was reported"]))
    return outcome


def run_end_to_end(
    folder: Path, environment: dict[str, str], seconds: float, only: list[str] = (), guarantee: str | None = None,
) -> Outcome:
    """Runs the end-to-end tests in a process of their own, with a log and a file of results."""
    part = "EndToEnd" if guarantee is None else f"EndToEnd-without-{guarantee}"
    results, log = folder / f"{part}.results.jsonl", folder / f"{part}.log"
    folder.mkdir(parents=True, exist_ok=True)
    results.unlink(missing_ok=True)
    command = [sys.executable, str(FOLDER), "--results", str(results)]
    for pattern in only:
        command += ["--only", pattern]
    if guarantee:
        command += ["--guarantee", guarantee]
    ended = run_child(command, ROOT, environment, log, seconds)
    outcome = read_results(results.read_text(errors="replace") if results.exists() else "")
    outcome.seconds = ended.seconds
    if ended.timed_out:
        outcome.failures.append(Failure(part, [f"ended after {seconds:.0f} s; see {log}"]))
    if outcome.failures:
        outcome.notes.append(f"log: {log}")
    return outcome
