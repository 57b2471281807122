"""One run of the fuzzer on one target."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.target import Target

# Longer than any input of use: what counts is on the first lines.
LONGEST_INPUT = 4096
# An input that takes longer hangs.
INPUT_SECONDS = 10


@dataclass
class Figures:
    """What a run came to."""

    executions: int = 0
    per_second: int = 0
    coverage: int = 0
    features: int = 0
    corpus: int = 0
    peak_megabytes: int = 0
    findings: list[Path] = field(default_factory=list)

    @staticmethod
    def read(log: str) -> "Figures":
        """The figures in what libFuzzer said."""
        figures = Figures()
        for line in re.findall(r"^#\d+\s.*cov: .*$", log, re.MULTILINE):
            figures.coverage = int(re.search(r"cov: (\d+)", line)[1])
            figures.features = int(re.search(r"ft: (\d+)", line)[1])
            figures.corpus = int(re.search(r"corp: (\d+)", line)[1])
        for name, attribute in (
            ("number_of_executed_units", "executions"), ("average_exec_per_sec", "per_second"),
            ("peak_rss_mb", "peak_megabytes"),
        ):
            if found := re.search(rf"stat::{name}:\s+(\d+)", log):
                setattr(figures, attribute, int(found[1]))
        return figures


class FuzzRun:
    """Feeds a target for some time, from the kept corpus and from what earlier runs found."""

    def __init__(self, target: Target, program: Path, folder: Path):
        self.target = target
        self.program = program
        self.inputs = folder / "inputs" / target.name
        self.findings = folder / "findings" / target.name
        self.log = folder / f"{target.name}.log"

    def run(self, seconds: int) -> Figures:
        """Runs until the time is over or something is found."""
        self.inputs.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.findings, ignore_errors=True)
        self.findings.mkdir(parents=True)
        self._call(
            [f"-max_total_time={seconds}", f"-max_len={LONGEST_INPUT}", f"-timeout={INPUT_SECONDS}", "-print_final_stats=1",
             "-rss_limit_mb=2048", f"-artifact_prefix={self.findings}/", str(self.inputs), str(self.target.corpus)])
        figures = Figures.read(self.log.read_text(errors="replace"))
        figures.findings = sorted(self.findings.iterdir())
        return figures

    def keep(self) -> int:
        """Makes the corpus anew: the fewest inputs that reach what all of them reach. Gives back how many."""
        fewest = self.inputs.with_name(f"{self.target.name}.fewest")
        shutil.rmtree(fewest, ignore_errors=True)
        fewest.mkdir()
        self._call(
            ["-set_cover_merge=1", "-use_counters=0", f"-max_len={LONGEST_INPUT}", str(fewest), str(self.target.corpus), str(self.inputs)])
        kept = sorted(fewest.iterdir())
        shutil.rmtree(self.target.corpus, ignore_errors=True)
        shutil.copytree(fewest, self.target.corpus)
        return len(kept)

    def _call(self, arguments: list[str]) -> None:
        environment = {
            **os.environ,
            # Swift's and the engine's own allocations at the end are not leaks of an input.
            "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1",
            "UBSAN_OPTIONS": "print_stacktrace=1",
        }
        with open(self.log, "w") as log:
            subprocess.run(
                [str(self.program), *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=environment,
                check=False)
