"""How many changes a second are taken durably, and how soon each is readable at the other gateway."""

import time
import uuid

from . import database_load
from .assets import ASSET, ASSETS, SUBJECT
from .bench_fleet import FIRST, SECOND
from .figure import Figure, percentile
from .readable_probe import ReadableProbe
from .wrk import Wrk

CONNECTIONS = 256
# Fewer than a gateway serves at once, so that there is room for those that are followed.
PACED_CONNECTIONS = 192
AGENT = "ict-risk-management"
# Changes a second whose way is followed one by one.
PROBES_A_SECOND = 15
WARM_UP_SECONDS = 10
SHARES = (0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.45)
MOST_SECONDS = 1.0


class Flood:
    """Changes as fast as they are taken, in a tenant of each round's own; measured until all are readable."""

    def __init__(self, run, connections: int = CONNECTIONS):
        self.run, self.connections = run, connections
        self.acknowledged: list[float] = []
        self.refused = 0
        self.p99: list[float] = []

    def __call__(self, seconds: float) -> float:
        tenant = f"bench-{uuid.uuid4().hex[:12]}"
        token = self.run.token(tenant)
        began = time.time()
        answered = Wrk(
            self.run.url(FIRST) + ASSETS, seconds, self.connections, token=token, method="POST", body=ASSET,
        ).run(may_refuse=True)
        self.run.wait_for(lambda: self.run.stored(tenant) >= answered.taken, 120, "changes become readable")
        self.acknowledged.append(answered.rate)
        self.refused += answered.refused
        self.p99.append(answered.p99)
        return answered.taken / (self.run.fleet.latest("gateway.operations", "closed_at", tenant) - began)


def measure(run) -> None:
    flood = Flood(run)

    def inserts(seconds: float) -> float:
        return database_load.insert_rate(run.fleet.database.url, run.folder, seconds, ASSET)

    database_rows(run)
    # A broker's virtual machine compiles what it does often, and is slow before it has.
    flood(WARM_UP_SECONDS)
    readable, alone = run.interleave(flood, inserts)
    rounds = run.settings.rounds
    figure = Figure(
        "changes acknowledged and readable", "a second", readable, "pgbench, single rows, 32 clients", alone,
        least=5_000, aim_text=", never < 2,000",
        note=f"{CONNECTIONS} connections, as fast as they are answered, until the last one is in the read model; "
             f"{flood.refused} were refused for what waits (503)")
    run.add(
        figure, Figure("  acknowledged (202)", "a second", flood.acknowledged[-rounds:]),
        Figure("  p99 of the acknowledgement", "ms", flood.p99[-rounds:]))
    run.explain(figure, "writes-gateway", [FIRST], flood)
    run.explain(figure, "writes-agent", [AGENT], flood)
    held(run, figure.value)


def database_rows(run) -> None:
    """The table of the yardstick."""
    run.fleet.database.rows(database_load.TABLE)


def held(run, readable: float) -> None:
    """The highest share of what goes at which 99 of 100 changes are readable elsewhere within a second."""
    tried: list[str] = []
    for share in SHARES:
        offered, seconds = readable * share, max(12.0, 3 * run.settings.seconds)
        tenant = f"bench-{uuid.uuid4().hex[:12]}"
        token = run.token(tenant)
        load = Wrk(
            run.url(FIRST) + ASSETS, seconds, PACED_CONNECTIONS, token=token, method="POST", body=ASSET,
            rate=offered).start()
        probe = ReadableProbe(
            run.url(FIRST), run.url(SECOND), token, tenant, SUBJECT, run.identity, ASSET
        ).start(PROBES_A_SECOND, seconds - 1)
        answered, found = load.wait(), probe.wait()
        run.wait_for(lambda: run.stored(tenant) >= answered.taken, 120, "changes become readable")
        if not found or probe.lost:
            tried.append(f"{answered.rate:,.0f}/s: {probe.lost} refused or never readable")
            continue
        high = percentile(found, 0.99)
        tried.append(f"{answered.rate:,.0f}/s: {1000 * high:,.0f} ms")
        if high < MOST_SECONDS or share == SHARES[-1]:
            figure = Figure(
                "changes a second while each is readable within 1 s", "a second", [answered.rate], least=5_000,
                aim_text=", never < 2,000",
                note=f"offered at a pace; {len(found)} of them followed one by one from the request to the other "
                     f"gateway's first answer; {answered.refused} refused; p99 of all paces tried: {'; '.join(tried)}")
            run.add(
                figure, Figure("  p50 until readable", "ms", [percentile(found, 0.5) * 1000]),
                Figure("  p99 until readable", "ms", [high * 1000], most=1000 * MOST_SECONDS))
            return
