"""What a user sees meanwhile: small requests at a steady pace, each answer noted with its time."""

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

from .client_session import BASE, ClientSession, Wish, new_key
from .load_client import NUMBERS

READ_PAUSE = 0.1
READ_SECONDS = 3
WRITE_PAUSE = 0.2
EFFECT_PAUSE = 0.3


class ProbeLog:
    """The probes of one place, a line each; not flushed to disk, since nothing stands on them. Several may note there."""

    def __init__(self, folder: Path, name: str):
        folder.mkdir(parents=True, exist_ok=True)
        self._file = open(folder / f"{name}.jsonl", "a", encoding="utf-8", buffering=1)

    def note(self, kind: str, began: float, status: int | None, problem: str | None = None) -> None:
        now = time.time()
        line = {"time": now, "kind": kind, "seconds": round(now - began, 4), "status": status, "problem": problem}
        self._file.write(json.dumps(line) + "\n")


class Prober(threading.Thread):
    """Probes again and again until told to stop, then follows what it has asked for to its end."""

    def __init__(self, name: str, session: ClientSession, log: ProbeLog, pause: float, stopping: threading.Event):
        super().__init__(name=name, daemon=True)
        self.session, self.log, self.pause, self.stopping = session, log, pause, stopping
        # Until when what is open is followed, by the monotonic clock; set before the stop.
        self.until = 0.0
        self.error: Exception | None = None
        self._turn = 0

    def probe(self, turn: int) -> None:
        raise NotImplementedError

    def run(self) -> None:
        try:
            while not self.stopping.is_set():
                began = time.monotonic()
                self.probe(self._turn)
                self._turn += 1
                self.session.poll()
                self.stopping.wait(max(0.0, self.pause - (time.monotonic() - began)))
            self.session.follow_to_end(self.until)
        except Exception as error:  # Whatever it is, the run must say that this prober is gone.
            self.error = error
        finally:
            self.session.ledger.close()

    def _change(self, kind: str, wish: Wish, gateway: str) -> None:
        began = time.time()
        reply = self.session.send(wish, gateway)
        self.log.note(kind, began, reply.status, reply.problem)


class ReadProber(Prober):
    """Reads through one gateway: whether it answers."""

    def __init__(self, gateway: str, organisation: str, session: ClientSession, log: ProbeLog, stopping):
        super().__init__(f"read {gateway}", session, log, READ_PAUSE, stopping)
        self.gateway, self.organisation = gateway, organisation

    def probe(self, turn: int) -> None:
        began = time.time()
        answer = self.session.read(f"{BASE}/organisations/{self.organisation}", self.gateway, READ_SECONDS)
        self.log.note("read", began, answer.status if answer else None)


class WriteProber(Prober):
    """Writes through one gateway without waiting for the outcome: whether it takes a change."""

    def __init__(self, number: int, gateway: str, organisation: str, session: ClientSession, log: ProbeLog, stopping):
        super().__init__(f"write {gateway}", session, log, WRITE_PAUSE, stopping)
        self.number, self.gateway, self.organisation = number, gateway, organisation

    def probe(self, turn: int) -> None:
        figure = self.number * NUMBERS + self.session.ledger.next_sequence
        self._change("write", Wish(
            "probe", "PATCH", f"{BASE}/organisations/{self.organisation}", {"employees": figure}, key=new_key()),
            self.gateway)


class EffectProber(Prober):
    """Changes something of one agent and waits until it is done, through whichever gateway answers: whether the agent
    works. Its resources lie in several partitions, maybe, and each is watched by itself."""

    def __init__(self, domain: str, wishes: list[Callable[[int], Wish]], session: ClientSession, log: ProbeLog, stopping):
        """`wishes`: for each resource what makes the next change of it from a number."""
        super().__init__(f"effect {domain}", session, log, EFFECT_PAUSE, stopping)
        self.wishes = wishes

    def probe(self, turn: int) -> None:
        which = turn % len(self.wishes)
        wish = self.wishes[which](self.session.ledger.next_sequence)
        self._change(f"effect-{which + 1}", wish, self.session.gateway())
