"""A process that sends changes at times that don't depend on the answers: arrivals don't slow down for who is slow.

It is given an order as JSON on standard input, writes a line per request, and prints one line about itself at the end.
"""

import asyncio
import json
import os
import random
import resource
import subprocess
import sys
import time
import urllib.parse
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path

from faults.world import PROFILE, risk

from .async_wire import AsyncWire, NoAnswer, come_first

BASE = "/api/v1"
ANSWER_SECONDS = 20.0
# What is offered, by how often; two agents and all partitions have work.
SHARES = {"create-organisation": 5, "change-organisation": 3, "record-risk": 2}


@dataclass(frozen=True)
class Order:
    """What a process is to send: `rate` requests a second from `begins` (seconds since 1970) on, for so long."""

    number: int
    seed: str
    gateways: list[str]
    # By tenant: its token, and organisations of it that are changed.
    tokens: dict[str, str]
    organisations: dict[str, list[str]]
    rate: float
    begins: float
    seconds: float
    file: str


@dataclass(frozen=True)
class Sent:
    """One request as it stands in the file: times in seconds since 1970; `late` is how long after its planned time it
    was sent, `seconds` is counted from the planned time."""

    planned: float
    late: float
    seconds: float
    tenant: str
    # None: no answer; `problem` says why.
    status: int | None
    problem: str | None
    retry_after: str | None
    operation: str | None


class Arrivals:
    """Sends what an order says."""

    def __init__(self, order: Order):
        self.order = order
        self.source = random.Random(order.seed)
        places = [urllib.parse.urlsplit(url) for url in order.gateways]
        self.wires = [AsyncWire(place.hostname, place.port) for place in places]
        self.tenants = list(order.tokens)
        self._file = open(order.file, "w", encoding="utf-8", buffering=1 << 20)
        self._count = 0

    async def run(self) -> None:
        under_way: set[asyncio.Task] = set()
        planned = self.order.begins + self.source.expovariate(self.order.rate)
        while planned < self.order.begins + self.order.seconds:
            rest = planned - time.time()
            if rest > 0:
                await asyncio.sleep(rest)
            task = asyncio.get_running_loop().create_task(self._send(planned))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
            planned += self.source.expovariate(self.order.rate)
        if under_way:
            await asyncio.gather(*under_way)
        for wire in self.wires:
            wire.close()
        self._file.close()

    async def _send(self, planned: float) -> None:
        self._count += 1
        tenant = self.source.choice(self.tenants)
        method, path, body = self._wish(tenant)
        headers = {
            "Authorization": f"Bearer {self.order.tokens[tenant]}", "Content-Type": "application/json",
            "Idempotency-Key": str(uuid.UUID(int=self.source.getrandbits(128), version=4))}
        late = time.time() - planned
        status, answered, problem = None, {}, None
        try:
            status, answered, content = await self.source.choice(self.wires).exchange(
                method, BASE + path, headers, json.dumps(body).encode(), ANSWER_SECONDS)
            if status >= 400:
                problem = str(json.loads(content).get("type", "")).rpartition("/")[2]
        except NoAnswer as error:
            problem = str(error)
        except ValueError:
            problem = "no-problem-document"
        operation = urllib.parse.urlsplit(answered.get("location", "")).path or None
        self._file.write(json.dumps(asdict(Sent(
            round(planned, 4), round(late, 4), round(time.time() - planned, 4), tenant, status, problem,
            answered.get("retry-after"), operation))) + "\n")

    def _wish(self, tenant: str) -> tuple[str, str, dict]:
        kind = self.source.choices(list(SHARES), list(SHARES.values()))[0]
        mark = f"{self.order.seed} {self._count}"
        organisation = self.source.choice(self.order.organisations[tenant])
        if kind == "create-organisation":
            return "POST", "/organisations", PROFILE | {"name": mark}
        if kind == "change-organisation":
            return "PATCH", f"/organisations/{organisation}", {"employees": self.source.randrange(1, 1_000_000)}
        return "POST", "/risks", risk(organisation, mark)


class ArrivalProcesses:
    """Several processes that share a rate; they begin at the same moment."""

    def __init__(self, orders: list[Order]):
        self.orders = orders
        self._processes = []
        for order in orders:
            process = subprocess.Popen(
                [sys.executable, "-m", "endurance.arrivals"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                start_new_session=True, cwd=Path(__file__).resolve().parents[1])
            process.stdin.write(json.dumps(asdict(order)))
            process.stdin.close()
            self._processes.append(process)

    @property
    def run(self) -> bool:
        return any(process.poll() is None for process in self._processes)

    def results(self) -> list[dict]:
        """What each said of itself: `{"processor": seconds, "connections": opened}`.

        Raises:
            OSError: one has failed.
        """
        found = []
        for process in self._processes:
            line = process.stdout.read()
            if process.wait() != 0 or not line:
                raise OSError("a process that sends load has failed; its words stand above")
            found.append(json.loads(line))
        return found

    def kill(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()


def main() -> None:
    come_first()
    order = Order(**json.load(sys.stdin))
    arrivals = Arrivals(order)
    asyncio.run(arrivals.run())
    used = resource.getrusage(resource.RUSAGE_SELF)
    connections = sum(wire.opened for wire in arrivals.wires)
    print(json.dumps({"processor": used.ru_utime + used.ru_stime, "connections": connections}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
