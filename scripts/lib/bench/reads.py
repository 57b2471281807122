"""How fast lists are read."""

import json

from . import database_load
from .assets import ASSET, ASSETS
from .bench_fleet import FIRST, SECOND
from .figure import Figure
from .wrk import Answered, LoadFailed, Wrk

TENANT, STORED, PAGE = "bench-reads", 1_000, 50
LIST = f"{ASSETS}?limit={PAGE}"
CONNECTIONS = 32
WRITES_A_SECOND = 20
NGINX_OF_A_FAST_MACHINE, NEVER_BELOW = 30_000, 10_000


class Reads:
    """The loads of this group, and what they answered with."""

    def __init__(self, run):
        self.run, self.token = run, run.token(TENANT)
        self.p99: dict[str, list[float]] = {}

    def ask(self, url: str, name: str, header: str | None = None):
        """A measure: so many requests a second."""
        def measure(seconds: float) -> float:
            answered: Answered = Wrk(url, seconds, CONNECTIONS, token=self.token, header=header).run()
            self.p99.setdefault(name, []).append(answered.p99)
            return answered.rate
        return measure

    def gateway(self, name: str, target: str) -> str:
        return self.run.url(name) + target


def measure(run) -> None:
    run.fill(TENANT, STORED)
    loads, client = Reads(run), run.client(FIRST, TENANT)
    answer = client.send("GET", LIST)
    size, tag = len(answer.body), answer.headers["etag"]
    if answer.status != 200 or len(answer.json["items"]) != PAGE:
        raise LoadFailed(f"the list answers {answer.status}")
    if run.client(SECOND, TENANT).send("GET", LIST).body != answer.body:
        raise LoadFailed("the gateways give different lists")
    run.servers.start(answer.body)
    run.notes.append(f"reads: {PAGE} assets of {STORED:,}, {size:,} bytes; {CONNECTIONS} connections; nginx with one "
                     "worker for each processor, the file in memory and kept open")
    cached(run, loads)
    not_cached(run, loads)
    others(run, loads, answer, tag)
    while_written(run, loads)


def cached(run, loads: Reads) -> None:
    here = loads.ask(loads.gateway(FIRST, LIST), "cached")
    nginx, bare, ours = run.interleave(
        loads.ask(run.servers.nginx, "nginx"), loads.ask(run.servers.bare, "bare"), here)
    floor = NEVER_BELOW if sorted(nginx)[len(nginx) // 2] >= NGINX_OF_A_FAST_MACHINE else None
    figure = Figure(f"list of {PAGE}, cached", "requests/s", ours, "nginx, same bytes", nginx, 0.9, least=floor)
    run.add(
        figure,
        Figure("  beside a bare route", "requests/s", ours, "our server, same bytes", bare, 0.9),
        Figure("  its p99", "ms", loads.p99["cached"][-run.settings.rounds:], "nginx",
               loads.p99["nginx"][-run.settings.rounds:]))
    run.explain(figure, "reads-cached", [FIRST], here)


def not_cached(run, loads: Reads) -> None:
    here = loads.ask(loads.gateway(SECOND, LIST), "not cached")

    def alone(seconds: float) -> float:
        return database_load.list_rate(
            run.fleet.database.url, run.folder, seconds, TENANT, "asset", "{}", PAGE)

    ours, theirs = run.interleave(here, alone)
    figure = Figure(f"list of {PAGE}, not cached", "requests/s", ours, "pgbench, same statements", theirs, 0.6)
    run.add(figure, Figure("  its p99", "ms", loads.p99["not cached"][-run.settings.rounds:]))
    run.explain(figure, "reads-not-cached", [SECOND], here)


def others(run, loads: Reads, answer, tag: str) -> None:
    client = run.client(SECOND, TENANT)
    page, cursor = answer.json, None
    for _ in range(9):
        cursor = page["next"]
        page = client.send("GET", f"{LIST}&cursor={cursor}").json
    filtered = f"{LIST}&owner=Team%203"
    found = client.send("GET", filtered).json["items"]
    if len(page["items"]) != PAGE or len(found) != PAGE or {item["owner"] for item in found} != {"Team 3"}:
        raise LoadFailed("a page or a filter doesn't give what it must")

    def filtered_alone(seconds: float) -> float:
        return database_load.list_rate(
            run.fleet.database.url, run.folder, seconds, TENANT, "asset", json.dumps({"owner": "Team 3"}), PAGE)

    tenth, by_owner, alone, unchanged, unchanged_read = run.interleave(
        loads.ask(loads.gateway(SECOND, f"{LIST}&cursor={cursor}"), "tenth"),
        loads.ask(loads.gateway(SECOND, filtered), "filtered"), filtered_alone,
        loads.ask(loads.gateway(FIRST, LIST), "304", f"If-None-Match: {tag}"),
        loads.ask(loads.gateway(SECOND, LIST), "304 read", f"If-None-Match: {tag}"))
    run.add(
        Figure("  the tenth page, not cached", "requests/s", tenth),
        Figure("  filtered, not cached", "requests/s", by_owner, "pgbench, same statements", alone),
        Figure("  unchanged (304), cached", "requests/s", unchanged),
        Figure("  unchanged (304), not cached", "requests/s", unchanged_read))


def while_written(run, loads: Reads) -> None:
    reader = loads.ask(loads.gateway(FIRST, LIST), "written")

    def measure(seconds: float) -> float:
        writer = Wrk(
            loads.gateway(FIRST, ASSETS), seconds, 1, token=loads.token, method="POST", body=ASSET,
            rate=WRITES_A_SECOND).start()
        rate = reader(seconds)
        taken.append(writer.wait().rate)
        return rate

    taken: list[float] = []
    [rates] = run.interleave(measure)
    run.add(
        Figure(f"list of {PAGE}, while others write", "requests/s", rates,
               note=f"{sum(taken) / len(taken):.0f} changes a second of the same tenant and kind, each of which "
                    "makes the answer old"),
        Figure("  its p99", "ms", loads.p99["written"][-run.settings.rounds:]))


