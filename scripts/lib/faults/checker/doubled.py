"""Did anything take effect twice, or without having been asked for?"""

import json

from .evidence import Evidence, Service
from .ledger import Command, Ledger
from .log import MARKS, Entry
from .origin import Origin
from .outcome import operation_of
from .report import Promise

# How much more often than its row says a compensation may have been sent: each attempt has a message id of its own.
ATTEMPTS = 5
# The kind of what a client made with a unique text in it, by what it was made for.
MADE = {
    "create-organisation": "organisation", "upload": "policy", "upload-long": "policy", "record-risk": "risk",
    "create-asset": "asset", "create-incident": "incident", "create-finding": "finding", "create-indicator": "indicator"}
# What changes no resource under a message id of its own.
WITHOUT_EFFECT = {"start-workflow", "cancel-workflow", "cancel-operation"}


def check(evidence: Evidence, ledger: Ledger, origin: Origin | None, promise: Promise) -> None:
    """Judges the logs by themselves, then beside what clients asked for."""
    check_events(evidence, promise)
    check_messages(evidence, promise)
    for command in ledger.commands:
        promise.check(command.subject, *command_problems(command, evidence, origin))
    if ledger.commands:
        check_marks(evidence, ledger, promise)
        if origin:
            check_origin(evidence, ledger, origin, promise)
        else:
            promise.note("no identity secret: effects that nobody asked for weren't looked for")


def check_events(evidence: Evidence, promise: Promise) -> None:
    """An event's id follows from its message and place: a message handled twice gives it twice."""
    seen: dict[tuple[str, str], Entry] = {}
    for service in evidence.services:
        for entry in service.log.entries:
            first = seen.setdefault((entry.row.tenant, entry.row.message), entry)
            promise.check(
                f"{service.name}.event_log: {entry.row.place}",
                None if first is entry else f"has the event id {entry.row.message} of {first.row.place}")


def check_messages(evidence: Evidence, promise: Promise) -> None:
    """Each message has one outcome for each request that came under it, and one of them at most is done."""
    for (tenant, operation), outcomes in evidence.outcomes.items():
        service, first = outcomes[0]
        problems = []
        if len(outcomes) > 1:
            places = ", ".join(f"{other.name} {entry.row.place}" for other, entry in outcomes[1:])
            problems.append(f"has another outcome at {places}")
        problems += _written_problems(service, first)
        remembered = service.inbox.get((tenant, first.row.causation or ""))
        # Another request under a used key is refused in an operation of its own.
        message = first.row.causation
        if remembered and first.outcome.is_done and operation != operation_of(message, remembered.request_hash):
            problems.append(f"isn't the operation of the request that the inbox has for {message}")
        promise.check(f"{service.name}: {tenant} operation {operation} ({first.row.place})", *problems)
    for (tenant, message), entries in evidence.endings.items():
        done = {entry.outcome.operation for entry in entries if entry.outcome.is_done}
        promise.check(
            f"{tenant} message {message}",
            f"is done in {len(done)} operations: {', '.join(sorted(done))}" if len(done) > 1 else None)


def _written_problems(service: Service, last: Entry) -> list[str]:
    """The versions that an outcome names are those that its message's own events have reached."""
    if not last.outcome.is_done:
        return []
    problems = []
    for stream, version in last.outcome.written:
        entries = service.log.streams.get((last.row.tenant, stream), [])
        own = [entry.row.version for entry in entries if entry.row.causation == last.row.causation]
        if not own or max(own) != version:
            problems.append(f"names version {version} of {stream}, and its events there have {own or 'none'}")
        elif own != list(range(own[0], own[0] + len(own))):
            problems.append(f"wrote versions {own} of {stream}, with others' between")
    return problems


def command_problems(command: Command, evidence: Evidence, origin: Origin | None) -> list[str]:
    """Through whatever gateway, one key is one operation and one resource; what was refused has no effect."""
    problems = []
    if len(command.operations) > 1:
        problems.append(f"one key has the operations {', '.join(sorted(command.operations))}")
    identifiers = {(kind, identifier) for kind, identifier, _ in command.resources}
    if len(identifiers) > 1:
        problems.append(f"one key has the resources {sorted(identifiers)}")
    workflows = {attempt.workflow for attempt in command.attempts if attempt.workflow}
    if len(workflows) > 1:
        problems.append(f"one key has the workflows {sorted(workflows)}")
    if command.is_refused and origin and (message := origin.message(command)):
        problems += [
            f"was refused ({command.attempts[0].status}) and is done at {entry.row.place}"
            for entry in evidence.endings.get((command.tenant, message), ()) if entry.outcome.is_done]
    return problems


