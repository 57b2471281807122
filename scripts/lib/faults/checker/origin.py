"""Which message stands for which command: message ids computed from keys and the tokens' subjects."""

import base64
import json
from dataclasses import dataclass

from .identity import Identities
from .ledger import Command


@dataclass(frozen=True)
class Origin:
    """Who sent the ledger's commands (by tenant, the token's subject), and what makes message ids."""

    identities: Identities
    subjects: dict[str, str]

    def message(self, command: Command) -> str | None:
        """The message id of a command under a key."""
        return self._message(command, command.method, command.path)

    def workflow(self, command: Command) -> str | None:
        """The workflow that a command under a key starts; both routes that start one are one target."""
        message = self._message(command, "POST", "/api/v1/workflows")
        return None if message is None else self.identities.resource(message, "workflow")

    def _message(self, command: Command, method: str | None, target: str) -> str | None:
        subject = self.subjects.get(command.tenant)
        if command.key is None or method is None or subject is None:
            return None
        return self.identities.message(command.tenant, subject, method, target, command.key)


def subject_of(token: str) -> str:
    """The subject that a JSON Web Token names."""
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))["sub"]
