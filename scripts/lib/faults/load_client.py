"""A client that does what users do, at random, until it is told to stop."""

import random
import threading
import time

from .client_session import BASE, KINDS_WRITTEN, RECORDS, ClientSession, Followed, Wish, new_key
from .world import POLICY, PROFILE, World, learn_assessment, risk

# How often each is done.
ACTIONS = {
    "change-organisation": 30, "create-organisation": 8, "delete-organisation": 2, "upload": 7, "upload-long": 1.5,
    "replace-document": 3, "change-policy": 5, "analyze": 2, "record-risk": 6, "add-control": 6, "calculate-risk": 4,
    "change-gap": 2, "attest-gap": 8, "change-measure": 4, "start-workflow": 1.5, "cancel-operation": 3,
    "create-record": 8, "change-record": 12, "delete-record": 2,
}
# What is made by these may be changed by others.
MAKING = {"create-organisation", "upload", "record-risk", *(f"create-{kind}" for kind in RECORDS)}
# More than two chunks (256 KiB each), so that a fault finds an upload half done.
LONG_BYTES = 600_000
MOST_OPEN = 10
# Of a tenant's workflows: they are long, and more would be all that the machine does.
MOST_WORKFLOWS = 1
# How old a workflow is at most that is cancelled.
CANCELLED_SECONDS = 10
# What one client numbers from, so that no two set the same figure.
NUMBERS = 1_000_000


