"""What a sanitizer's runtime has reported, read from its text."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from repository_place import place
from run_folder import ROOT
from toolchain import Toolchain

BEGIN = re.compile(
    r"^(?:==\d+==ERROR: AddressSanitizer: (?P<address>.*)"
    r"|(?:WARNING|FATAL): ThreadSanitizer: (?P<thread>.*)"
    r"|==\d+==ERROR: ThreadSanitizer: (?P<deadly>.*)"
    r"|(?P<leak>(?:Direct|Indirect) leak of .*?) allocated from:)")
END = re.compile(r"^SUMMARY: |^==\d+==ABORTING|^=+$")
FRAME = re.compile(r"^\s*#(\d+) (?:0x[0-9a-f]+ )?(?:in )?(.*)$")
SOURCE = re.compile(r"(?<= )(/.*?):(\d+)(?::\d+)?(?= \(|$)")
# Frames that are shown of each stack, beside those in files of the repository.
SHOWN = 6


@dataclass(frozen=True)
class Report:
    """One report: what kind, where in our sources, and what the runtime said."""

    kind: str
    # The first frame in a file of the repository; the first frame of all where there is none.
    where: str
    lines: tuple[str, ...]

    @property
    def head(self) -> str:
        return f"{self.kind}: {self.where}"


def read_reports(text: str) -> list[Report]:
    """The reports of one process."""
    reports: list[Report] = []
    kind, lines = "", []

    def close() -> None:
        if kind:
            reports.append(Report(kind, where(lines), tuple(shown(lines))))

    for line in text.splitlines():
        begin = BEGIN.match(line)
        if begin:
            close()
            kind, lines = kind_of(begin), []
        elif END.match(line):
            close()
            kind = ""
        elif kind:
            lines.append(line)
    close()
    return reports


def read_files(files: Iterable[Path]) -> list[Report]:
    """The reports of several processes, with Swift's names as people write them."""
    return [report for file in files for report in read_reports(demangled(file))]


def demangled(file: Path) -> str:
    with open(file, "rb") as text:
        told = subprocess.run(
            [Toolchain.find().tool("swift-demangle"), "--simplified"], stdin=text, capture_output=True, check=True)
    return told.stdout.decode(errors="replace")


def kind_of(begin: re.Match) -> str:
    """`data race`, `heap-use-after-free`, `leak of 48 bytes`: without addresses and numbers of processes."""
    text = next(value for value in begin.groups() if value is not None)
    if begin["leak"]:
        return re.sub(r"\(s\)", "s", text).lower()
    text = re.sub(r" \(pid=\d+\)| on (unknown )?address.*| 0x[0-9a-f]+.*|: 0x.*", "", text)
    return text.strip().rstrip(":")


def where(lines: list[str]) -> str:
    """The file and line of ours that a reader looks at first."""
    first = ""
    for line in lines:
        frame = FRAME.match(line)
        if not frame:
            continue
        first = first or frame[2]
        source = source_of_ours(frame[2])
        if source:
            name = SOURCE.sub("", f" {frame[2]}").split(" (")[0].strip()
            return f"{place(Path(source[1]), int(source[2]))} in {name}"
    return first or "(no stack)"


def source_of_ours(frame: str) -> re.Match | None:
    """Where a frame's file and line stand, if the file is the repository's."""
    source = SOURCE.search(f" {frame}")
    path = Path(source[1]) if source else None
    return source if path and path.is_relative_to(ROOT) and ".build" not in path.relative_to(ROOT).parts else None


def shown(lines: list[str]) -> list[str]:
    """What a reader needs: each stack's top and what is ours, with places as in the repository."""
    kept = []
    for line in lines:
        frame = FRAME.match(line)
        if line.strip() and (not frame or int(frame[1]) < SHOWN or source_of_ours(frame[2])):
            kept.append(re.sub(r" \(BuildId: \w+\)", "", line.replace(f"{ROOT}/", "")).rstrip())
    return kept
