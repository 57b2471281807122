"""A client of one tenant who knows the other's identifiers and asks for what isn't his."""

import threading
from collections.abc import Callable

from .client_session import BASE, ClientSession, Wish, new_key
from .load_client import NUMBERS
from .world import POLICY, World

PURPOSE = "cross-tenant"
# Between two attempts, in mean times between two requests of a client.
PAUSES = 2


class Trespasser(threading.Thread):
    """Reads, changes, deletes, uploads, calculates and cancels by the other tenant's identifiers.

    What he makes himself he makes with his own: a text may name anything, and names of others' things that he can't
    see are nothing that he has seen.
    """

    def __init__(
        self, number: int, session: ClientSession, others: World, others_session: ClientSession,
        stopping: threading.Event, pause: float,
    ):
        """`others`: what the other tenant's clients know; `others_session` only reads what can't be known otherwise."""
        super().__init__(name=session.ledger.client, daemon=True)
        self.number, self.session, self.others, self.others_session = number, session, others, others_session
        self.stopping, self.pause = stopping, pause * PAUSES
        self.source = session.source
        # Until when what is open is followed, by the monotonic clock; set before the stop.
        self.until = 0.0
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            while not self.stopping.wait(self.source.uniform(0.2, 1.8) * self.pause):
                wish = self.source.choice(ATTEMPTS)(self)
                if wish:
                    self.session.send(wish, self.session.gateway())
                self.session.poll()
            self.session.follow_to_end(self.until)
        except Exception as error:  # Whatever it is, the run must say that he is gone.
            self.error = error
        finally:
            self.session.ledger.close()
            self.others_session.ledger.close()

    # What he tries

    def _wish(self, method: str, path: str, body: dict | None = None, **more) -> Wish:
        key = None if method == "GET" else new_key()
        return Wish(PURPOSE, method, BASE + path, body, key=key, **more)

    def _figure(self) -> int:
        return self.number * NUMBERS + self.session.ledger.next_sequence

    def _of(self, kind: str, make: Callable[[str], Wish]) -> Wish | None:
        found = self.others.any(kind, self.source)
        return make(found) if found else None

    def read_organisation(self) -> Wish:
        return self._wish("GET", f"/organisations/{self.source.choice(self.others.contended)}")

    def change_organisation(self) -> Wish:
        organisation = self.source.choice(self.others.contended)
        return self._wish("PATCH", f"/organisations/{organisation}", {"employees": self._figure()})

    def delete_organisation(self) -> Wish:
        return self._wish("DELETE", f"/organisations/{self.source.choice(self.others.contended)}")

    def read_policy(self) -> Wish | None:
        more = self.source.choice(["", "/document", "/history", "/versions", "/versions/1"])
        return self._of("policy", lambda policy: self._wish("GET", f"/policies/{policy}{more}"))

    def change_policy(self) -> Wish | None:
        return self._of("policy", lambda policy: self._wish("PATCH", f"/policies/{policy}", {"owner": "A stranger"}))

    def replace_document(self) -> Wish | None:
        file = ("policy.md", "text/markdown", POLICY.format(mark="stranger").encode())
        return self._of("policy", lambda policy: self._wish("PUT", f"/policies/{policy}/document", {}, file=file))

    def analyze(self) -> Wish | None:
        return self._of("policy", lambda policy: self._wish("POST", f"/policies/{policy}/analyze"))

    def read_risk(self) -> Wish | None:
        more = self.source.choice(["", "/controls"])
        return self._of("risk", lambda risk: self._wish("GET", f"/risks/{risk}{more}"))

    def calculate_risk(self) -> Wish | None:
        return self._of("risk", lambda risk: self._wish(
            "POST", f"/risks/{risk}/calculate", {"years": 100, "seed": self._figure()}))

    def add_control(self) -> Wish | None:
        body = {"name": f"stranger/{self._figure()}", "frequencyReduction": 0.1, "lossReduction": 0.05}
        return self._of("risk", lambda risk: self._wish("POST", f"/risks/{risk}/controls", body))

    def read_gap(self) -> Wish | None:
        return self._of("gap", lambda gap: self._wish("GET", f"/gaps/{gap}"))

    def change_gap(self) -> Wish | None:
        return self._of("gap", lambda gap: self._wish("PATCH", f"/gaps/{gap}", {"owner": "A stranger"}))

    def change_measure(self) -> Wish | None:
        return self._of("measure", lambda measure: self._wish(
            "PATCH", f"/plans/{measure[0]}/measures/{measure[1]}", {"owner": "A stranger"}))

    def see_operation(self) -> Wish | None:
        """The address of an operation of the other tenant, to be read or cancelled."""
        answer = self.others_session.read(f"{BASE}/operations?limit=5")
        items = answer.json["items"] if answer and answer.status == 200 else []
        if not items:
            return None
        path = f"/operations/{self.source.choice(items)['id']}"
        if self.source.random() < 0.5:
            return self._wish("GET", path)
        return Wish(PURPOSE, "POST", f"{BASE}{path}/cancel")

    def see_workflow(self) -> Wish | None:
        answer = self.others_session.read(f"{BASE}/workflows?limit=5")
        items = answer.json["items"] if answer and answer.status == 200 else []
        if not items:
            return None
        path = f"/workflows/{self.source.choice(items)['id']}"
        if self.source.random() < 0.5:
            return self._wish("GET", path)
        return Wish(PURPOSE, "POST", f"{BASE}{path}/cancel")


ATTEMPTS = [
    Trespasser.read_organisation, Trespasser.change_organisation, Trespasser.delete_organisation,
    Trespasser.read_policy, Trespasser.change_policy, Trespasser.replace_document, Trespasser.analyze,
    Trespasser.read_risk, Trespasser.calculate_risk, Trespasser.add_control, Trespasser.read_gap,
    Trespasser.change_gap, Trespasser.change_measure, Trespasser.see_operation, Trespasser.see_workflow,
]