class LoadClient(threading.Thread):
    """One client, one thread."""

    def __init__(
        self, number: int, session: ClientSession, world: World, stopping: threading.Event, pause: float,
    ):
        super().__init__(name=session.ledger.client, daemon=True)
        self.number, self.session, self.world, self.stopping, self.pause = number, session, world, stopping, pause
        self.source: random.Random = session.source
        # Until when what is open is followed, by the monotonic clock; set before the stop.
        self.until = 0.0
        self.error: Exception | None = None
        self._cancellations: list[tuple[float, str]] = []
        session.on_written, session.on_workflow = self._learn, self._learn_workflow

    def run(self) -> None:
        try:
            while not self.stopping.is_set():
                if len(self.session.followed) < MOST_OPEN:
                    self._act()
                self._cancel_workflows()
                for _ in range(2):
                    self.session.poll()
                self._rest()
            self.session.follow_to_end(self.until)
        except Exception as error:  # Whatever it is, the run must say that this client is gone.
            self.error = error
        finally:
            self.session.ledger.close()

    def _rest(self) -> None:
        self.stopping.wait(self.source.uniform(0.2, 1.8) * self.pause)

    # What it does

    def _act(self) -> None:
        purpose = self.source.choices(list(ACTIONS), list(ACTIONS.values()))[0]
        wish = getattr(self, "_" + purpose.replace("-", "_"))()
        if wish is None:
            return
        if purpose in ("cancel-operation", "start-workflow"):
            return  # Sent already.
        reply = self.session.persist(wish, immediately=0.15, after_unknown=0.75)
        if reply.answer and reply.status in (200, 201):
            document = reply.answer.json
            self._learn(wish, [{"kind": None, "id": document["id"], "version": document["version"]}])

    def _mark(self) -> str:
        return f"{self.session.ledger.client}/{self.session.ledger.next_sequence}"

    def _wish(self, purpose: str, method: str, path: str, body: dict | None = None, **more) -> Wish:
        # Some send no key, some wait for the outcome.
        key = new_key() if self.source.random() < 0.95 else None
        wait = 5 if self.source.random() < 0.25 else None
        return Wish(purpose, method, BASE + path, body, key=key, wait=wait, **more)

    def _change_organisation(self) -> Wish:
        organisation = self.source.choice(self.world.contended)
        version = None
        if self.source.random() < 0.3:
            answer = self.session.read(f"{BASE}/organisations/{organisation}")
            if answer is None or answer.status != 200:
                return None
            version = int(answer.headers["etag"].strip('"'))
        figure = self.number * NUMBERS + self.session.ledger.next_sequence
        return self._wish(
            "change-organisation", "PATCH", f"/organisations/{organisation}", {"employees": figure}, if_match=version)

    def _create_organisation(self) -> Wish:
        return self._wish("create-organisation", "POST", "/organisations", PROFILE | {"name": self._mark()})

    def _delete_organisation(self) -> Wish | None:
        organisation = self.world.take("organisation", self.source)
        return self._wish("delete-organisation", "DELETE", f"/organisations/{organisation}") if organisation else None

    def _document(self, length: int = 0) -> tuple[str, str, bytes]:
        text = POLICY.format(mark=self._mark())
        if length:
            line = "The register of all contracts is reviewed once a year by its owner, as it was before.\n"
            text += line * ((length - len(text)) // len(line))
        return "policy.md", "text/markdown", text.encode()

    def _upload(self, length: int = 0) -> Wish:
        return self._wish(
            "upload-long" if length else "upload", "POST", "/policies",
            {"organisation": self.world.library, "title": self._mark()}, file=self._document(length))

    def _upload_long(self) -> Wish:
        return self._upload(LONG_BYTES)

    def _replace_document(self) -> Wish | None:
        policy = self.world.any("policy", self.source)
        return policy and self._wish(
            "replace-document", "PUT", f"/policies/{policy}/document", {}, file=self._document())

    def _change_policy(self) -> Wish | None:
        policy = self.world.any("policy", self.source)
        return policy and self._wish("change-policy", "PATCH", f"/policies/{policy}", {"owner": self._mark()})

    def _analyze(self) -> Wish | None:
        policy = self.world.any("policy", self.source)
        return policy and self._wish("analyze", "POST", f"/policies/{policy}/analyze")

    def _record_risk(self) -> Wish:
        return self._wish("record-risk", "POST", "/risks", risk(self.world.library, self._mark()))

    def _add_control(self) -> Wish | None:
        chosen = self.world.any("risk", self.source)
        return chosen and self._wish(
            "add-control", "POST", f"/risks/{chosen}/controls",
            {"name": self._mark(), "frequencyReduction": 0.1, "lossReduction": 0.05})

    def _calculate_risk(self) -> Wish | None:
        chosen = self.world.any("risk", self.source)
        seed = self.number * NUMBERS + self.session.ledger.next_sequence
        return chosen and self._wish("calculate-risk", "POST", f"/risks/{chosen}/calculate", {"years": 100, "seed": seed})

    def _change_gap(self) -> Wish | None:
        gap = self.world.any("gap", self.source)
        return gap and self._wish("change-gap", "PATCH", f"/gaps/{gap}", {"owner": self._mark()})

    def _attest_gap(self) -> Wish | None:
        # Its assessment counts it, and is so changed through several partitions at once.
        gap = self.world.any("attested", self.source)
        status = self.source.choice(("met", "partly", "not-met", "not-applicable"))
        return gap and self._wish("change-gap", "PATCH", f"/gaps/{gap}", {"status": status, "statement": self._mark()})

    def _change_measure(self) -> Wish | None:
        measure = self.world.any("measure", self.source)
        return measure and self._wish(
            "change-measure", "PATCH", f"/plans/{measure[0]}/measures/{measure[1]}", {"owner": self._mark()})

    # Records of the other agents

    def _create_record(self) -> Wish:
        kind = self.source.choice(RECORDS)
        return self._wish(f"create-{kind}", "POST", f"/{kind}s", self.world.new_record(kind, self._mark()))

    def _change_record(self) -> Wish | None:
        kind = self.source.choice(RECORDS)
        chosen = self.world.any(kind, self.source)
        return chosen and self._wish(
            f"change-{kind}", "PATCH", f"/{kind}s/{chosen}", self.world.changed_record(kind, self._mark()))

    def _delete_record(self) -> Wish | None:
        kind = self.source.choice(RECORDS)
        chosen = self.world.take(kind, self.source)
        return chosen and self._wish(f"delete-{kind}", "DELETE", f"/{kind}s/{chosen}")

    # Workflows and cancellations

    def _start_workflow(self) -> Wish | None:
        if len(self.world.open_workflows) >= MOST_WORKFLOWS:
            return None
        wish = Wish(
            "start-workflow", "POST", f"{BASE}/workflows", {"kind": "assessment", "organisation": self.world.assessed},
            key=new_key())
        reply = self.session.persist(wish, immediately=0.3, after_unknown=0.9)
        if reply.workflow:
            self.world.open_workflows.add(reply.workflow)
            self.world.started_workflows += 1
            if self.world.started_workflows % 2:
                # At a moment that may fall into any step.
                self._cancellations.append((time.monotonic() + self.source.uniform(0, CANCELLED_SECONDS), reply.workflow))
        return wish

    def _cancel_workflows(self) -> None:
        for moment, path in list(self._cancellations):
            if time.monotonic() >= moment:
                self._cancellations.remove((moment, path))
                self.session.send(Wish("cancel-workflow", "POST", f"{path}/cancel"), self.session.gateway())

    def _cancel_operation(self) -> Wish | None:
        mine = [one for one in self.session.followed if not one.is_workflow and one.is_acknowledged]
        if not mine:
            return None
        one: Followed = self.source.choice(mine)
        wish = Wish("cancel-operation", "POST", f"{one.path}/cancel")
        self.session.send(wish, self.session.gateway())
        return wish

    # What it learns

    def _learn(self, wish: Wish | None, written: list[dict]) -> None:
        purpose = wish.purpose if wish else None
        if purpose in MAKING and written:
            self.world.add(KINDS_WRITTEN[purpose], written[0]["id"])

    def _learn_workflow(self, path: str, document: dict) -> None:
        self.world.open_workflows.discard(path)
        learn_assessment(self.world, self.session, document)
