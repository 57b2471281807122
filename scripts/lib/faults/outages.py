"""How long nobody was served, from the probes."""

from collections import Counter
from dataclasses import dataclass

BEFORE_SECONDS = 1.0
AFTER_SECONDS = 15.0


@dataclass(frozen=True)
class Probe:
    """One probe: at which place, of which kind, when it was answered and how."""

    place: str
    kind: str
    time: float
    status: int | None
    problem: str | None = None

    @property
    def is_good(self) -> bool:
        # An effect is waited for: taken and not done within the wait is no service.
        good = (200, 201, 204) if self.kind.startswith("effect") else (200, 202)
        return self.status in good

    @property
    def word(self) -> str:
        """What the user saw, in a word."""
        if self.status is None:
            return self.problem or "no-answer"
        return f"{self.status} {self.problem}" if self.problem else str(self.status)


def longest_gap(times: list[float], begin: float, end: float) -> float:
    """The longest time between two good answers, or from the begin, or to the end, of a span."""
    inside = sorted(time for time in times if begin <= time <= end)
    points = [begin, *inside, end]
    return max(after - before for before, after in zip(points, points[1:]))


def without_service(probes: list[Probe], began: float, ended: float) -> dict[str, dict[str, float]]:
    """The longest time without a good answer around a fault, by place and by kind of probe.

    `any` is who asks all gateways and takes the first good answer.
    """
    begin = began - BEFORE_SECONDS
    end = min(ended + AFTER_SECONDS, max((probe.time for probe in probes), default=begin))
    good: dict[tuple[str, str], list[float]] = {}
    for probe in probes:
        if not begin <= probe.time <= end:
            continue
        good.setdefault((probe.place, probe.kind), [])
        if probe.kind in ("read", "write"):
            good.setdefault(("any", probe.kind), [])
        if probe.is_good:
            good[probe.place, probe.kind].append(probe.time)
            if probe.kind in ("read", "write"):
                good["any", probe.kind].append(probe.time)
    found: dict[str, dict[str, float]] = {}
    for (place, kind), times in sorted(good.items()):
        # The resources of one agent are one kind: its worst.
        name = kind.split("-")[0]
        gap = round(longest_gap(times, begin, end), 2)
        found.setdefault(place, {})[name] = max(gap, found.get(place, {}).get(name, 0.0))
    return found


def seen(probes: list[Probe], began: float, ended: float) -> dict[str, dict[str, int]]:
    """What users saw from a fault's begin until a while after its end, counted by place."""
    counted: dict[str, Counter] = {}
    for probe in probes:
        if began <= probe.time <= ended + AFTER_SECONDS:
            counted.setdefault(probe.place, Counter())[probe.word] += 1
    return {place: dict(counter.most_common()) for place, counter in sorted(counted.items())}
