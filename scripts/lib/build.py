"""Builds the package once, with one line of progress."""

import os
import re
from pathlib import Path

from child_process import run_child
from progress import Progress
from run_folder import ROOT


class BuildFailed(Exception):
    """The compiler said no; its words are in the log."""


def build(arguments: list[str], log: Path, progress: Progress, environment: dict[str, str] | None = None) -> float:
    """Runs `swift build`, with settings beyond this shell's; gives back how many seconds it took."""

    def watch(file: Path) -> None:
        steps = re.findall(r"\[(\d+)/(\d+)\]", file.read_text(errors="replace"))
        if steps:
            progress.show(f"Building: {steps[-1][0]} of {steps[-1][1]} steps")

    progress.show("Building")
    ended = run_child(
        ["swift", "build", *arguments], ROOT, {**os.environ, **(environment or {})}, log, seconds=3 * 3600, watch=watch)
    progress.clear()
    if ended.code != 0:
        lines = log.read_text(errors="replace").splitlines()
        errors = [line for line in lines if "error:" in line] or lines
        raise BuildFailed("\n".join([*errors[-20:], f"swift build failed; all it said is in {log}"]))
    return ended.seconds