def check_marks(evidence: Evidence, ledger: Ledger, promise: Promise) -> None:
    """Unique texts and numbers that clients sent stand in the logs once, whatever their identifiers are."""
    controls = _control_names(evidence)
    for command in ledger.commands:
        body = command.body or {}
        name = MADE.get(command.purpose)
        if name is not None and (text := body.get(MARKS[name])):
            streams = set().union(*(
                service.log.marks.get((command.tenant, name, text), set()) for service in evidence.services))
            promise.check(
                command.subject,
                f"made {len(streams)} of kind {name}: {', '.join(sorted(streams))}" if len(streams) > 1 else None,
                f"is refused and made {', '.join(streams)}" if streams and command.is_refused else None)
        elif command.purpose in ("change-organisation", "probe") and "employees" in body:
            stream = "organisation/" + command.path.rpartition("/")[2]
            times = sum(
                service.log.employees.get((command.tenant, stream, body["employees"]), 0)
                for service in evidence.services)
            promise.check(
                command.subject,
                f"set employees of {stream} to {body['employees']} {times} times" if times > 1 else None,
                f"is refused and set employees of {stream}" if times and command.is_refused else None)
        elif command.purpose == "add-control" and body.get("name"):
            times = controls.get((command.tenant, body["name"]), 0)
            promise.check(
                command.subject, f"the control {body['name']} stands {times} times" if times > 1 else None)


def _control_names(evidence: Evidence) -> dict[tuple[str, str], int]:
    """How often a control of a name stands in a tenant's risks."""
    found: dict[tuple[str, str], int] = {}
    for (tenant, kind, _), row in evidence.states.items():
        if kind == "risk":
            for control in json.loads(row.body).get("controls") or ():
                found[tenant, control.get("name")] = found.get((tenant, control.get("name")), 0) + 1
    return found


def check_origin(evidence: Evidence, ledger: Ledger, origin: Origin, promise: Promise) -> None:
    """Every change of a resource was caused by a command of the ledger, or by a workflow's step."""
    asked = _asked(evidence, ledger, origin)
    allowed = _untraceable(ledger, origin)
    for service in evidence.services:
        for (tenant, stream), entries in service.log.streams.items():
            if tenant not in allowed or stream.startswith("operation/"):
                continue
            problem = None
            for entry in entries:
                cause = (tenant, entry.row.causation)
                if cause in asked:
                    continue
                # A request without a key has an identifier that nobody can compute: one effect each.
                allowed[tenant] -= 1
                asked.add(cause)
                if allowed[tenant] < 0:
                    problem = f"version {entry.row.version} was caused by {entry.row.causation}, which nobody sent"
                    break
            promise.check(f"{service.name}.event_log: {tenant} {stream}", problem)


def _asked(evidence: Evidence, ledger: Ledger, origin: Origin) -> set[tuple[str, str | None]]:
    """The messages that were asked for, with their tenants."""
    asked = {(command.tenant, origin.message(command)) for command in ledger.commands}
    told = {(command.tenant, operation) for command in ledger.commands for operation in command.operations}
    for service in evidence.services:
        asked |= {
            key for key, row in service.inbox.items() if (key[0], operation_of(key[1], row.request_hash)) in told}
    # What a gateway has noted it has sent itself; forged commands stand in topics alone.
    asked |= {(row.tenant, row.message) for row in evidence.gateway.operations.values() if row.message}
    for workflow in evidence.gateway.workflows:
        for step in json.loads(workflow.body)["steps"]:
            asked.add((workflow.tenant, step.get("command")))
            asked |= {
                (workflow.tenant, origin.identities.step(workflow.id, f"undo-{step['name']}", attempt))
                for attempt in range(1, ATTEMPTS + step.get("compensations", 0))}
    return asked


def _untraceable(ledger: Ledger, origin: Origin) -> dict[str, int]:
    """By tenant: how many commands may have taken effect under a message id that can't be told."""
    counts: dict[str, int] = {}
    for command in ledger.commands:
        is_traceable = command.operations or origin.message(command) or command.method is None
        may_write = (
            not is_traceable and not command.is_refused and command.method != "GET"
            and command.purpose not in WITHOUT_EFFECT)
        counts[command.tenant] = counts.get(command.tenant, 0) + int(may_write)
    return counts
