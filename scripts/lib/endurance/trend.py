"""Whether a series of measurements is flat: slopes with their confidence, and a verdict against a stated bound."""

import math
import statistics
from dataclasses import dataclass

# A point is a time in seconds and a value.
Points = list[tuple[float, float]]

HOUR = 3600.0
BLOCK_SECONDS = 60.0
# Of the normal distribution: 95 % lie within so many deviations.
DEVIATIONS = 1.96
# Fewer blocks than this say nothing.
FEWEST = 6
FLAT, GROWS, UNTOLD = "flat", "grows", "can't be told"


@dataclass(frozen=True)
class Slope:
    """A slope per hour with the interval in which it lies with a confidence of 95 %."""

    per_hour: float
    low: float
    high: float


@dataclass(frozen=True)
class Trend:
    """What became of one figure of one process after the warm-up."""

    first: float
    last: float
    # Theil and Sen's: the median of the slopes between any two points. The verdict rests on it.
    robust: Slope
    # Least squares', with its standard error per hour.
    fitted: float
    error: float
    verdict: str


@dataclass(frozen=True)
class Bound:
    """What still counts as flat: so much growth an hour, absolute or as a share of the level."""

    per_hour: float = 0.0
    share_per_hour: float = 0.0
    # How far, in bounds, the interval may reach above the bound or to either side before it says too little.
    slack: float = 4.0

    def at(self, level: float) -> float:
        return max(self.per_hour, self.share_per_hour * level)


def by_block(points: Points, seconds: float = BLOCK_SECONDS) -> Points:
    """The median of each block of time: what stands out for a moment is gone, and neighbours are less alike."""
    if not points:
        return []
    begin = points[0][0]
    blocks: dict[int, Points] = {}
    for point in points:
        blocks.setdefault(int((point[0] - begin) // seconds), []).append(point)
    return [
        (statistics.fmean(time for time, _ in block), statistics.median(value for _, value in block))
        for _, block in sorted(blocks.items())]


def least_squares(points: Points) -> tuple[float, float]:
    """Slope and standard error per hour; the error is widened by what neighbouring residuals have in common."""
    middle = statistics.fmean(time for time, _ in points)
    level = statistics.fmean(value for _, value in points)
    spread = sum((time - middle) ** 2 for time, _ in points)
    slope = sum((time - middle) * (value - level) for time, value in points) / spread
    residuals = [value - level - slope * (time - middle) for time, value in points]
    variance = sum(residual**2 for residual in residuals) / (len(points) - 2)
    return slope * HOUR, math.sqrt(variance / spread * widening(residuals)) * HOUR


def theil_sen(points: Points) -> Slope:
    """The median of all slopes between two points, with Sen's interval (1968) from the variance of Kendall's statistic.

    A step of the level, as an allocator's, moves it far less than least squares; a steady leak moves it in full. The
    variance is corrected for equal values, and widened by what neighbouring residuals have in common.
    """
    slopes = sorted(
        (later[1] - earlier[1]) / (later[0] - earlier[0])
        for index, earlier in enumerate(points) for later in points[index + 1:])
    slope = statistics.median(slopes)
    count = len(points)
    values = [value for _, value in points]
    ties = [values.count(value) for value in set(values)]
    variance = (count * (count - 1) * (2 * count + 5) - sum(tie * (tie - 1) * (2 * tie + 5) for tie in ties)) / 18
    level = statistics.median(value - slope * time for time, value in points)
    variance *= widening([value - slope * time - level for time, value in points])
    half = DEVIATIONS * math.sqrt(variance)
    low = max(0, math.floor((len(slopes) - half) / 2) - 1)
    high = min(len(slopes) - 1, math.ceil((len(slopes) + half) / 2))
    return Slope(slope * HOUR, slopes[low] * HOUR, slopes[high] * HOUR)


def widening(residuals: list[float]) -> float:
    """By what a variance grows since each residual resembles the one before: (1 + r) / (1 − r), with r their
    correlation; never below 1."""
    total = sum(residual**2 for residual in residuals)
    if total <= 0:
        return 1.0
    alike = sum(one * other for one, other in zip(residuals, residuals[1:])) / total
    alike = min(0.9, max(0.0, alike))
    return (1 + alike) / (1 - alike)


def trend(points: Points, bound: Bound) -> Trend | None:
    """What became of a series, or None where there is nothing to be said of."""
    blocks = by_block(points)
    if len(blocks) < 3:
        return None
    first = statistics.median(value for _, value in blocks[:2])
    last = statistics.median(value for _, value in blocks[-2:])
    robust = theil_sen(blocks)
    fitted, error = least_squares(blocks)
    return Trend(first, last, robust, fitted, error, verdict(robust, len(blocks), first, bound))


def verdict(slope: Slope, blocks: int, level: float, bound: Bound) -> str:
    """Grows: the whole interval lies above the bound. Flat: it doesn't, and it is narrow enough to be believed."""
    allowed = bound.at(level)
    if blocks < FEWEST:
        return UNTOLD
    if slope.low > allowed:
        return GROWS
    widest = max(slope.high - allowed, (slope.high - slope.low) / 2)
    return UNTOLD if widest > allowed * bound.slack else FLAT
