"""A client of one tenant: sends through either gateway, keeps a ledger, follows what it has asked for to its end."""

import hashlib
import json
import random
import threading
import time
import uuid
from dataclasses import dataclass, replace

from dora_client import Answer, multipart, path_of, problem_of

from .ledger import Ledger
from .wire import NoAnswer, NotSent, Wire

BASE = "/api/v1"
ENDED_WORKFLOWS = ("done", "undone", "failed", "needs-person", "ended-by-person")
# What persons write down, change and take out as a whole: kinds of the agents that keep records.
RECORDS = ("asset", "incident", "finding", "indicator")
# The kind of resource that a request of each purpose is answered with.
KINDS_WRITTEN = {
    "create-organisation": "organisation", "change-organisation": "organisation", "probe": "organisation",
    "upload": "policy", "upload-long": "policy", "replace-document": "policy", "change-policy": "policy",
    "analyze": "analysis", "record-risk": "risk", "add-control": "risk", "calculate-risk": "risk",
    "change-gap": "gap", "change-measure": "measure",
} | {f"{verb}-{kind}": kind for verb in ("create", "change") for kind in RECORDS}
ANSWER_SECONDS = 30
POLL_SECONDS = 5


@dataclass(frozen=True)
class Wish:
    """A change that a client asks for; sent once or, under its key, several times."""

    purpose: str
    method: str
    path: str
    body: dict | None = None
    # Of an upload, whose body is the form's fields: name, media type and content.
    file: tuple[str, str, bytes] | None = None
    key: str | None = None
    if_match: int | None = None
    wait: int | None = None


@dataclass
class Reply:
    """What came of sending once."""

    sequence: int
    status: int | None
    unknown: str | None
    answer: Answer | None = None
    operation: str | None = None
    workflow: str | None = None
    problem: str | None = None
    key: str | None = None

    @property
    def is_acknowledged(self) -> bool:
        return self.status in (200, 201, 202, 204)


@dataclass
class Followed:
    """An operation or a workflow that isn't known to have ended."""

    sequence: int
    path: str
    is_workflow: bool
    is_acknowledged: bool
    wish: Wish | None
    due: float = 0.0
    pause: float = 0.1
    last: str = "pending"
    document: dict | None = None


