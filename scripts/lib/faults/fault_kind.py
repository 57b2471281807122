"""The kinds of faults: what each strikes and for how long."""

from dataclasses import dataclass

from service import SERVICES as FLEET

AGENTS = tuple(service.name for service in FLEET.values() if service.domain)
SERVICES = ("gateway", *AGENTS)
# Two of each run all the time; a third comes and goes.
INSTANCES = tuple(name + suffix for name in SERVICES for suffix in ("", ".2"))
DATABASE = "database"


@dataclass(frozen=True)
class FaultKind:
    """A kind: its name, what it does, how long it lasts at least and at most, how often it is drawn."""

    name: str
    title: str
    seconds: tuple[float, float]
    weight: float
    # What it strikes: services, third instances, relays or schemas (by service), brokers or the database.
    strikes: str
    # How many brokers it needs: one of three may hang, a lone one that hangs is only slow.
    brokers: int = 1
    needs_small_disks: bool = False


KINDS = {
    kind.name: kind
    for kind in [
        FaultKind("kill-service", "kill -9 of a service, started again", (0.1, 4), 8, "services"),
        FaultKind("pause-service", "SIGSTOP of a service, then SIGCONT", (1, 14), 4, "services"),
        FaultKind("pause-relay", "SIGSTOP of who holds a relay's lease, beyond the lease", (11, 14), 2, "relays"),
        FaultKind("end-instance", "SIGTERM of a service, started again", (0.5, 5), 2, "services"),
        FaultKind("add-instance", "a third instance comes and goes", (4, 12), 3, "thirds"),
        FaultKind("kill-broker", "kill -9 of a broker, started again", (0.1, 3), 3, "brokers"),
        FaultKind("pause-broker", "SIGSTOP of one of three brokers, then SIGCONT", (1, 10), 2, "brokers", brokers=3),
        FaultKind("cut-broker", "connections to a broker reset", (0, 0), 2, "brokers"),
        FaultKind("refuse-broker", "connections to a broker reset and refused", (1, 6), 1, "brokers"),
        FaultKind("blackhole-broker", "connections to a broker carry nothing", (1, 10), 2, "brokers"),
        FaultKind("kill-database", "kill -9 of the database, started again", (0.1, 3), 2, "database"),
        FaultKind("cut-database", "connections to the database reset", (0, 0), 2, "database"),
        FaultKind("refuse-database", "connections to the database reset and refused", (1, 6), 1, "database"),
        FaultKind("blackhole-database", "connections to the database carry nothing", (1, 10), 2, "database"),
        FaultKind("slow-commits", "an agent's commits take up to half a second", (4, 10), 2, "schemas"),
        FaultKind(
            "fill-broker-disk", "a broker's disk is full, then not", (1, 6), 1, "brokers", needs_small_disks=True),
        FaultKind(
            "fill-database-disk", "the database's disk is full, then not", (1, 8), 1, "database",
            needs_small_disks=True),
    ]
}


def targets(kind: FaultKind, brokers: int) -> list[str]:
    """What a kind may strike in a fleet with so many brokers."""
    if kind.strikes == "services":
        return list(INSTANCES)
    if kind.strikes == "thirds":
        return [f"{name}.3" for name in SERVICES]
    if kind.strikes in ("relays", "schemas"):
        return list(AGENTS)
    if kind.strikes == "brokers":
        return [f"broker-{number}" for number in range(1, brokers + 1)]
    return [DATABASE]


def left_out(names: list[str], brokers: int, why_no_small_disks: str | None) -> dict[str, str]:
    """The kinds among the named ones that this fleet can't have, each with the reason."""
    reasons = {}
    for name in names:
        kind = KINDS[name]
        if kind.brokers > brokers:
            reasons[name] = f"needs {kind.brokers} brokers"
        elif kind.needs_small_disks and why_no_small_disks:
            reasons[name] = why_no_small_disks
    return reasons
