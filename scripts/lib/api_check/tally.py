"""Counts the answers of a run, by operation and class."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

CLASSES = ["2xx", "304", "400", "401", "403", "404", "409", "412", "422", "other 4xx", "5xx"]


@dataclass
class Tally:
    """Answers by operation, of requests with the operation's own method, and of all by phase."""

    operations: dict[str, Counter] = field(default_factory=dict)
    phases: Counter = field(default_factory=Counter)
    # Probes with a method that the path hasn't.
    other_methods: int = 0

    @property
    def requests(self) -> int:
        return sum(self.phases.values())

    @staticmethod
    def read(path: Path) -> "Tally":
        tally = Tally()
        if path.exists():
            for line in path.read_text().splitlines():
                tally.add(*json.loads(line))
        return tally

    def add(self, operation: str, method: str, status: int, phase: str) -> None:
        self.phases[phase] += 1
        if operation.partition(" ")[0] != method:
            self.other_methods += 1
            return
        self.operations.setdefault(operation, Counter())[column(status)] += 1

    def without_success(self, operations: list[str]) -> list[str]:
        """Operations that were never answered with success."""
        return [name for name in operations if not self.operations.get(name, Counter())["2xx"]]

    def rows(self) -> list[tuple[str, ...]]:
        """The table's rows: the operation and how many answers of each class."""
        head = ("OPERATION", *CLASSES)
        body = [
            (name, *(str(counts[one] or "") for one in CLASSES)) for name, counts in sorted(self.operations.items())]
        total = sum(self.operations.values(), Counter())
        return [head, *body, ("all", *(str(total[one] or "") for one in CLASSES))]


def column(status: int) -> str:
    """The class under which a status is counted."""
    for name in (f"{status // 100}xx", str(status)):
        if name in CLASSES:
            return name
    return "other 4xx" if status // 100 == 4 else f"{status}"
