"""A client of a soak: what users change, and beside it what they read, ask for in vain, and have run by a clock."""

import json
import random
import threading
import time
from collections import Counter

from faults.client_session import BASE, ClientSession, new_key
from faults.load_client import LoadClient
from faults.wire import NoAnswer, NotSent
from faults.world import PROFILE, World

# How often each is done; what changes something is drawn by LoadClient.ACTIONS.
CHANGES = 50
READINGS = {"get": 12, "list": 12, "pages": 3, "history": 5, "audit": 5, "document": 3, "verify": 0.15}
REFUSED = {"unsigned": 2, "forbidden": 2, "missing": 2, "invalid": 2, "outdated": 2, "repeated": 1}
SCHEDULES = {"schedule": 1.5}
KINDS = (
    "organisations", "policies", "analyses", "assessments", "gaps?sort=-severity", "risks", "quantifications", "plans",
    "measures", "operations", "workflows", "schedules", "dead-letters", "parked-streams")
SECONDS = 30
YEARLY = {"kind": "cron", "expression": "0 6 1 JAN *", "timeZone": "Europe/Berlin"}


class Answers:
    """What all clients were answered, by what they asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.counts: dict[str, Counter] = {}
        self.seconds: list[float] = []
        # What a refused request got that it mustn't get.
        self.wrong: list[str] = []

    def note(self, what: str, status: int | None, seconds: float) -> None:
        with self._lock:
            self.counts.setdefault(what, Counter())[str(status) if status else "no answer"] += 1
            self.seconds.append(seconds)

    def wrongly(self, sentence: str) -> None:
        with self._lock:
            self.wrong.append(sentence)


class SoakClient(LoadClient):
    """Keeps to a steady pace: when its turns are begun doesn't depend on how long the answers take."""

    def __init__(
        self, number: int, session: ClientSession, world: World, stopping: threading.Event, pause: float, answers: Answers,
        auditor: str,
    ):
        """`auditor`: a token of the same tenant that may read but not change."""
        super().__init__(number, session, world, stopping, pause)
        self.answers, self.auditor = answers, auditor
        self._due = time.monotonic() + self.source.uniform(0, pause)
        self._schedules: list[str] = []
        self._actions = {"change": CHANGES} | READINGS | REFUSED | SCHEDULES

    def _rest(self) -> None:
        # Poisson's arrivals; who is late goes on at once, and doesn't catch up for longer than a few turns.
        self._due = max(self._due + self.source.expovariate(1 / self.pause), time.monotonic() - 3 * self.pause)
        self.stopping.wait(max(0.0, self._due - time.monotonic()))

    def _act(self) -> None:
        action = self.source.choices(list(self._actions), list(self._actions.values()))[0]
        if action == "change":
            super()._act()
        elif action in READINGS:
            self._read(action)
        elif action in REFUSED:
            self._be_refused(action)
        else:
            self._schedule()

    # Reading

    def _read(self, action: str) -> None:
        if action == "pages":
            self._pages()
        elif path := self._path(action):
            self._ask(action, "GET", path, good=(200, 404) if action in ("document", "history") else (200,))

    def _path(self, action: str) -> str | None:
        organisation = self.source.choice(self.world.contended)
        if action == "get":
            known = [f"/organisations/{organisation}"]
            known += [
                f"/{plural}/{found}" for kind, plural in (("policy", "policies"), ("risk", "risks"), ("gap", "gaps"))
                if (found := self.world.any(kind, self.source))]
            return self.source.choice(known)
        if action == "list":
            kind = self.source.choice(KINDS)
            return f"/{kind}{'&' if '?' in kind else '?'}limit={self.source.choice((5, 20, 50))}"
        if action == "history":
            return f"/organisations/{organisation}/{self.source.choice(('history', 'versions'))}"
        if action == "audit":
            return "/audit/events?limit=50"
        if action == "verify":
            return "/audit/verify"
        policy = self.world.any("policy", self.source)
        return f"/policies/{policy}/document" if policy else None

    def _pages(self) -> None:
        path = "/organisations?limit=10"
        for _ in range(3):
            answer = self._ask("pages", "GET", path)
            cursor = answer.json.get("next") if answer and answer.status == 200 else None
            if not cursor:
                return
            path = f"/organisations?limit=10&cursor={cursor}"

    # Refusals

    def _be_refused(self, action: str) -> None:
        organisation = self.source.choice(self.world.contended)
        path = f"/organisations/{organisation}"
        body = {"employees": 1}
        if action == "unsigned":
            self._ask(action, "GET", path, good=(401,), token="")
        elif action == "forbidden":
            self._ask(action, "PATCH", path, body, good=(403,), token=self.auditor)
        elif action == "missing":
            self._ask(action, "GET", f"/organisations/{new_key()}", good=(404,))
        elif action == "invalid":
            self._ask(action, "POST", "/organisations", {"name": "", "country": "??"}, good=(400, 422))
        elif action == "outdated":
            self._ask(action, "PATCH", path, body, good=(202, 412), headers={"If-Match": '"1"', "Prefer": "wait=5"})
        else:
            key = {"Idempotency-Key": new_key(), "Prefer": "wait=5"}
            new = PROFILE | {"name": self._mark_of_nobody()}
            self._ask(action, "POST", "/organisations", new, good=(201, 202), headers=key)
            self._ask(action, "POST", "/organisations", new | {"employees": 2}, good=(202, 422), headers=key)

    def _mark_of_nobody(self) -> str:
        return f"{self.session.ledger.client}/{new_key()}"

    # Schedules

    def _schedule(self) -> None:
        """Makes one that sleeps, changes it, and deletes it: at most one a client."""
        if not self._schedules:
            body = {"name": "Yearly", "organisation": self.world.library, "trigger": YEARLY}
            answer = self._ask("schedule", "POST", "/schedules", body, good=(201,))
            if answer and answer.status == 201:
                self._schedules.append(f"/schedules/{answer.json['id']}")
            return
        path = self._schedules[0]
        what = self.source.choice(("pause", "resume", "change", "runs", "delete"))
        if what in ("pause", "resume"):
            self._ask("schedule", "POST", f"{path}/{what}")
        elif what == "change":
            self._ask("schedule", "PATCH", path, {"name": self._mark_of_nobody()})
        elif what == "runs":
            self._ask("schedule", "GET", f"{path}/runs")
        else:
            self._ask("schedule", "DELETE", path, good=(200, 204))
            self._schedules.clear()

    def _ask(
        self, what: str, method: str, path: str, body: dict | None = None, good: tuple[int, ...] = (200,),
        token: str | None = None, headers: dict[str, str] | None = None,
    ):
        """Sends what stands in no ledger; notes the answer, and one that mustn't be."""
        sent = self.session.headers | (headers or {})
        if token is not None:
            sent.pop("Authorization")
            sent |= {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            sent["Content-Type"] = "application/json"
        began = time.monotonic()
        data = None if body is None else json.dumps(body).encode()
        try:
            answer = self.session.wire.exchange(self.session.gateway(), method, BASE + path, data, sent, SECONDS)
        except (NotSent, NoAnswer) as error:
            self.answers.note(what, None, time.monotonic() - began)
            self.answers.wrongly(f"{method} {path}: {error}")
            return None
        self.answers.note(what, answer.status, time.monotonic() - began)
        if answer.status not in good:
            self.answers.wrongly(f"{method} {path}: {answer.status} {answer.body[:200].decode(errors='replace')}")
        return answer


def sources(seed: int, client: str) -> random.Random:
    """A client's own randomness."""
    return random.Random(f"{seed}/{client}")
