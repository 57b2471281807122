"""Does every workflow end: done with all its results, undone without a trace, or with a person told?"""

import json

from .evidence import Evidence
from .report import Promise
from .rows import StateRow, WorkflowRow

# A workflow that waits for a person says so; one that a person has ended names them.
OF_A_PERSON = {"failed", "needs-person", "ended-by-person"}
# What a step makes beside its result: the table's kind, and the member that names the result.
PARTS = {"assessment": ("gap", "assessment"), "quantification": ("risk", "quantification"), "plan": ("measure", "plan")}


def check(evidence: Evidence, promise: Promise) -> None:
    """Judges every workflow by the agents' tables, and not by what it says of itself."""
    parts = _parts(evidence)
    waiting = 0
    for workflow in evidence.gateway.workflows:
        subject = f"gateway.workflows: {workflow.tenant} {workflow.id} ({workflow.status})"
        promise.check(subject, *problems(workflow, evidence, parts))
        waiting += workflow.status in OF_A_PERSON
    if waiting:
        promise.note(f"{waiting} of the workflows need or needed a person")


def problems(workflow: WorkflowRow, evidence: Evidence, parts: dict) -> list[str]:
    """What is wrong with a workflow."""
    body = json.loads(workflow.body)
    found = _record_problems(workflow, body, evidence)
    steps = body["steps"]
    if workflow.status == "done":
        for step in steps:
            found += _made(workflow.tenant, step, evidence, parts)
    elif workflow.status == "undone":
        for step in steps:
            found += _left(workflow.tenant, step, evidence, parts)
    elif workflow.status in OF_A_PERSON:
        if not (body.get("reason") or body.get("ending")):
            found.append("needs a person and doesn't say why")
    else:
        standing = ", ".join(f"{step['name']} {step['status']}" for step in steps)
        found.append(f"is stuck: {standing}; waits for operation {workflow.awaited}")
    return found


def _record_problems(workflow: WorkflowRow, body: dict, evidence: Evidence) -> list[str]:
    """Row, body, log and outbox must tell the same."""
    found = []
    key = (workflow.tenant, workflow.id)
    if (body["status"], body["version"], body["id"]) != (workflow.status, workflow.version, workflow.id):
        found.append("its columns say otherwise than its body")
    log = sorted(evidence.gateway.workflow_log.get(key, ()))
    if [version for version, _ in log] != list(range(1, workflow.version + 1)):
        found.append(f"workflow_log hasn't every version from 1 to {workflow.version}")
    elif log[-1][1] != workflow.status:
        found.append(f"workflow_log ends with {log[-1][1]}")
    if workflow.status in ("done", "undone") and evidence.gateway.outbox.get(key):
        found.append("has ended and still has commands in command_outbox")
    return found


def _made(tenant: str, step: dict, evidence: Evidence, parts: dict) -> list[str]:
    """Why a step isn't done."""
    result = step.get("result")
    if step["status"] != "done" or result is None:
        return [f"the step {step['name']} is {step['status']}"]
    row = evidence.states.get((tenant, result["kind"], result["id"]))
    if row is None:
        return [f"{result['kind']} {result['id']} of the step {step['name']} isn't in its agent's table"]
    if result["kind"] in PARTS:
        kind, _ = PARTS[result["kind"]]
        there, promised = len(parts.get((tenant, kind, result["id"]), ())), _count(result["kind"], row)
        if promised is not None and there != promised:
            return [f"{result['kind']} {result['id']} has {there} of kind {kind}, and says {promised}"]
    return []


def _left(tenant: str, step: dict, evidence: Evidence, parts: dict) -> list[str]:
    """What is left of a step that is undone."""
    result, found = step.get("result"), []
    if step["status"] not in ("waiting", "undone"):
        found.append(f"the step {step['name']} is {step['status']}")
    if result is None:
        return found
    if (tenant, result["kind"], result["id"]) in evidence.states:
        found.append(f"{result['kind']} {result['id']} is still in its agent's table")
    if result["kind"] in PARTS:
        kind, _ = PARTS[result["kind"]]
        if left := parts.get((tenant, kind, result["id"])):
            found.append(f"{len(left)} of kind {kind} are left of {result['kind']} {result['id']}")
    command = step.get("command")
    if command is not None and evidence.tombstone(tenant, command) is None:
        found.append(f"the command {command} of the step {step['name']} has no tombstone")
    return found


def _parts(evidence: Evidence) -> dict[tuple[str, str, str], list[str]]:
    """What belongs to a workflow's results: by tenant, kind and the result's identifier."""
    members = dict(PARTS.values())
    parts: dict[tuple[str, str, str], list[str]] = {}
    for (tenant, kind, identifier), row in evidence.states.items():
        if kind in members:
            whole = json.loads(row.body).get(members[kind])
            if whole is not None:
                parts.setdefault((tenant, kind, whole), []).append(identifier)
    return parts


def _count(kind: str, row: StateRow) -> int | None:
    """How many parts a result says that it has."""
    state = json.loads(row.body)
    if kind == "assessment":
        return sum(state[name] for name in ("met", "partly", "notMet", "notApplicable"))
    return {"quantification": state.get("risks"), "plan": state.get("measures")}[kind]
