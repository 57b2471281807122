"""What shows soonest that a guarantee is missing: by which faults, and which promise must then be found broken."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RemovedGuarantee:
    """A run without a guarantee: its faults, and the checker's promise that only this guarantee keeps."""

    promise: str
    kinds: tuple[str, ...] = ("kill-service",)
    faults: int = 6
    pace: float = 1.5
    # Drawn from it, the first faults are those that show it.
    seed: int = 1


# How long a run without a guarantee waits for what may never end.
SETTLE_SECONDS = 20.0

REMOVED: dict[str, RemovedGuarantee] = {
    # Users' own repeats through the other gateway are enough; a killed service repeats as well.
    "inbox": RemovedGuarantee("effects-doubled"),
    # Transactions overtake one another between their positions and their commits.
    "relay-order": RemovedGuarantee("events-out-of-order", ("slow-commits",), faults=3, pace=3, seed=107),
    # What is killed while it can't write has committed what it hasn't done.
    "manual-commit": RemovedGuarantee("acknowledged-lost", ("blackhole-database", "kill-service"), faults=10, pace=1, seed=301),
    # Two instances load, and both write.
    "expected-version": RemovedGuarantee("updates-lost", ("slow-commits",), faults=3, pace=3, seed=107),
    # Every other workflow is cancelled.
    "compensation": RemovedGuarantee("sagas-open", pace=3),
    "row-level-security": RemovedGuarantee("tenants-crossed"),
    "mac": RemovedGuarantee("forged-obeyed", pace=2.5),
    "hash-chain": RemovedGuarantee("chain-broken"),
}


def is_caught(guarantee: str, promises: list[dict]) -> dict | None:
    """The promise that is broken without a guarantee, as the checker reports it; None where it noticed nothing."""
    return next(
        (promise for promise in promises if promise["promise"] == REMOVED[guarantee].promise and promise["broken"]),
        None)
