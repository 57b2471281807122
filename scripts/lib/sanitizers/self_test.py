"""Shows on planted faults that a sanitizer reports what it should and nothing else, as the tests' runs are set up."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from sanitizers.report import Report, read_files
from sanitizers.sanitizer import HERE, Sanitizer
from toolchain import Toolchain

SECONDS = 120


@dataclass(frozen=True)
class Planted:
    """A fault of a planted program: what must be reported at one of the lines that are marked with its name."""

    name: str
    kind: str


PLANTED = {
    "address": (
        Planted("use-after-free", "heap-use-after-free"), Planted("overflow", "heap-buffer-overflow"),
        Planted("leak", "direct leak")),
    "thread": (Planted("wrong-lock", "race"), Planted("no-lock", "race")),
}


class SelfTest:
    """The planted program of one sanitizer, compiled into a folder, and how it is run."""

    def __init__(self, sanitizer: Sanitizer, work: Path, environment: dict[str, str]):
        self.sanitizer = sanitizer
        self.work = work
        self.environment = environment | sanitizer.environment(work / "report")
        self.source = HERE / "planted" / f"{sanitizer.name}.swift"
        self.program = work / f"planted-{sanitizer.name}"

    def run(self) -> list[str]:
        """Gives back what isn't as it should be, a line each."""
        told = subprocess.run(
            [Toolchain.find().tool("swiftc"), "-swift-version", "6", "-Onone", "-g", "-parse-as-library",
             *self.sanitizer.swift_options, "-o", str(self.program), str(self.source),
             *map(str, self.sanitizer.linked(self.work))],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS, check=False)
        if told.returncode != 0:
            return [f"{self.source.name} doesn't compile: {told.stdout}{told.stderr}"]
        wrong = [f"the sound program is reported: {report.head}" for report in self._reports("sound")]
        for planted in PLANTED[self.sanitizer.name]:
            reports = self._reports(planted.name)
            if not any(self._shows(report, planted) for report in reports):
                heads = "; ".join(report.head for report in reports) or "no report"
                wrong.append(f"{planted.name} is planted in {self.source.name} and isn't found: {heads}")
        return wrong

    def _reports(self, name: str) -> list[Report]:
        for file in self.work.glob("report.*"):
            file.unlink()
        subprocess.run(
            [str(self.program), name], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=SECONDS, check=False)
        return read_files(self.work.glob("report.*"))

    def _shows(self, report: Report, planted: Planted) -> bool:
        marked = [
            number for number, line in enumerate(self.source.read_text().splitlines(), start=1)
            if line.endswith(f"// planted: {planted.name}")]
        place = re.search(rf"/{re.escape(self.source.name)}:(\d+) ", report.where + " ")
        return planted.kind in report.kind and place is not None and int(place[1]) in marked
