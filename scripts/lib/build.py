"""Builds the package once, with one line of progress."""

import os
import re
from pathlib import Path

from child_process import run_child
from progress import Progress
from run_folder import ROOT


# How the services are built to be measured and shipped: whole by themselves, as docker/Dockerfile builds them too.
RELEASE = ["-c", "release", "--static-swift-stdlib"]
SERVICES_ALONE = {"DORA_PACKAGE": "services"}


class BuildFailed(Exception):
    """The compiler said no; its words are in the log."""


def build_services(configuration: str, log: Path, progress: Progress) -> float:
    """Builds the services, `debug` with all of the package; gives back how many seconds it took."""
    if configuration == "release":
        return build(RELEASE, log, progress, SERVICES_ALONE)
    return build(["-c", configuration], log, progress)


def build_hint(configuration: str) -> str:
    """What builds the services by hand."""
    if configuration == "release":
        settings = " ".join(f"{name}={value}" for name, value in SERVICES_ALONE.items())
        return f"build it: {settings} swift build {' '.join(RELEASE)}"
    return f"build it: swift build -c {configuration}"


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
