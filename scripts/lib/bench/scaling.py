"""Changes a second with one instance of their agent, and with two."""

from .figure import Figure
from .writes import AGENT, Flood

SECOND_INSTANCE = f"{AGENT}.2"


def measure(run) -> None:
    flood = Flood(run)
    flood(min(2.0, run.settings.seconds))
    one, two = [], []
    for _ in range(run.settings.rounds):
        run.check_interrupted()
        one.append(flood(run.settings.seconds))
        run.fleet.start_one(SECOND_INSTANCE)
        # Until the partitions are shared out anew.
        run.sleep(5)
        flood(1.0)
        two.append(flood(run.settings.seconds))
        run.fleet.stop_one(SECOND_INSTANCE)
        run.sleep(5)
        flood(1.0)
    run.add(Figure(
        "changes readable, two instances of their agent", "a second", two, "one instance", one,
        note="broker, database, gateways and what sends share this machine's processors with them"))
