"""How long a change takes until it is done, as one user sees it who waits for it, again and again."""

import json
import random
import threading
import time
from collections.abc import Callable

from dora_client import problem_of
from faults.client_session import BASE, new_key
from faults.wire import NoAnswer, NotSent, Wire
from faults.world import risk

PAUSE = 0.5
WAIT = 20
ANSWER_SECONDS = 40


class EffectProbe(threading.Thread):
    """`found` holds of each change when it was sent, how long it took, and its status; 202 means that it wasn't done
    within the wait."""

    def __init__(self, urls: dict[str, str], token: str, organisation: str):
        super().__init__(name="effect probe", daemon=True)
        self.wire, self.organisation = Wire(urls), organisation
        self.found: list[tuple[float, float, int | None, str | None]] = []
        self.error: Exception | None = None
        self._headers = {
            "Authorization": f"Bearer {token}", "Content-Type": "application/json", "Prefer": f"wait={WAIT}"}
        self._stopping = threading.Event()
        self._changes: list[Callable[[int], tuple[str, str, dict]]] = [
            lambda turn: ("PATCH", f"/organisations/{organisation}", {"employees": turn + 1}),
            lambda turn: ("POST", "/risks", risk(organisation, f"Probe {turn}"))]

    def stop(self) -> None:
        self._stopping.set()

    def run(self) -> None:
        try:
            turn = 0
            while not self._stopping.is_set():
                self._probe(turn)
                turn += 1
                self._stopping.wait(PAUSE)
        except Exception as error:  # Whatever it is, the run must say that nothing is probed any more.
            self.error = error

    def _probe(self, turn: int) -> None:
        method, path, body = self._changes[turn % len(self._changes)](turn)
        began = time.time()
        status, problem = None, None
        try:
            answer = self.wire.exchange(
                random.choice(self.wire.gateways), method, BASE + path, json.dumps(body).encode(),
                self._headers | {"Idempotency-Key": new_key()}, ANSWER_SECONDS)
            status = answer.status
            if status >= 400:
                problem = str(problem_of(answer).get("type", "")).rpartition("/")[2]
        except (NotSent, NoAnswer) as error:
            problem = str(error)
        self.found.append((began, time.time() - began, status, problem))

    def between(self, begin: float, end: float) -> list[tuple[float, float, int | None, str | None]]:
        return [one for one in list(self.found) if begin <= one[0] < end]
