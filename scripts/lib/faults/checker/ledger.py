"""What clients sent and were answered: their ledgers, gathered by command."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable

from .identity import operation_in

ACKNOWLEDGED = (200, 201, 202, 204)


@dataclass(slots=True)
class Ending:
    """How an operation was seen to end."""

    status: str
    written: list[tuple[str, str, int]] = field(default_factory=list)
    problem: str | None = None
    pointer: str | None = None

    @property
    def signature(self) -> tuple:
        """What must be the same whenever it is seen."""
        if self.status == "rejected":
            return (self.status, self.problem, self.pointer)
        return (self.status, tuple(sorted(self.written)))


@dataclass(slots=True)
class Attempt:
    """One request of a command, and what became of it as its client saw it."""

    client: str
    sequence: int
    gateway: str
    status: int | None = None
    is_unknown: bool = True
    operation: str | None = None
    resource: tuple[str, str, int] | None = None
    workflow: str | None = None
    problem: str | None = None
    # The operation's end, where it was followed; `followed` also holds `pending` and `lost`.
    ended: Ending | None = None
    followed: str | None = None

    @property
    def is_acknowledged(self) -> bool:
        return self.status in ACKNOWLEDGED

    @property
    def is_refused(self) -> bool:
        return self.status is not None and 400 <= self.status < 500 and not self.is_unknown


@dataclass(slots=True)
class Command:
    """A command: all requests under one key; without a key, one request."""

    tenant: str
    purpose: str
    # None where somebody wrote to a topic and asked no gateway.
    method: str | None
    path: str
    key: str | None
    body: dict | None
    # The version that it was to change, where its client named one.
    if_match: int | None = None
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def subject(self) -> str:
        """Where a person finds it in the ledgers."""
        first = self.attempts[0]
        return f"ledger {first.client}/{first.sequence} ({self.purpose}, {self.tenant})"

    @property
    def is_acknowledged(self) -> bool:
        return any(attempt.is_acknowledged for attempt in self.attempts)

    @property
    def is_refused(self) -> bool:
        """Whether every answer was a refusal."""
        return all(attempt.is_refused for attempt in self.attempts)

    @property
    def operations(self) -> set[str]:
        return {attempt.operation for attempt in self.attempts if attempt.operation}

    @property
    def resources(self) -> set[tuple[str, str, int]]:
        return {attempt.resource for attempt in self.attempts if attempt.resource}


class Ledger:
    """All commands of all clients, in the order of their first requests within each client."""

    def __init__(self, lines: Iterable[dict] = ()):
        self._commands: dict[tuple, Command] = {}
        self._attempts: dict[tuple[str, int], Attempt] = {}
        self._of: dict[tuple[str, int], Command] = {}
        for line in lines:
            reader = {"request": self._request, "answer": self._answer, "outcome": self._outcome,
                      "workflow": self._workflow}.get(line.get("line"))
            if reader:
                reader(line)

    @property
    def commands(self) -> list[Command]:
        return list(self._commands.values())

    @staticmethod
    def read(folder: Path) -> "Ledger":
        """Reads every client's file; a line that was cut when its writer was killed is passed over."""
        return Ledger(line for path in sorted(folder.glob("*.jsonl")) for line in json_lines(path))

    def _request(self, line: dict) -> None:
        name = (line["client"], line["sequence"])
        identity = (line["tenant"], line["method"], line["path"], line["key"]) if line["key"] else name
        first = line["repeats"] and (line["repeats"]["client"], line["repeats"]["sequence"])
        command = self._of.get(first) or self._commands.get(identity)
        if command is None:
            command = self._commands[identity] = Command(
                line["tenant"], line["purpose"], line["method"], line["path"], line["key"], line["body"],
                line.get("ifMatch"))
        # A repeat may have the key that the gateway made for the first.
        command.key = command.key or line["key"]
        self._of[name] = command
        attempt = self._attempts[name] = Attempt(*name, line["gateway"])
        command.attempts.append(attempt)

    def _answer(self, line: dict) -> None:
        attempt = self._attempts.get((line["client"], line["sequence"]))
        if attempt is None:
            return
        attempt.status, attempt.problem = line["status"], line["problem"]
        attempt.is_unknown = line["unknown"] is not None
        attempt.operation = operation_in(line["operation"])
        attempt.workflow = line["workflow"]
        if line["key"]:
            # Without a key the gateway makes one, and says so where the outcome is unknown.
            self._of[line["client"], line["sequence"]].key = line["key"]
        if line["resource"]:
            attempt.resource = (line["resource"]["kind"], line["resource"]["id"], line["resource"]["version"])

    def _outcome(self, line: dict) -> None:
        attempt = self._attempts.get((line["client"], line["sequence"]))
        if attempt is None:
            return
        attempt.followed = line["status"]
        attempt.operation = attempt.operation or operation_in(line["operation"])
        if line["status"] in ("done", "rejected"):
            written = [(each["kind"], each["id"], each["version"]) for each in line["written"] or ()]
            attempt.ended = Ending(line["status"], written, line["problem"], line["pointer"])

    def _workflow(self, line: dict) -> None:
        attempt = self._attempts.get((line["client"], line["sequence"]))
        if attempt is not None:
            attempt.followed = line["status"]


def json_lines(path: Path) -> Iterable[dict]:
    """The objects of a file, one a line; what isn't JSON is passed over."""
    with open(path, errors="replace") as file:
        for line in file:
            try:
                found = json.loads(line)
            except ValueError:
                continue
            if isinstance(found, dict):
                yield found
