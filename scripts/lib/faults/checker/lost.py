"""Is any command lost that was acknowledged: without an outcome, or without the effect that its outcome tells?"""

import re

from .command_keys import CommandKeys
from .commands import expects_outcome, Operation, operation_of_record
from .evidence import Evidence, Service
from .identity import operation_in
from .ledger import Command, Ledger
from .origin import Origin
from .outcome import operation_of
from .report import Promise
from .rows import Record


class LostCommands:
    """Follows every acknowledged command: from the ledger, from the topics, from the gateway's own table."""

    def __init__(self, evidence: Evidence, ledger: Ledger, origin: Origin | None, keys: dict[str, CommandKeys]):
        self.evidence = evidence
        self.ledger = ledger
        self.origin = origin
        self.keys = keys
        self._workflows = {(row.tenant, row.id): row for row in evidence.gateway.workflows}
        self._letters: dict[Operation, tuple[Service, Record]] = {}
        for service in evidence.services:
            for letter in service.topics.dead_letters:
                if operation := operation_of_record(letter):
                    self._letters[operation] = (service, letter)

    def check(self, promise: Promise) -> None:
        covered: set[Operation] = set()
        for command in self.ledger.commands:
            if not command.is_acknowledged:
                continue
            operations = self.operations(command)
            covered |= operations
            promise.check(command.subject, *self.problems(command, operations))
        for service in self.evidence.services:
            for record in service.topics.commands:
                operation = operation_of_record(record)
                if operation is None or operation in covered or not expects_outcome(record):
                    continue
                covered.add(operation)
                if not self._is_forged(service, record, operation):
                    promise.check(f"{record.place} (operation {operation[1]})", *self.outcome_problems(operation))
        for operation in self.evidence.gateway.operations:
            if operation not in covered:
                promise.check(f"gateway.operations: {' '.join(operation)}", *self.outcome_problems(operation))

    def operations(self, command: Command) -> set[Operation]:
        """The operations that a command's requests were told, or that follow from its key."""
        found = {(command.tenant, operation) for operation in command.operations}
        message = self.origin.message(command) if self.origin else None
        if found or message is None:
            return found
        for service in self.evidence.services:
            if row := service.inbox.get((command.tenant, message)):
                found.add((command.tenant, operation_of(message, row.request_hash)))
        # The inbox forgets what is old; the log doesn't.
        return found or {
            (command.tenant, entry.outcome.operation)
            for entry in self.evidence.endings.get((command.tenant, message), ())}

    def problems(self, command: Command, operations: set[Operation]) -> list[str]:
        """Why an acknowledged command counts as lost."""
        problems = []
        if any(attempt.followed == "lost" for attempt in command.attempts):
            problems.append("its address was answered with 404 or 410 afterwards")
        if command.purpose == "start-workflow":
            return problems + self._start_problems(command)
        if command.purpose == "cancel-workflow":
            return problems + self._cancelled_problems(command)
        if command.purpose == "cancel-operation":
            return problems + self._tombstone_problems(command)
        for operation in operations:
            problems += self.outcome_problems(operation)
        if not operations and not command.resources and command.method == "DELETE" and command.key is None:
            problems += self._removal_problems(command)
        elif not operations and not command.resources and self.origin:
            problems.append("no inbox and no log has its message, and no answer names its operation")
        for kind, identifier, version in command.resources:
            problems += self.effect_problems(command.tenant, f"{kind}/{identifier}", version)
        return problems

    def outcome_problems(self, operation: Operation) -> list[str]:
        """Why an operation isn't closed, or what of its effect doesn't stand."""
        outcomes = self.evidence.outcomes.get(operation)
        row = self.evidence.gateway.operations.get(operation)
        if not outcomes:
            problem = f"operation {operation[1]} was acknowledged and never closed"
            if operation in self._letters:
                service, letter = self._letters[operation]
                reason = f"{letter.header('dora_reason')}: {letter.header('dora_detail')}"
                problem += f"; dead letter of {service.name} at {letter.place} ({reason})"
            return [problem]
        if row is None or row.status not in ("done", "rejected"):
            shown = "isn't there" if row is None else f"is {row.status}"
            place = outcomes[0][1].row.place
            return [f"operation {operation[1]} {shown} at the gateway, though {place} has its outcome"]
        problems = []
        for stream, version in outcomes[0][1].outcome.written:
            problems += self.effect_problems(operation[0], stream, version)
        return problems

    def effect_problems(self, tenant: str, stream: str, version: int) -> list[str]:
        """Why what was written doesn't stand: in the log, in the agent's table, in the read model."""
        kind, _, identifier = stream.partition("/")
        log = self.evidence.log_of(tenant, stream)
        if log is None or not log.has(tenant, stream, version):
            return [f"version {version} of {stream} is in no log"]
        final = log.finals.get((tenant, stream))
        if final is None or final.body is None:
            return []
        problems = []
        for name, rows in (("its agent's table", self.evidence.states), ("the read model", self.evidence.resources)):
            row = rows.get((tenant, kind, identifier))
            if row is None or row.version < version:
                standing = "isn't there" if row is None else f"is of version {row.version}"
                problems.append(f"{stream} was brought to version {version} and {standing} in {name}")
        return problems

    def _removal_problems(self, command: Command) -> list[str]:
        """What is wrong with a removal that was waited for: its answer has neither body nor operation to go by."""
        end = "/" + command.path.rpartition("/")[2]
        finals = [
            final for service in self.evidence.services for (tenant, stream), final in service.log.finals.items()
            if tenant == command.tenant and stream.endswith(end)]
        if len(finals) == 1 and finals[0].body is None:
            return []
        return [f"{command.path} was answered as removed and " + ("stands" if finals else "is in no log")]

    def _start_problems(self, command: Command) -> list[str]:
        started = {attempt.workflow.rpartition("/")[2] for attempt in command.attempts if attempt.workflow}
        if not started and self.origin:
            started = {self.origin.workflow(command)} - {None}
        return [
            f"the workflow {workflow} isn't there" for workflow in started
            if (command.tenant, workflow) not in self._workflows]

    def _cancelled_problems(self, command: Command) -> list[str]:
        match = re.search(r"/workflows/([^/]+)/cancel$", command.path)
        row = self._workflows.get((command.tenant, match[1])) if match else None
        if row is None:
            return ["the workflow isn't there"]
        return [f"the workflow {row.id} was cancelled and is {row.status}"] if row.status in ("running", "done") else []

    def _tombstone_problems(self, command: Command) -> list[str]:
        operation = operation_in(command.path.removesuffix("/cancel"))
        row = self.evidence.gateway.operations.get((command.tenant, operation or ""))
        if row is None or row.message is None:
            return [f"the cancelled operation {operation} isn't known to the gateway"]
        if self.evidence.tombstone(command.tenant, row.message) is None:
            return [f"the command {row.message} of operation {operation} was cancelled and has no tombstone"]
        return []

    def _is_forged(self, service: Service, record: Record, operation: Operation) -> bool:
        """Whether the gateway never acknowledged it: without an outcome, and with a seal that isn't its own."""
        keys = self.keys.get(service.domain)
        return operation not in self.evidence.outcomes and keys is not None and not keys.holds(record)

