"""Which figures of a process must be flat, by which bounds, and the table that says whether they are."""

from dataclasses import asdict, replace

from faults.report import table

from .sampler import BROKER, DATABASE
from .trend import FLAT, GROWS, UNTOLD, Bound, Points, Trend, trend

MEGABYTE = 1 << 20
# A leak of one descriptor, thread or connection an hour is the most that half an hour can tell from none. Two in a
# hundred an hour of memory is, for 100 MB and 10 requests a second, less than 60 bytes a request: a single object that
# each request leaves behind.
COUNTED = Bound(per_hour=1.0)
MEASURED = Bound(share_per_hour=0.02)
FIGURES = {
    "resident": ("resident MB", MEASURED), "heap": ("in use MB", MEASURED), "descriptors": ("descriptors", COUNTED), "threads": ("threads", COUNTED),
    "connections": ("connections", COUNTED),
}
# A verdict on one process whose service's instances together are flat.
TOGETHER = "flat together"
# Shown, and judged by nobody: they aren't ours.
SERVERS = (DATABASE, BROKER)
# Shown only: what is in use as the allocator counts it has in it what each thread keeps to use again, and so nears its
# bound for an hour; it tells why resident memory grows where it does.
SHOWN = ("heap",)


def value(process: dict, figure: str) -> float | None:
    if figure == "connections" and "to_database" in process:
        return process["to_database"] + process["to_broker"]
    if figure == "connections":
        return process.get("others")
    return process.get(figure)


def trends(samples: list[dict], since: float) -> dict[str, dict[str, Trend]]:
    """By process and figure what became of it after the warm-up.

    Leases and partitions move between the instances of a service, and connections and threads with them: where one
    process alone can't be told and all instances together are flat, it is what another one has lost.
    """
    names = sorted({name for sample in samples for name in sample["processes"]}, key=lambda name: (name in SERVERS, name))
    later = [sample for sample in samples if sample["time"] >= since]
    found: dict[str, dict[str, Trend]] = {}
    for name in names:
        instances = [other for other in names if other.partition(".")[0] == name.partition(".")[0]]
        for figure, (_, bound) in FIGURES.items():
            one = trend(points(later, [name], figure), bound)
            if one and one.verdict == UNTOLD and bound is COUNTED and len(instances) > 1:
                together = trend(points(later, instances, figure), bound)
                if together and together.verdict == FLAT:
                    one = replace(one, verdict=TOGETHER)
            if one:
                found.setdefault(name, {})[figure] = one
    return found


def points(samples: list[dict], names: list[str], figure: str) -> Points:
    """The sum of a figure over processes, at each time at which all were measured."""
    series = []
    for sample in samples:
        values = [value(sample["processes"].get(name, {}), figure) for name in names]
        if None not in values:
            series.append((sample["time"], float(sum(values))))
    return series


def not_flat(found: dict[str, dict[str, Trend]]) -> list[str]:
    """What isn't flat, of the services alone; a sentence for each process and verdict."""
    sentences = []
    for name, figures in found.items():
        for verdict in (GROWS, UNTOLD):
            titles = [
                FIGURES[figure][0] for figure, one in figures.items()
                if one.verdict == verdict and figure not in SHOWN]
            if titles and name not in SERVERS:
                sentences.append(f"{name}: {', '.join(titles)}: {verdict}")
    return sentences


def trends_table(found: dict[str, dict[str, Trend]]) -> str:
    rows = [("PROCESS", "FIGURE", "WARM", "END", "AN HOUR", "95 % INTERVAL", "LEAST SQUARES", "VERDICT")]
    for name, figures in found.items():
        for figure, one in figures.items():
            title, _ = FIGURES[figure]
            unit = MEGABYTE if title.endswith("MB") else 1
            verdict = "(not judged)" if name in SERVERS or figure in SHOWN else one.verdict
            rows.append((
                name, title, f"{one.first / unit:.1f}", f"{one.last / unit:.1f}", f"{one.robust.per_hour / unit:+.2f}",
                f"{one.robust.low / unit:+.2f} to {one.robust.high / unit:+.2f}",
                f"{one.fitted / unit:+.2f} ± {one.error / unit:.2f}", verdict))
    return table(rows)


def as_json(found: dict[str, dict[str, Trend]]) -> dict:
    return {name: {figure: asdict(one) for figure, one in figures.items()} for name, figures in found.items()}
