"""Builds the tests for a sanitizer, runs those of the shared libraries, and says what was reported."""

import re
import subprocess
from collections import Counter
from pathlib import Path

from build import build
from progress import Progress
from run_folder import ROOT
from sanitizers.left_out import LEFT_OUT
from sanitizers.report import Report, read_files
from sanitizers.sanitizer import Sanitizer
from swift_tests import ALONE, SwiftTests
from test_outcome import Outcome

PART_SECONDS = 60 * 60
# Package.swift: without the services, which take half of the time.
PACKAGE = {"DORA_PACKAGE": "shared"}


class NotInstrumented(Exception):
    """The build isn't one for the sanitizer, so that its silence would say nothing."""


class SanitizedRun:
    """One sanitizer's run: its build, its parts, its reports and their sum."""

    def __init__(self, sanitizer: Sanitizer, folder: Path, progress: Progress):
        self.sanitizer = sanitizer
        self.folder = folder / sanitizer.name
        self.progress = progress
        self.sum = Outcome()
        self.reports: Counter[str] = Counter()
        self._arguments = sanitizer.build_arguments(sanitizer.scratch / "tools")

    def build(self) -> None:
        seconds = build(["--build-tests", *self._arguments], self.folder / "build.log", self.progress, PACKAGE)
        self.progress.say(f"{self.sanitizer.name + ': build':36} {seconds:6.1f} s")

    def check_build(self) -> None:
        """Looks whether code of each language calls the sanitizer's runtime."""
        folder = self.sanitizer.scratch / "debug"
        for language, pattern in (("C++", "CHTTPEngine.build/*.o"), ("Swift", "MessageBus.build/*.o")):
            objects = sorted(folder.glob(pattern))
            if not objects:
                raise NotInstrumented(f"{folder} holds no build: run without --no-build")
            told = subprocess.run(
                ["nm", "--undefined-only", *map(str, objects)], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                check=False)
            if self.sanitizer.call_prefix not in told.stdout:
                raise NotInstrumented(f"the {language} code in {folder} wasn't built for the {self.sanitizer.name} sanitizer")

    def run(self, parts: dict[str, list[str]], environment: dict[str, str]) -> None:
        """Runs parts, each in a process of its own: a name and the filters of its tests."""
        for part, filters in parts.items():
            if any(re.search(pattern, filters[0]) for pattern in LEFT_OUT[self.sanitizer.name]) and len(filters) == 1:
                continue
            self.progress.show(f"{self.sanitizer.name}: {part} …")
            self._part(part, filters, environment)

    def _part(self, part: str, filters: list[str], environment: dict[str, str]) -> None:
        logs = self.folder / "logs"
        reports = logs / f"{part}.report"
        for file in logs.glob(f"{reports.name}.*"):
            file.unlink()
        left_out = LEFT_OUT[self.sanitizer.name]
        tests = SwiftTests(
            logs, environment | PACKAGE | self.sanitizer.environment(reports), PART_SECONDS, self._arguments)
        is_alone = filters[0] in ALONE if filters else False
        outcome = tests.run(
            part, filters, skips=[*left_out, *([] if is_alone else ALONE)],
            environment={"DORA_TEST_ALONE": "true"} if is_alone else None)
        found = read_files(sorted(logs.glob(f"{reports.name}.*")))
        self.progress.say(
            f"{self.sanitizer.name + ': ' + part:36} {outcome.seconds:6.1f} s   {outcome.line}, {len(found)} reports")
        self._tell(found)
        for failure in outcome.failures:
            self.progress.say(f"    failed: {failure.test}")
            for reason in failure.reasons[:5]:
                self.progress.say("\n".join(f"        {line}" for line in reason.strip().splitlines()[-15:]))
        for note in outcome.notes:
            self.progress.say(f"    {note}")
        self.sum.add(outcome)

    def _tell(self, found: list[Report]) -> None:
        """Prints each place once, however often it was reported."""
        times = Counter(report.head for report in found)
        told: set[str] = set()
        for report in found:
            if report.head in told:
                continue
            told.add(report.head)
            often = f" ({times[report.head]} times)" if times[report.head] > 1 else ""
            self.progress.say(f"    {report.head}{often}")
            for line in report.lines:
                self.progress.say(f"        {line}")
        self.reports.update(times)

    @property
    def is_clean(self) -> bool:
        return not self.reports and not self.sum.failures and self.sum.passed > 0

    @property
    def line(self) -> str:
        return f"{self.sanitizer.name}: {self.sum.line}, {self.reports.total()} reports"
