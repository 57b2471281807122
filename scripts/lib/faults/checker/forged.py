"""Did an agent obey what the gateway hasn't sealed?

In a ledger, `forged` stands for a command that somebody wrote to a topic without a key; its `key` is the message's id.
"""

from .command_keys import CommandKeys
from .commands import CHUNK, operation_of_record, type_name
from .evidence import Evidence
from .ledger import Ledger
from .report import Promise


def check(evidence: Evidence, ledger: Ledger, keys: dict[str, CommandKeys], promise: Promise) -> None:
    """Verifies the seal of every command that has an outcome; those known to be forged have none."""
    for command in ledger.commands:
        if command.purpose == "forged":
            obeyed = evidence.endings.get((command.tenant, command.key or ""))
            promise.check(command.subject, f"has an outcome at {obeyed[0].row.place}" if obeyed else None)
    for service in evidence.services:
        ring = keys.get(service.domain)
        if ring is None:
            promise.note(f"no keys of the domain {service.domain}: its seals weren't verified")
            continue
        sealed: dict[tuple[str, str], list[bool]] = {}
        for record in service.topics.commands:
            operation = operation_of_record(record)
            if type_name(record) != CHUNK and operation in evidence.outcomes:
                sealed.setdefault(operation, []).append(ring.holds(record))
        for (tenant, operation), seals in sealed.items():
            _, entry = evidence.outcomes[tenant, operation][0]
            # A forged copy of a good command is refused, and the good one obeyed.
            promise.check(
                f"{service.name}: {tenant} operation {operation}",
                None if any(seals) else f"ended at {entry.row.place}, and no command of it has the gateway's seal")
