"""A measured figure beside its yardstick and its aim."""

import statistics
from dataclasses import dataclass, field


@dataclass
class Figure:
    """One line of the table. Values are those of the rounds; what counts is their median.

    Aims: `least_ratio` of the yardstick, `least` and `most` of the value itself. Where the value is a time or a size,
    less is better; nothing else depends on it.
    """

    name: str
    unit: str
    values: list[float]
    yardstick: str = ""
    yardstick_values: list[float] = field(default_factory=list)
    least_ratio: float | None = None
    least: float | None = None
    most: float | None = None
    note: str = ""
    # What of the aim isn't a number to compare: said beside it.
    aim_text: str = ""

    @property
    def value(self) -> float:
        return statistics.median(self.values)

    @property
    def yardstick_value(self) -> float | None:
        return statistics.median(self.yardstick_values) if self.yardstick_values else None

    @property
    def ratio(self) -> float | None:
        yardstick = self.yardstick_value
        return self.value / yardstick if yardstick else None

    @property
    def met(self) -> bool | None:
        """Whether the aim is met; None where there is none."""
        found = []
        if self.least_ratio is not None and self.ratio is not None:
            found.append(self.ratio >= self.least_ratio)
        if self.least is not None:
            found.append(self.value >= self.least)
        if self.most is not None:
            found.append(self.value <= self.most)
        return all(found) if found else None

    @property
    def aim(self) -> str:
        parts = []
        if self.least_ratio is not None:
            parts.append(f"≥ {self.least_ratio:g} ×")
        if self.least is not None:
            parts.append(f"≥ {number(self.least)}")
        if self.most is not None:
            parts.append(f"≤ {number(self.most)}")
        return ", ".join(parts) + self.aim_text

    def row(self) -> tuple[str, ...]:
        yardstick = self.yardstick_value
        return (
            self.name, self.unit, spread(self.values), self.yardstick,
            spread(self.yardstick_values) if yardstick is not None else "",
            f"{self.ratio:.2f}" if self.ratio is not None else "", self.aim,
            {True: "met", False: "MISSED", None: ""}[self.met])

    def as_json(self) -> dict:
        return {
            "name": self.name.strip(), "unit": self.unit, "value": self.value, "values": self.values,
            "yardstick": self.yardstick, "yardstickValue": self.yardstick_value,
            "yardstickValues": self.yardstick_values, "ratio": self.ratio, "aim": self.aim, "met": self.met,
            "note": self.note}


HEAD = ("FIGURE", "UNIT", "VALUE", "YARDSTICK", "ITS VALUE", "RATIO", "AIM", "")


def number(value: float) -> str:
    """As many digits as say something."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def spread(values: list[float]) -> str:
    """The median, with least and most of several rounds."""
    middle = number(statistics.median(values))
    return middle if len(values) == 1 else f"{middle} ({number(min(values))}–{number(max(values))})"


def percentile(values: list[float], share: float) -> float:
    """A quantile of a sample, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
