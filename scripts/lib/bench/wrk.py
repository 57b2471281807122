"""Requests over kept connections, as fast as they are answered or at a pace: wrk."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("load.lua")


class LoadFailed(Exception):
    """The load could not be sent, or was answered otherwise than it must be."""


@dataclass(frozen=True)
class Answered:
    """What came of a load: milliseconds for the latencies."""

    requests: int
    seconds: float
    bytes: int
    # Answers of status 400 and above; connections that broke or timed out.
    refused: int
    broken: int
    p50: float
    p99: float

    @property
    def taken(self) -> int:
        return self.requests - self.refused

    @property
    def rate(self) -> float:
        return self.taken / self.seconds


class Wrk:
    """One load; `start` and `wait` for one beside another."""

    def __init__(
        self, url: str, seconds: float, connections: int = 32, *, token: str | None = None, method: str = "GET",
        body: str | None = None, paths: Path | None = None, header: str | None = None, rate: float | None = None,
    ):
        self.environment = {
            "BENCH_TOKEN": token, "BENCH_METHOD": method, "BENCH_BODY": body, "BENCH_HEADER": header,
            "BENCH_PATHS": str(paths) if paths else None,
            "BENCH_PACE": str(rate) if rate else None}
        # wrk takes whole seconds.
        self.command = [
            "wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "20s", "-s", str(SCRIPT), url]
        self._process: subprocess.Popen | None = None

    def start(self) -> "Wrk":
        given = {name: value for name, value in self.environment.items() if value is not None}
        self._process = subprocess.Popen(
            self.command, env={**os.environ, **given}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return self

    def wait(self) -> Answered:
        said, _ = self._process.communicate()
        line = next((line for line in said.splitlines() if line.startswith("BENCH ")), None)
        if line is None:
            raise LoadFailed(f"wrk: {said.strip()[-500:]}")
        return Answered(**json.loads(line[6:]))

    def run(self, may_refuse: bool = False) -> Answered:
        """Sends the load; any refused or broken request is an error unless refusals are expected."""
        answered = self.start().wait()
        if answered.requests == 0 or answered.broken or (answered.refused and not may_refuse):
            raise LoadFailed(
                f"{self.command[-1]}: of {answered.requests} requests {answered.refused} were refused, "
                f"{answered.broken} broken")
        return answered
