"""Asks for every operation that was acknowledged, until each has ended or the time is over."""

import asyncio
import json
import time
import urllib.parse
from collections import Counter

from .async_wire import AsyncWire, NoAnswer

AT_ONCE = 16
ANSWER_SECONDS = 20.0
ENDED = ("done", "rejected")


class Acknowledged:
    """Operations by their addresses, each with its tenant; asks through all gateways in turn."""

    def __init__(self, urls: list[str], tokens: dict[str, str], operations: list[tuple[str, str]]):
        """`operations`: tenant and path of each."""
        self.urls, self.tokens, self.operations = urls, tokens, operations
        self.found: Counter = Counter()
        # What each that hasn't ended was last.
        self.open: dict[str, str] = {}
        self.asked = 0

    def ask(self, seconds: float, show) -> None:
        asyncio.run(self._ask(time.monotonic() + seconds, show))

    async def _ask(self, until: float, show) -> None:
        places = [urllib.parse.urlsplit(url) for url in self.urls]
        wires = [AsyncWire(place.hostname, place.port) for place in places]
        remaining = list(self.operations)
        while remaining:
            queue, again = list(remaining), []
            await asyncio.gather(*(
                self._askers(wires[number % len(wires)], queue, again, show) for number in range(AT_ONCE)))
            remaining = again
            if time.monotonic() > until:
                break
            if remaining:
                await asyncio.sleep(1)
        for wire in wires:
            wire.close()
        self.found.update(self.open[path] for _, path in remaining)

    async def _askers(self, wire: AsyncWire, queue: list, again: list, show) -> None:
        while queue:
            tenant, path = queue.pop()
            show(f"Asking for what was acknowledged: {self.found.total()} of {len(self.operations)}")
            self.asked += 1
            status = await self._status(wire, tenant, path)
            if status in ENDED:
                self.found[status] += 1
                self.open.pop(path, None)
            else:
                self.open[path] = status
                again.append((tenant, path))

    async def _status(self, wire: AsyncWire, tenant: str, path: str) -> str:
        headers = {"Authorization": f"Bearer {self.tokens[tenant]}"}
        try:
            code, _, body = await wire.exchange("GET", path, headers, b"", ANSWER_SECONDS)
            return str(json.loads(body)["status"]) if code == 200 else f"status {code}"
        except NoAnswer as error:
            return f"no answer: {error}"
        except (ValueError, KeyError):
            return "no operation in the answer"
