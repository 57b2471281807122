"""Which figures of a process must be flat, by which bounds, and the table that says whether they are."""

from dataclasses import asdict

from faults.report import table

from .sampler import BROKER, DATABASE
from .trend import GROWS, UNTOLD, Bound, Trend, trend

MEGABYTE = 1 << 20
# A leak of one descriptor, thread or connection an hour is the most that half an hour can tell from none. Two in a
# hundred an hour of memory is, for 100 MB and 10 requests a second, less than 60 bytes a request: a single object that
# each request leaves behind.
COUNTED = Bound(per_hour=1.0)
MEASURED = Bound(share_per_hour=0.02)
FIGURES = {
    "resident": ("resident MB", MEASURED), "descriptors": ("descriptors", COUNTED), "threads": ("threads", COUNTED),
    "connections": ("connections", COUNTED),
}
# Shown, and judged by nobody: they aren't ours.
SERVERS = (DATABASE, BROKER)


def value(process: dict, figure: str) -> float | None:
    if figure == "connections":
        if "to_database" not in process:
            return process.get("others")
        return process["to_database"] + process["to_broker"]
    return process.get(figure)


def trends(samples: list[dict], since: float) -> dict[str, dict[str, Trend]]:
    """By process and figure what became of it after the warm-up."""
    names = sorted({name for sample in samples for name in sample["processes"]}, key=lambda name: (name in SERVERS, name))
    found: dict[str, dict[str, Trend]] = {}
    for name in names:
        for figure, (_, bound) in FIGURES.items():
            points = [
                (sample["time"], float(measured)) for sample in samples
                if sample["time"] >= since and name in sample["processes"]
                and (measured := value(sample["processes"][name], figure)) is not None]
            came_of_it = trend(points, bound)
            if came_of_it:
                found.setdefault(name, {})[figure] = came_of_it
    return found


def not_flat(found: dict[str, dict[str, Trend]]) -> list[str]:
    """What isn't flat, of the services alone; a sentence for each process and verdict."""
    sentences = []
    for name, figures in found.items():
        for verdict in (GROWS, UNTOLD):
            titles = [FIGURES[figure][0] for figure, one in figures.items() if one.verdict == verdict]
            if titles and name not in SERVERS:
                sentences.append(f"{name}: {', '.join(titles)}: {verdict}")
    return sentences


def trends_table(found: dict[str, dict[str, Trend]]) -> str:
    rows = [("PROCESS", "FIGURE", "WARM", "END", "AN HOUR", "95 % INTERVAL", "LEAST SQUARES", "VERDICT")]
    for name, figures in found.items():
        for figure, one in figures.items():
            title, _ = FIGURES[figure]
            unit = MEGABYTE if title.endswith("MB") else 1
            rows.append((
                name, title, f"{one.first / unit:.1f}", f"{one.last / unit:.1f}", f"{one.robust.per_hour / unit:+.2f}",
                f"{one.robust.low / unit:+.2f} to {one.robust.high / unit:+.2f}",
                f"{one.fitted / unit:+.2f} ± {one.error / unit:.2f}", "(not judged)" if name in SERVERS else one.verdict))
    return table(rows)


def as_json(found: dict[str, dict[str, Trend]]) -> dict:
    return {name: {figure: asdict(one) for figure, one in figures.items()} for name, figures in found.items()}
