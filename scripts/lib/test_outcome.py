"""What came of one part of the tests."""

from dataclasses import dataclass, field


@dataclass
class Failure:
    """A test that failed and what it said."""

    test: str
    reasons: list[str]


@dataclass
class Outcome:
    """Tests that passed, failed and were skipped; the latter two by name."""

    passed: int = 0
    failures: list[Failure] = field(default_factory=list)
    # Name of the test and why it was left out.
    skipped: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0
    notes: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        return len(self.failures)

    @property
    def total(self) -> int:
        return self.passed + self.failed + len(self.skipped)

    def add(self, other: "Outcome") -> None:
        self.passed += other.passed
        self.failures += other.failures
        self.skipped += other.skipped
        self.seconds += other.seconds
        self.notes += other.notes

    @property
    def line(self) -> str:
        text = f"{self.passed} passed, {self.failed} failed"
        return text + (f", {len(self.skipped)} skipped" if self.skipped else "")
