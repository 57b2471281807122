"""Latencies as stored resources grow: all of them made through the API, so that every table grows with them."""

import time
import uuid

from .assets import ASSET, ASSETS
from .bench_fleet import FIRST, SECOND
from .figure import Figure, number, percentile
from .wrk import LoadFailed

TENANT = "bench-growth"
USUAL, FULL = (1_000, 5_000, 20_000), (1_000, 100_000, 1_000_000)
COUNT = 150


def measure(run) -> None:
    first: dict[str, float] = {}
    sizes = FULL if run.settings.full else USUAL
    for size in sizes:
        seconds = run.fill(TENANT, size)
        if size > sizes[0]:
            run.notes.append(f"growth: {size:,} assets, all made through the API; the last of them took {seconds:.0f} s")
        # The planner's statistics must know what there is, as they do in a database that autovacuum had time for.
        run.fleet.database.rows("ANALYZE gateway.resources; ANALYZE ict_risk_management.assets;")
        for name, values in latencies(run).items():
            middle = percentile(values, 0.5) * 1000
            before = first.setdefault(name, middle)
            run.add(Figure(
                f"{name} of {size:,}: p50", "ms", [middle], *((f"of {sizes[0]:,}", [before]) if size > sizes[0] else ()),
                note=f"p99 {number(percentile(values, 0.99) * 1000)} ms"))


def latencies(run) -> dict[str, list[float]]:
    """Seconds of each, one at a time."""
    read, write = run.client(SECOND, TENANT), run.client(FIRST, TENANT)
    page = read.send("GET", f"{ASSETS}?limit=50").json
    identifiers = [item["id"] for item in page["items"]]
    found: dict[str, list[float]] = {"list, not cached": [], "filtered list": [], "get": [], "create": []}
    for turn in range(COUNT):
        run.check_interrupted()
        wants = {
            "list, not cached": ("GET", f"{ASSETS}?limit=50", None, 200),
            "filtered list": ("GET", f"{ASSETS}?limit=50&owner=Team%20{turn % 10}", None, 200),
            "get": ("GET", f"{ASSETS}/{identifiers[turn % len(identifiers)]}", None, 200),
            "create": ("POST", ASSETS, ASSET.replace("@", uuid.uuid4().hex[:12]).encode(), 201)}
        for name, (method, target, body, status) in wants.items():
            headers = {"Content-Type": "application/json", "Prefer": "wait=20"} if body else {}
            began = time.perf_counter()
            answer = (write if body else read).send(method, target, body, headers)
            found[name].append(time.perf_counter() - began)
            if answer.status != status:
                raise LoadFailed(f"{name}: answered {answer.status}: {answer.body[:200]}")
    return found
