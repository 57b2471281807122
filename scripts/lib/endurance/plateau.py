"""Whether memory stays bounded while more comes than can be done: by thirds of the time, what a process held at most."""

from dataclasses import dataclass

MEGABYTE = 1 << 20
# The last third may hold so much more than the second: a share of it, or so many bytes where it is little.
SHARE, LEAST = 0.10, 8 * MEGABYTE


@dataclass(frozen=True)
class Plateau:
    """Resident memory of a process in bytes: before, at most in each third of the overload, and when all was done."""

    before: float
    thirds: tuple[float, float, float]
    after: float

    @property
    def is_bounded(self) -> bool:
        return self.thirds[2] <= self.thirds[1] + max(SHARE * self.thirds[1], LEAST)


def plateau(points: list[tuple[float, float]], begin: float, end: float) -> Plateau | None:
    """From measurements at times; None where there are none of a part."""
    before = [value for time, value in points if time < begin]
    after = [value for time, value in points if time >= end]
    third = (end - begin) / 3
    parts = [
        [value for time, value in points if begin + number * third <= time < begin + (number + 1) * third]
        for number in range(3)]
    if not before or not all(parts):
        return None
    return Plateau(before[-1], tuple(max(part) for part in parts), after[-1] if after else parts[2][-1])
