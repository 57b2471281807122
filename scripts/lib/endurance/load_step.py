"""What came of offering changes at one rate for a while: figures, and whether the fleet holds that."""

from collections import Counter
from dataclasses import dataclass, field

from .spread import Spread

# What "holds" means: nearly everything is taken, quickly, and done soon even at the end.
MOST_NOT_TAKEN = 0.001
MOST_ANSWER_SECONDS = 0.5
MOST_DONE_SECONDS = 2.0


@dataclass
class LoadStep:
    """Times in seconds: of answers from the planned time on, so that what was sent late counts as slow; `late` is that
    part. `done` are those until a change was done, of the last third of the step."""

    rate: float
    seconds: float
    statuses: Counter
    answers: Spread
    late: Spread
    done: Spread
    # Changes that were waited for in vain or refused, of those probed in the last third.
    undone: int
    # Of the sending processes together, in processors; and of all services, and of the servers below them.
    sending: float
    services: float = 0.0
    servers: float = 0.0
    operations: list[tuple[str, str]] = field(default_factory=list)
    # Of 503: with Retry-After, and without.
    retry_after: Counter = field(default_factory=Counter)

    @property
    def offered(self) -> int:
        return self.statuses.total()

    @property
    def taken(self) -> int:
        return self.statuses["202"]

    @property
    def why_not_held(self) -> str | None:
        """Why the fleet doesn't hold this; None where it does."""
        if self.offered - self.taken > MOST_NOT_TAKEN * self.offered:
            return f"{self.offered - self.taken} not taken"
        if self.answers.high > MOST_ANSWER_SECONDS:
            return f"answers take {self.answers.high:.2f} s"
        if self.undone or not self.done.count or self.done.middle > MOST_DONE_SECONDS:
            return f"done after {self.done.middle:.1f} s" if not self.undone else f"{self.undone} not done in time"
        return None

    def row(self) -> tuple:
        return (
            f"{self.rate:.0f}", f"{self.taken / self.seconds:.1f}", self.answers.milliseconds(),
            f"{self.late.high * 1000:.0f}", f"{self.done.middle:.2f}" if self.done.count else "–",
            f"{self.services:.2f}", f"{self.servers:.2f}", f"{self.sending:.2f}", self.why_not_held or "held")


HEAD = (
    "OFFERED/S", "TAKEN/S", "ANSWER MS 50 / 99 / 100 %", "SENT LATE MS 99 %", "DONE AFTER S", "SERVICES CPU", "SERVERS CPU",
    "SENDERS CPU", "")
