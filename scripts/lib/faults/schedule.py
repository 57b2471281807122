"""Draws faults: a pure function of seed and number, so that the same seed gives the same faults."""

import random
from dataclasses import dataclass

from .fault_kind import KINDS, targets


@dataclass(frozen=True)
class PlannedFault:
    """A fault as drawn."""

    number: int
    kind: str
    target: str
    # Seconds after the fault before it began.
    begins: float
    # How long it lasts.
    seconds: float
    # A number from 0 to 1 for what a kind leaves open: the share of connections that is cut, how an instance ends.
    share: float

    def __str__(self) -> str:
        return f"{self.number:4}  +{self.begins:5.1f} s  {self.seconds:5.1f} s  {self.kind:20} {self.target}"


class Schedule:
    """The faults of a seed, for a fleet with so many brokers and these kinds."""

    def __init__(self, seed: int, brokers: int, kinds: list[str], pace: float):
        self.seed, self.brokers, self.pace = seed, brokers, pace
        # The order in which kinds are named must not matter.
        self.kinds = [kind for name, kind in KINDS.items() if name in kinds]
        if not self.kinds:
            raise ValueError("no kind of fault is left")

    def fault(self, number: int) -> PlannedFault:
        """The fault of a number, counted from 1; none needs those before it."""
        source = random.Random(f"dora-faults/{self.seed}/{number}")
        kind = source.choices(self.kinds, [kind.weight for kind in self.kinds])[0]
        target = source.choice(targets(kind, self.brokers))
        # Mostly apart, sometimes at once: some overlap, since many last longer than the next waits.
        begins = self.pace * source.triangular(0.05, 2.2, 0.75)
        seconds = source.uniform(*kind.seconds)
        return PlannedFault(number, kind.name, target, round(begins, 2), round(seconds, 2), round(source.random(), 3))
