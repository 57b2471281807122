"""Was any change overwritten by another that didn't know of it?

Two writers who begin with the same version and both end show in three places: the log counts a version that the state
doesn't, sums don't fit their parts, or one version was changed twice by clients who had named it.
"""

import json
from collections import Counter

from .evidence import Evidence
from .ledger import Command, Ledger
from .report import Promise

# An assessment's counts, by the state of the gaps that each counts.
COUNTS = {"met": "met", "partly": "partly", "notMet": "not-met", "notApplicable": "not-applicable"}


def check(evidence: Evidence, ledger: Ledger, promise: Promise) -> None:
    """Looks at every stream, at every assessment, and at every change that named a version."""
    for service in evidence.services:
        for (tenant, stream), entries in service.log.streams.items():
            states = [entry for entry in entries if entry.state_version is not None]
            wrong = next((entry for entry in states if entry.state_version != entry.row.version), None)
            if states:
                promise.check(
                    f"{service.name}.event_log: {tenant} {stream}",
                    wrong and f"version {wrong.row.version} was written from version {wrong.state_version - 1}, as if "
                    "nothing had come between")
    check_counts(evidence, promise)
    for command in ledger.commands:
        if command.if_match is not None:
            promise.check(command.subject, *version_problems(command, evidence))


def check_counts(evidence: Evidence, promise: Promise) -> None:
    """An assessment counts the states that its gaps have, as a whole and by pillar."""
    gaps: dict[tuple[str, str], list[dict]] = {}
    for (tenant, kind, _), row in evidence.states.items():
        if kind == "gap":
            gap = json.loads(row.body)
            gaps.setdefault((tenant, gap.get("assessment")), []).append(gap)
    for (tenant, kind, identifier), row in evidence.states.items():
        if kind != "assessment":
            continue
        state, own = json.loads(row.body), gaps.get((tenant, identifier), [])
        problems = [_miscounted(state, own)]
        for part in state.get("pillars", ()):
            problem = _miscounted(part, [gap for gap in own if gap.get("pillar") == part["pillar"]])
            problems.append(problem and f"{part['pillar']}: {problem}")
        promise.check(f"{tenant} assessment {identifier}", *problems)


def _miscounted(counts: dict, gaps: list[dict]) -> str | None:
    """Where counts aren't those of the gaps' states."""
    states = Counter(gap.get("status") for gap in gaps)
    differing = [
        f"{counts[name]} {state} where {states[state]} of its gaps are"
        for name, state in COUNTS.items() if counts[name] != states[state]]
    return "counts " + ", ".join(differing) if differing else None


def version_problems(command: Command, evidence: Evidence) -> list[str]:
    """A change of a version that a client named makes the next one of it, or is refused."""
    identifier = command.path.rpartition("/")[2]
    return [
        f"was to change version {command.if_match} of {stream} and made version {version} at {entry.row.place}"
        for operation in command.operations
        for _, entry in evidence.outcomes.get((command.tenant, operation), ())
        for stream, version in entry.outcome.written
        if stream.endswith(f"/{identifier}") and version != command.if_match + 1]
