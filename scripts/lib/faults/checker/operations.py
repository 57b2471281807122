"""Do operations show the outcome that the event has, and never another one?"""

import json

from .evidence import Evidence
from .ledger import Command, Ledger
from .outcome import Outcome
from .report import Promise
from .rows import OperationRow


def check(evidence: Evidence, ledger: Ledger, promise: Promise) -> None:
    """Holds the gateway's operations against the events, and what clients saw against both."""
    for key, operation in evidence.gateway.operations.items():
        promise.check(f"gateway.operations: {' '.join(key)}", *row_problems(operation, evidence))
    for command in ledger.commands:
        if seen := [attempt for attempt in command.attempts if attempt.ended is not None]:
            promise.check(command.subject, *seen_problems(command, seen, evidence))


def row_problems(operation: OperationRow, evidence: Evidence) -> list[str]:
    """Where an operation isn't what its outcome says."""
    outcomes = evidence.outcomes.get((operation.tenant, operation.id), [])
    if operation.status in ("pending", "projecting"):
        waits = evidence.gateway.waits.get((operation.tenant, operation.id))
        if outcomes:
            return [
                f"is {operation.status} though {outcomes[0][0].name} has its outcome at "
                f"{outcomes[0][1].row.place}" + (f"; waits for {', '.join(waits)}" if waits else "")]
        return []  # Without an outcome it is a lost command, and counted there.
    if not outcomes:
        return [f"is {operation.status}, and no log has its outcome"]
    logged = outcomes[0][1]
    problems = []
    if not operation.is_closed:
        problems.append(f"is {operation.status} and has no time of closing")
    if operation.outcome is None or json.loads(operation.outcome) != json.loads(logged.row.outcome):
        problems.append(f"its outcome isn't that of {logged.row.place}")
    if operation.status != logged.outcome.status:
        problems.append(f"is {operation.status}, its outcome {logged.outcome.status}")
    problem = None if operation.problem is None else json.loads(operation.problem)
    if problem != logged.outcome.rejection:
        problems.append("its problem isn't the outcome's")
    if (operation.tenant, operation.id) in evidence.gateway.waits:
        problems.append("is closed and still stands in operation_waits")
    return problems


def seen_problems(command: Command, seen: list, evidence: Evidence) -> list[str]:
    """Where clients saw an operation end otherwise than it did, or twice."""
    ends = {(attempt.operation, attempt.ended.signature) for attempt in seen}
    by_operation: dict[str, set] = {}
    for operation, signature in ends:
        by_operation.setdefault(operation, set()).add(signature)
    problems = []
    for operation, signatures in by_operation.items():
        if len(signatures) > 1:
            problems.append(f"operation {operation} was seen to end in {len(signatures)} ways")
        logged = evidence.outcomes.get((command.tenant, operation))
        if not logged:
            problems.append(f"operation {operation} was shown as ended, and no log has its outcome")
        elif shown(logged[0][1].outcome, evidence) not in signatures:
            problems.append(f"operation {operation} was shown otherwise than {logged[0][1].row.place} says")
    return problems


def shown(outcome: Outcome, evidence: Evidence) -> tuple:
    """An outcome as the API shows it: kinds that the gateway doesn't serve are left out."""
    if outcome.rejection is not None:
        return ("rejected", outcome.rejection.get("problem"), outcome.rejection.get("pointer"))
    written = sorted(
        (*stream.split("/", 1), version) for stream, version in outcome.written
        if stream.partition("/")[0] in evidence.layout.kinds)
    return ("done", tuple(written))
