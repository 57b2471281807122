"""Clients who meet: they change the same thing at the same moment, so that an update which is lost would be noticed."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from .client_session import BASE, ClientSession, Wish, new_key
from .load_client import NUMBERS
from .world import World

STATES = ("met", "partly", "not-met", "not-applicable")
# Between two meetings, in mean times between two requests of a client.
PAUSES = 3
# How long what a meeting has asked for is followed before the next one.
FOLLOWED_SECONDS = 4.0
# Every so often they meet at an organisation's version, else at an assessment's counts.
VERSION_EVERY = 3


class Crowd(threading.Thread):
    """Several clients of one tenant, each with a session of its own, in step."""

    def __init__(
        self, number: int, sessions: list[ClientSession], world: World, stopping: threading.Event, pause: float,
    ):
        super().__init__(name="crowd", daemon=True)
        self.number, self.sessions, self.world, self.stopping = number, sessions, world, stopping
        self.pause = pause * PAUSES
        self.source = sessions[0].source
        # Until when what is open is followed, by the monotonic clock; set before the stop.
        self.until = 0.0
        self.error: Exception | None = None
        self._meetings = 0

    def run(self) -> None:
        try:
            with ThreadPoolExecutor(len(self.sessions), thread_name_prefix="crowd") as pool:
                while not self.stopping.wait(self.source.uniform(0.2, 1.8) * self.pause):
                    self._meet(pool)
                list(pool.map(lambda session: session.follow_to_end(self.until), self.sessions))
        except Exception as error:  # Whatever it is, the run must say that they are gone.
            self.error = error
        finally:
            for session in self.sessions:
                session.ledger.close()

    def _meet(self, pool: ThreadPoolExecutor) -> None:
        self._meetings += 1
        wishes = self._same_version() if self._meetings % VERSION_EVERY == 0 else self._same_assessment()
        if not wishes:
            return
        # Through both gateways, and so by chance to both instances of the agent.
        gateways = [session.wire.gateways[place % 2] for place, session in enumerate(self.sessions)]
        list(pool.map(lambda session, wish, gateway: session.send(wish, gateway), self.sessions, wishes, gateways))
        until = time.monotonic() + FOLLOWED_SECONDS
        while any(session.followed for session in self.sessions) and time.monotonic() < until:
            if self.stopping.is_set():
                return
            if not any([session.poll() for session in self.sessions]):
                time.sleep(0.02)

    def _same_assessment(self) -> list[Wish]:
        """Different gaps of one assessment, in different partitions; each changes its counts."""
        gaps = self.world.some("attested", len(self.sessions), self.source)
        wishes = []
        for session, gap in zip(self.sessions, gaps):
            mark = f"{session.ledger.client}/{session.ledger.next_sequence}"
            body = {"status": self.source.choice(STATES), "statement": mark}
            wishes.append(Wish("change-gap", "PATCH", f"{BASE}/gaps/{gap}", body, key=new_key()))
        return wishes

    def _same_version(self) -> list[Wish]:
        """One organisation in one version, which can become the next one once."""
        organisation = self.source.choice(self.world.contended)
        answer = self.sessions[0].read(f"{BASE}/organisations/{organisation}")
        if answer is None or answer.status != 200:
            return []
        version = int(answer.headers["etag"].strip('"'))
        return [
            Wish(
                "change-organisation", "PATCH", f"{BASE}/organisations/{organisation}",
                {"employees": (self.number + place) * NUMBERS + session.ledger.next_sequence}, key=new_key(),
                if_match=version)
            for place, session in enumerate(self.sessions)]
