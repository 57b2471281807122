"""How commands ended, as the last event of each says."""

import json
import uuid
from dataclasses import dataclass


@dataclass(slots=True)
class Outcome:
    """An outcome: `written` holds the streams with the versions reached, `rejection` why it was refused."""

    operation: str
    written: list[tuple[str, int]]
    rejection: dict | None

    @property
    def is_done(self) -> bool:
        return self.rejection is None

    @property
    def status(self) -> str:
        return "done" if self.is_done else "rejected"

    @staticmethod
    def read(text: str) -> "Outcome":
        """Reads an outcome's JSON; raises `ValueError` for another form."""
        try:
            document = json.loads(text)
            result = document["result"]
            if "done" in result:
                written = [(stream["stream"], int(stream["version"])) for stream in result["done"]["written"]]
                return Outcome(document["operation"], written, None)
            # The one value without a name of its own in Swift's encoding of an enumeration.
            return Outcome(document["operation"], [], result["rejected"]["_0"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"no outcome: {error!r} in {text[:200]}") from error


def operation_of(message: str, request_hash: str) -> str:
    """The operation that a request starts: its message id combined (exclusive or) with the hash's first 128 bits."""
    first, second = uuid.UUID(message).bytes, bytes.fromhex(request_hash[:32])
    return str(uuid.UUID(bytes=bytes(left ^ right for left, right in zip(first, second))))
