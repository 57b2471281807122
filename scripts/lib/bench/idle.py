"""What a fleet takes that has nothing to do."""

from . import machine
from .figure import Figure

REST_SECONDS, LOOK_SECONDS = 60, 30


def measure(run) -> None:
    run.progress.show("Resting")
    run.sleep(REST_SECONDS)
    processes = run.fleet.processes()
    memory = {name: machine.resident_megabytes(pid) for name, pid in processes.items()}
    before = {name: machine.processor_seconds(pid) for name, pid in processes.items()}
    run.sleep(LOOK_SECONDS)
    used = {name: (machine.processor_seconds(pid) - before[name]) / LOOK_SECONDS for name, pid in processes.items()}
    largest = max(memory, key=memory.get)
    run.add(
        Figure(
            f"resident memory of the largest idle service ({largest})", "MB", [memory[largest]], most=40,
            note=", ".join(f"{name} {size:.0f}" for name, size in memory.items())),
        Figure(
            f"processor time of the idle fleet ({len(processes)} processes)", "% of one core",
            [100 * sum(used.values())], most=5,
            note=", ".join(f"{name} {100 * share:.1f}" for name, share in used.items())))
    run.explain(run.figures[-1], "idle", [max(used, key=used.get)], run.sleep)
