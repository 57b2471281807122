"""How long nobody was served, from the probes."""

from collections import Counter
from dataclasses import dataclass
from statistics import median

# How far from a fault answers are looked at.
AROUND_SECONDS = 60.0
# How long users see it after its end, for counting what they see.
AFTER_SECONDS = 15.0
# The last good answer may come a moment before the fault, and the first bad one a moment after it; at least so long.
MOMENT = 0.7
# How long a fault may show after its end: a member that was killed holds its partitions for ten seconds.
HEALING_SECONDS = 12.0


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


def outages(times: list[float], until: float) -> list[tuple[float, float]]:
    """The spans between good answers, in order; `until` ends the last one."""
    points = [*sorted(times), until]
    return list(zip(points, points[1:]))


def longest(spans: list[tuple[float, float]], began: float, ended: float) -> tuple[float, float]:
    """The longest span that begins while a fault is on, or a moment before or after; (0, 0) where there is none.

    One that began earlier has another cause. How long a moment is depends on how far apart good answers usually are:
    a change that is waited for takes its time on a busy machine.
    """
    usual = median(end - begin for begin, end in spans) if spans else 0.0
    moment = max(MOMENT, 2 * usual)
    within = [(begin, end) for begin, end in spans if began - moment <= begin <= ended + moment]
    return max(within, key=lambda span: span[1] - span[0], default=(0.0, 0.0))


def without_service(probes: list[Probe], began: float, ended: float) -> tuple[dict[str, dict[str, float]], float]:
    """The longest time without a good answer that a fault began, by place and by kind of probe; and when the last of
    these ended.

    `any` is who asks all gateways and takes the first good answer.
    """
    until = max((probe.time for probe in probes), default=began)
    good: dict[tuple[str, str], list[float]] = {}
    for probe in probes:
        places = (probe.place, "any") if probe.kind in ("read", "write") else (probe.place,)
        for place in places:
            times = good.setdefault((place, probe.kind), [])
            if probe.is_good:
                times.append(probe.time)
    found: dict[str, dict[str, float]] = {}
    last = ended
    for (place, kind), times in sorted(good.items()):
        begin, end = longest(outages(times, until), began, ended)
        # The resources of one agent are one kind: its worst.
        name = kind.split("-")[0]
        entry = found.setdefault(place, {})
        entry[name] = max(round(end - begin, 2), entry.get(name, 0.0))
        last = max(last, end)
    return found, last


def is_alone(fault: dict, last: float, others: list[dict]) -> bool:
    """Whether no other fault had to do with what was seen: none was on, or just healed, until all was well again."""
    return not any(
        other["number"] != fault["number"] and other["began"] < last and other["ended"] + HEALING_SECONDS > fault["began"]
        for other in others)


def seen(probes: list[Probe], began: float, ended: float) -> dict[str, dict[str, int]]:
    """What users saw from a fault's begin until a while after its end, counted by place."""
    counted: dict[str, Counter] = {}
    for probe in probes:
        if began <= probe.time <= ended + AFTER_SECONDS:
            counted.setdefault(probe.place, Counter())[probe.word] += 1
    return {place: dict(counter.most_common()) for place, counter in sorted(counted.items())}
