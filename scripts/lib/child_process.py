"""Runs a program with all its children, and ends them all when the caller is told to end."""

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Ended:
    code: int
    seconds: float
    timed_out: bool = False


def run_child(
    command: list[str], folder: Path, environment: dict[str, str], log: Path, seconds: float, watch=None,
    silence: tuple[Path, float] | None = None,
) -> Ended:
    """Runs a program in a process group of its own, its output in a file, and ends it after its time.

    `watch` is called a few times a second with the log's path, to show progress. `silence` is a file that the program
    goes on writing, and after how many seconds without a change the program is taken to hang.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True)
    try:
        while True:
            try:
                code = process.wait(timeout=0.3)
                return Ended(code, time.monotonic() - began)
            except subprocess.TimeoutExpired:
                if watch:
                    watch(log)
                if time.monotonic() - began > seconds or (silence and is_silent(*silence)):
                    end_group(process)
                    return Ended(process.returncode, time.monotonic() - began, timed_out=True)
    finally:
        end_group(process)


def is_silent(file: Path, seconds: float) -> bool:
    return file.exists() and time.time() - file.stat().st_mtime > seconds


def group_lives(group: int) -> bool:
    """Whether a process group has a member that isn't only waiting to be collected."""
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            values = Path(entry.path, "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(values[2]) == group and values[0] not in "ZX":
            return True
    return False


def end_group(process: subprocess.Popen) -> None:
    """Ends a process and what it started: politely first, at once after five seconds."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if not group_lives(process.pid):
            break
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        until = time.monotonic() + 5
        while time.monotonic() < until and group_lives(process.pid):
            process.poll()
            time.sleep(0.05)
    process.wait()
