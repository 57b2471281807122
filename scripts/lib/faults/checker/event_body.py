"""Takes an event's value apart, byte for byte: `{"requestedBy":…,"details":…,"resource":…}`."""

import json
from dataclasses import dataclass

_decoder = json.JSONDecoder()


class UnreadableBody(ValueError):
    """The bytes aren't an event's value."""


@dataclass(slots=True)
class EventBody:
    """Who asked, the event's own payload, and what becomes of the aggregate.

    `resource` holds the state's bytes; it is None where the aggregate is gone (`changes` is true) and where the event
    changes no aggregate (`changes` is false).
    """

    requested_by: str
    details: bytes
    changes: bool
    resource: bytes | None

    @staticmethod
    def split(body: bytes) -> "EventBody":
        """Cuts the very bytes out; raises `UnreadableBody` for a value of another form."""
        try:
            text = body.decode()
            requested_by, at = _member(text, 0, '{"requestedBy":')
            start = at + len(',"details":')
            _, at = _member(text, at, ',"details":')
            details = text[start:at].encode()
            if text[at:] == "}":
                return EventBody(requested_by, details, False, None)
            start = at + len(',"resource":')
            state, at = _member(text, at, ',"resource":')
            if text[at:] != "}" or not isinstance(requested_by, str):
                raise UnreadableBody("something stands after the resource")
            return EventBody(requested_by, details, True, None if state is None else text[start:at].encode())
        except UnreadableBody:
            raise
        except ValueError as error:
            raise UnreadableBody(str(error)) from error


def _member(text: str, at: int, name: str):
    """The member that begins at a place: its value and where it ends."""
    if not text.startswith(name, at):
        raise UnreadableBody(f"no {name} at {at}")
    return _decoder.raw_decode(text, at + len(name))
