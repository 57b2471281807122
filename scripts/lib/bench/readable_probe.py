"""How long a change takes until another gateway shows it."""

import asyncio
import threading
import time
import urllib.parse
import uuid

from dora_client import DoraClient
from endurance.async_wire import AsyncWire, NoAnswer

from .identity import Identity
from .wrk import LoadFailed

TARGET = "/api/v1/assets"
# Between two looks: what is measured is no finer than that. Looks cost the fleet what reads cost, so that who has waited
# long looks less often.
LOOK_SECONDS = 0.005
LOOK_SHARE = 0.1
GIVE_UP_SECONDS = 30.0


class ReadableProbe:
    """Writes at one gateway and looks at the other."""

    def __init__(self, written_to: str, read_at: str, token: str, tenant: str, subject: str, identity: Identity, body: str):
        self.urls, self.token, self.tenant, self.subject = (written_to, read_at), token, tenant, subject
        self.identity, self.body = identity, body
        self.seconds: list[float] = []
        self.lost = 0
        self._thread: threading.Thread | None = None

    def _key(self) -> tuple[str, str, bytes]:
        key = str(uuid.uuid4())
        return key, self.identity.created(self.tenant, self.subject, TARGET, key), self.body.replace("@", key[:8]).encode()

    # One at a time

    def one_by_one(self, count: int) -> list[float]:
        """Seconds from the request to the first answer of the other gateway that has it."""
        write, read = (DoraClient(url, self.token) for url in self.urls)
        found = []
        for _ in range(count):
            key, identifier, body = self._key()
            began = time.perf_counter()
            answer = write.send(
                "POST", TARGET, body, {"Content-Type": "application/json", "Idempotency-Key": key})
            if answer.status != 202:
                raise LoadFailed(f"a change was answered {answer.status}: {answer.body[:200]}")
            while read.send("GET", f"{TARGET}/{identifier}").status != 200:
                if time.perf_counter() - began > GIVE_UP_SECONDS:
                    raise LoadFailed(f"a change isn't readable after {GIVE_UP_SECONDS:.0f} s")
                time.sleep(0.001)
            found.append(time.perf_counter() - began)
        write.close()
        read.close()
        return found

    # Beside a load

    def start(self, rate: float, seconds: float) -> "ReadableProbe":
        self._thread = threading.Thread(target=lambda: asyncio.run(self._probe(rate, seconds)), daemon=True)
        self._thread.start()
        return self

    def wait(self) -> list[float]:
        self._thread.join(GIVE_UP_SECONDS * 3)
        return self.seconds

    async def _probe(self, rate: float, seconds: float) -> None:
        places = [urllib.parse.urlsplit(url) for url in self.urls]
        write, read = (AsyncWire(place.hostname, place.port) for place in places)
        tasks, began = [], time.monotonic()
        for number in range(int(rate * seconds)):
            await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
            tasks.append(asyncio.create_task(self._one(write, read)))
        await asyncio.gather(*tasks)
        write.close()
        read.close()

    async def _one(self, write: AsyncWire, read: AsyncWire) -> None:
        key, identifier, body = self._key()
        headers = {"Authorization": f"Bearer {self.token}"}
        began = time.perf_counter()
        try:
            status, _, _ = await write.exchange(
                "POST", TARGET, headers | {"Content-Type": "application/json", "Idempotency-Key": key}, body, 20)
            while status == 202 and time.perf_counter() - began < GIVE_UP_SECONDS:
                found, _, _ = await read.exchange("GET", f"{TARGET}/{identifier}", headers, b"", 20)
                if found == 200:
                    self.seconds.append(time.perf_counter() - began)
                    return
                await asyncio.sleep(max(LOOK_SECONDS, LOOK_SHARE * (time.perf_counter() - began)))
        except NoAnswer:
            pass  # Counted below: it wasn't seen.
        self.lost += 1
