"""Median, 99th percentile and greatest of many figures."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """Of seconds."""

    count: int
    middle: float
    high: float
    most: float

    @staticmethod
    def of(values: Iterable[float]) -> "Spread":
        ordered = sorted(values)
        if not ordered:
            return Spread(0, 0.0, 0.0, 0.0)
        return Spread(
            len(ordered), ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], ordered[-1])

    def milliseconds(self) -> str:
        return f"{self.middle * 1000:.0f} / {self.high * 1000:.0f} / {self.most * 1000:.0f}"
