"""One change at a time on a fleet that has nothing else to do."""

from .assets import ASSET, SUBJECT
from .bench_fleet import FIRST, SECOND
from .figure import Figure, percentile
from .readable_probe import ReadableProbe

TENANT, COUNT = "bench-latency", 300


def measure(run) -> None:
    probe = ReadableProbe(
        run.url(FIRST), run.url(SECOND), run.token(TENANT), TENANT, SUBJECT, run.identity, ASSET)
    probe.one_by_one(20)
    rounds = []
    for _ in range(run.settings.rounds):
        run.check_interrupted()
        rounds.append(probe.one_by_one(COUNT // run.settings.rounds))
    middle = Figure(
        "a change alone, until the other gateway shows it: p50", "ms", [percentile(one, 0.5) * 1000 for one in rounds],
        most=15)
    everything = [seconds for one in rounds for seconds in one]
    high = Figure("  p99", "ms", [percentile(everything, 0.99) * 1000], most=50)
    run.add(middle, high)
    run.explain(
        middle if middle.met is False else high, "latency", [FIRST, "ict-risk-management"],
        lambda seconds: probe.one_by_one(int(seconds * 20)))
