"""Workflows whose steps do nothing: drills."""

import time
import uuid

from dora_client import DoraClient

from .bench_fleet import FIRST, SECOND
from .figure import Figure, percentile
from .wrk import LoadFailed, Wrk

WORKFLOWS, DRILL = "/api/v1/workflows", '{"kind":"drill"}'
TENANT, COUNT = "bench-drills", 60
CONNECTIONS = 32


def measure(run) -> None:
    write, read = run.client(FIRST, TENANT), run.client(SECOND, TENANT)
    alone(write, read, 5)
    rounds = []
    for _ in range(run.settings.rounds):
        run.check_interrupted()
        rounds.append(alone(write, read, COUNT // run.settings.rounds))
    middle = Figure(
        "a saga of four steps, alone: p50", "ms", [percentile(one, 0.5) * 1000 for one in rounds], most=80,
        note="from the request to the other gateway's first answer that says done")
    run.add(middle, Figure(
        "  p99", "ms", [percentile([seconds for one in rounds for seconds in one], 0.99) * 1000]))
    run.explain(middle, "sagas-alone", [FIRST, SECOND], lambda seconds: alone(write, read, int(seconds * 8)))
    [rates] = run.interleave(lambda seconds: together(run, seconds))
    most = Figure(
        "sagas of four steps, as many as go", "a second", rates, least=500,
        note=f"{CONNECTIONS} connections start them as fast as they are answered; until the last one is done")
    run.add(most)
    run.explain(most, "sagas", [FIRST, SECOND], lambda seconds: together(run, seconds))


def alone(write: DoraClient, read: DoraClient, count: int) -> list[float]:
    """Seconds that each of so many takes, one after the other."""
    found = []
    for _ in range(count):
        began = time.perf_counter()
        started = write.send(
            "POST", WORKFLOWS, DRILL.encode(),
            {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
        if started.status != 202:
            raise LoadFailed(f"a drill was answered {started.status}: {started.body[:300]}")
        address = started.headers["location"]
        while (status := read.send("GET", address).json.get("status")) != "done":
            if status not in ("running", None, 404) or time.perf_counter() - began > 60:
                raise LoadFailed(f"a drill is {status}")
            time.sleep(0.001)
        found.append(time.perf_counter() - began)
    return found


def together(run, seconds: float) -> float:
    """How many a second are done, from the first request to the end of the last one."""
    tenant = f"bench-{uuid.uuid4().hex[:12]}"
    began = time.time()
    answered = Wrk(
        run.url(FIRST) + WORKFLOWS, seconds, CONNECTIONS, token=run.token(tenant), method="POST", body=DRILL,
    ).run(may_refuse=True)

    def done() -> bool:
        return run.fleet.count("gateway.workflows", f"tenant = '{tenant}' AND status = 'done'") >= answered.taken

    run.wait_for(done, 240, "drills are done")
    return answered.taken / (run.fleet.latest("gateway.workflows", "updated_at", tenant) - began)