class ClientSession:
    """For one thread."""

    def __init__(
        self, ledger: Ledger, wire: Wire, tenant: str, token: str, source: random.Random,
        giving_up: threading.Event | None = None,
    ):
        """`giving_up`: from when on nothing is followed any more; a resumed run will follow it."""
        self.ledger, self.wire, self.tenant, self.source = ledger, wire, tenant, source
        self.giving_up = giving_up or threading.Event()
        self.headers = {
            "Authorization": f"Bearer {token}", "Accept": "application/json, application/problem+json;q=0.9"}
        self.followed: list[Followed] = []
        # Called with the wish (None after a resumption) and the outcome's `written`, or the workflow's document.
        self.on_written = lambda wish, written: None
        self.on_workflow = lambda path, document: None
        for line in ledger.still_open():
            self._follow(
                line["sequence"], line["operation"], line["workflow"], line["status"] == 202, None)

    # Sending

    def gateway(self, other_than: str | None = None) -> str:
        return self.source.choice([name for name in self.wire.gateways if name != other_than] or self.wire.gateways)

    def send(self, wish: Wish, gateway: str, repeats: dict | None = None, follow: bool = True) -> Reply:
        """Sends a wish once, with its lines in the ledger."""
        headers = dict(self.headers)
        file = None
        if wish.file:
            name, media_type, content = wish.file
            data, headers["Content-Type"] = multipart(wish.body, name, content, media_type)
            file = {"name": name, "length": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        else:
            data = None if wish.body is None else json.dumps(wish.body).encode()
            if data is not None:
                headers["Content-Type"] = "application/json"
        if wish.key:
            headers["Idempotency-Key"] = wish.key
        if wish.if_match is not None:
            headers["If-Match"] = f'"{wish.if_match}"'
        if wish.wait:
            headers["Prefer"] = f"wait={wish.wait}"
        sequence = self.ledger.request(
            purpose=wish.purpose, tenant=self.tenant, gateway=gateway, method=wish.method, path=wish.path,
            key=wish.key, ifMatch=wish.if_match, wait=wish.wait, body=wish.body, file=file, repeats=repeats)
        began = time.monotonic()
        reply = Reply(sequence, None, None)
        try:
            reply.answer = self.wire.exchange(gateway, wish.method, wish.path, data, headers, ANSWER_SECONDS)
        except NotSent:
            reply.problem = "connection-refused"
        except NoAnswer:
            reply.unknown = "no-answer"
        self._read(reply, wish)
        following = follow and (reply.status in (202, 503)) and bool(reply.operation or reply.workflow)
        following = following and wish.purpose not in ("cancel-operation", "cancel-workflow")
        answer = reply.answer
        self.ledger.answer(
            sequence, following, seconds=round(time.monotonic() - began, 4), status=reply.status,
            operation=reply.operation, resource=resource_of(answer, wish) if answer else None, workflow=reply.workflow,
            problem=reply.problem, pointer=pointer_of(answer) if answer else None,
            retryAfter=answer.headers.get("retry-after") if answer else None, key=reply.key, unknown=reply.unknown)
        if following:
            self._follow(sequence, reply.operation, reply.workflow, reply.status == 202, wish)
        return reply

    @staticmethod
    def _read(reply: Reply, wish: Wish) -> None:
        answer = reply.answer
        if answer is None:
            return
        reply.status = answer.status
        location = answer.headers.get("location")
        place = path_of(location) if location else ""
        if place.startswith(f"{BASE}/operations/"):
            reply.operation = place
        elif place.startswith(f"{BASE}/workflows/"):
            reply.workflow = place
        if answer.status >= 400:
            reply.problem = str(problem_of(answer).get("type", "")).rpartition("/")[2] or None
            reply.key = answer.headers.get("idempotency-key")
        if answer.status >= 500:
            reply.unknown = "not-confirmed" if reply.operation else "failed"

    def persist(self, wish: Wish, immediately: float, after_unknown: float) -> Reply:
        """Sends a wish; repeats it under its key through another gateway with these chances.

        `immediately` is the chance of a repeat of what was answered, `after_unknown` of what was not, or not well.
        """
        gateway = self.gateway()
        reply = self.send(wish, gateway)
        # A key that the gateway made serves as well as the client's own.
        repeated = replace(wish, key=wish.key or reply.key)
        if not repeated.key:
            return reply
        first = {"client": self.ledger.client, "sequence": reply.sequence}
        if reply.is_acknowledged and self.source.random() < immediately:
            self.send(repeated, self.gateway(gateway), first)
        elif reply.unknown and self.source.random() < after_unknown:
            for attempt in range(4):
                time.sleep(0.3 * 2**attempt)
                gateway = self.gateway(gateway)
                reply = self.send(repeated, gateway, first)
                if reply.unknown is None and reply.status is not None:
                    break
        return reply

    def read(self, path: str, gateway: str | None = None, seconds: float = POLL_SECONDS) -> Answer | None:
        """Reads; None where no answer came. Nothing of it stands in the ledger."""
        try:
            return self.wire.exchange(gateway or self.gateway(), "GET", path, None, self.headers, seconds)
        except (NotSent, NoAnswer):
            return None

    # Following

    def _follow(
        self, sequence: int, operation: str | None, workflow: str | None, is_acknowledged: bool, wish: Wish | None,
    ) -> None:
        self.followed.append(Followed(
            sequence, operation or workflow, operation is None, is_acknowledged, wish, due=time.monotonic() + 0.05))

    def poll(self) -> bool:
        """Asks for the one that has waited longest; says whether there was one."""
        now = time.monotonic()
        due = [one for one in self.followed if one.due <= now]
        if not due:
            return False
        one = min(due, key=lambda one: one.due)
        answer = self.read(one.path)
        one.due = time.monotonic() + one.pause
        one.pause = min(one.pause * 1.5, 1.5)
        if answer is None or answer.status >= 500:
            return True
        if answer.status in (404, 410):
            # A workflow's address is good as soon as it is given; that of an operation always.
            one.last = "lost"
            self._end(one)
        elif answer.status == 200:
            one.document = answer.json
            one.last = one.document["status"]
            if one.last in (ENDED_WORKFLOWS if one.is_workflow else ("done", "rejected")):
                self._end(one)
        return True

    def _end(self, one: Followed) -> None:
        """Writes down how something ended, or how it was seen last."""
        self.followed.remove(one)
        document = one.document or {}
        if one.is_workflow:
            self.ledger.workflow(one.sequence, workflow=one.path, status=one.last, document=one.document)
            self.on_workflow(one.path, document)
            return
        written = [
            {"kind": item["kind"], "id": item["id"], "version": item["version"]}
            for item in document.get("written", [])]
        problem = document.get("problem") or {}
        self.ledger.outcome(
            one.sequence, operation=one.path, status=one.last, written=written,
            problem=str(problem.get("type", "")).rpartition("/")[2] or None, pointer=problem.get("pointer"))
        if one.last == "done":
            self.on_written(one.wish, written)

    def follow_to_end(self, until: float) -> None:
        """Follows all that is open, until a time of the monotonic clock; notes what then still is."""
        while self.followed and time.monotonic() < until:
            if self.giving_up.is_set():
                return
            # What was never acknowledged may never have arrived: nobody waits for it alone.
            if not any(one.is_acknowledged for one in self.followed) and all(one.pause > 1 for one in self.followed):
                break
            if not self.poll():
                time.sleep(0.02)
        for one in list(self.followed):
            self._end(one)


def new_key() -> str:
    return str(uuid.uuid4())


def fixed_key(*words) -> str:
    """The same key for the same words: what is made under it is found again."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(map(str, words))))


def resource_of(answer: Answer, wish: Wish) -> dict | None:
    """The resource in an answer to a change that was waited for."""
    if answer.status not in (200, 201) or wish.purpose not in KINDS_WRITTEN:
        return None
    document = answer.json
    return {"kind": KINDS_WRITTEN[wish.purpose], "id": document["id"], "version": document["version"]}


def pointer_of(answer: Answer) -> str | None:
    if answer.status < 400:
        return None
    document = problem_of(answer)
    errors = document.get("errors") or [{}]
    return document.get("pointer") or errors[0].get("pointer")
