"""A client's ledger: what it is about to send and what it was answered, line by line on disk."""

import json
import os
import threading
import time
from pathlib import Path


class OpenWork:
    """What all clients of a run have open now."""

    def __init__(self):
        self._lock = threading.Lock()
        self._requests: set[tuple[str, int]] = set()
        self._operations: set[tuple[str, int]] = set()
        self.sent = self.closed = self.unknown = 0

    def counts(self) -> dict[str, int]:
        with self._lock:
            return {"requests": len(self._requests), "operations": len(self._operations)}

    def request(self, client: str, sequence: int) -> None:
        with self._lock:
            self.sent += 1
            self._requests.add((client, sequence))

    def answered(self, client: str, sequence: int, is_open: bool, is_unknown: bool) -> None:
        with self._lock:
            self.unknown += is_unknown
            self._requests.discard((client, sequence))
            if is_open:
                self._operations.add((client, sequence))

    def ended(self, client: str, sequence: int) -> None:
        with self._lock:
            self.closed += 1
            self._operations.discard((client, sequence))


class Ledger:
    """Appends to `CLIENT.jsonl`; each line is on disk before the call returns. For one thread."""

    def __init__(self, folder: Path, client: str, open_work: OpenWork):
        folder.mkdir(parents=True, exist_ok=True)
        self.client, self._open_work = client, open_work
        self._path = folder / f"{client}.jsonl"
        self.earlier = list(read_lines(self._path))
        self._sequence = max((line["sequence"] for line in self.earlier), default=0)
        self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        if self.earlier:
            os.write(self._file, b"\n")  # Whoever was killed may have left a cut line.

    def _append(self, **values) -> None:
        os.write(self._file, json.dumps(values, ensure_ascii=False).encode() + b"\n")
        os.fsync(self._file)

    @property
    def next_sequence(self) -> int:
        return self._sequence + 1

    def request(self, **values) -> int:
        """Notes what is about to be sent; gives back its number."""
        self._sequence += 1
        self._append(line="request", client=self.client, sequence=self._sequence, time=time.time(), **values)
        self._open_work.request(self.client, self._sequence)
        return self._sequence

    def answer(self, sequence: int, is_open: bool, **values) -> None:
        """Notes an answer; `is_open` where its operation is to be followed."""
        self._append(line="answer", client=self.client, sequence=sequence, time=time.time(), **values)
        self._open_work.answered(self.client, sequence, is_open, values.get("unknown") is not None)

    def outcome(self, sequence: int, **values) -> None:
        self._append(line="outcome", client=self.client, sequence=sequence, time=time.time(), **values)
        self._open_work.ended(self.client, sequence)

    def workflow(self, sequence: int, **values) -> None:
        self._append(line="workflow", client=self.client, sequence=sequence, time=time.time(), **values)
        self._open_work.ended(self.client, sequence)

    def close(self) -> None:
        os.close(self._file)

    def still_open(self) -> list[dict]:
        """Answers of an earlier run of this client whose operation or workflow wasn't followed to its end."""
        ended = {line["sequence"] for line in self.earlier if line["line"] in ("outcome", "workflow")}
        return [
            line for line in self.earlier
            if line["line"] == "answer" and line["sequence"] not in ended and (line["operation"] or line["workflow"])
            and line["status"] in (202, 503)]


def read_lines(path: Path):
    """The objects of a file of JSON lines; a line that was cut is passed over."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                try:
                    yield json.loads(line)
                except ValueError:
                    continue
    except FileNotFoundError:
        return
