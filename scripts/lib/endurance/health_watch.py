"""A process that asks each service for its health at a steady pace, whatever the answers are like.

It is given `{"urls": {NAME: URL}, "file": PATH}` on standard input, writes a line per answer, and ends on SIGTERM.
"""

import asyncio
import json
import signal
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from .async_wire import AsyncWire, NoAnswer, come_first

PAUSE = 0.25
PATHS = ("/health/live", "/health/ready")
ANSWER_SECONDS = 10.0


async def ask(file, name: str, path: str, wire: AsyncWire) -> None:
    """One question; what came is written down with the time it took."""
    began = time.time()
    status, problem = None, None
    try:
        status, _, _ = await wire.exchange("GET", path, {}, b"", ANSWER_SECONDS)
    except NoAnswer as error:
        problem = str(error)
    file.write(json.dumps({
        "time": began, "name": name, "path": path, "seconds": round(time.time() - began, 4), "status": status,
        "problem": problem}) + "\n")


async def watch(urls: dict[str, str], file) -> None:
    """Asks until the process is told to end."""
    ending = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ending.set)
    places = {name: urllib.parse.urlsplit(url) for name, url in urls.items()}
    wires = {name: AsyncWire(place.hostname, place.port) for name, place in places.items()}
    under_way: set[asyncio.Task] = set()
    due = time.monotonic()
    while not ending.is_set():
        for name, wire in wires.items():
            for path in PATHS:
                task = asyncio.get_running_loop().create_task(ask(file, name, path, wire))
                under_way.add(task)
                task.add_done_callback(under_way.discard)
        due = max(due + PAUSE, time.monotonic())
        try:
            await asyncio.wait_for(ending.wait(), due - time.monotonic())
        except TimeoutError:
            continue
    if under_way:
        await asyncio.gather(*under_way)


class HealthWatch:
    """The process, from outside."""

    def __init__(self, urls: dict[str, str], file: Path):
        self.file = file
        self._process = subprocess.Popen(
            [sys.executable, "-m", "endurance.health_watch"], stdin=subprocess.PIPE, text=True, start_new_session=True,
            cwd=Path(__file__).resolve().parents[1])
        self._process.stdin.write(json.dumps({"urls": urls, "file": str(file)}))
        self._process.stdin.close()

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        if self.runs:
            self._process.terminate()
        try:
            self._process.wait(ANSWER_SECONDS * 2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def main() -> None:
    come_first()
    order = json.load(sys.stdin)
    with open(order["file"], "w", encoding="utf-8", buffering=1 << 16) as file:
        asyncio.run(watch(order["urls"], file))


if __name__ == "__main__":
    main()
