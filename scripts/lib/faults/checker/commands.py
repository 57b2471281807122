"""Records of a domain's command topic: which operation each starts, and whether one waits for its outcome."""

from .outcome import operation_of
from .rows import Record

# The runtime's own messages, for whose outcome nobody waits.
CHUNK = "content-chunk"
WITHOUT_OUTCOME = {CHUNK, "discard-content"}

Operation = tuple[str, str]  # Tenant and operation.


def type_name(record: Record) -> str:
    """The name in a message's type: `update-organisation` of `eu.dora.gap.update-organisation.v1`."""
    parts = (record.header("ce_type") or "").split(".")
    return parts[3] if len(parts) > 3 else ""


def operation_of_record(record: Record) -> Operation | None:
    """The operation that a command's record starts; None where the record isn't one of the gateway's form."""
    tenant, message = record.header("ce_tenantid"), record.header("ce_id")
    request_hash = record.header("ce_requesthash")
    if tenant is None or message is None or request_hash is None:
        return None
    try:
        return tenant, operation_of(message, request_hash)
    except ValueError:
        return None


def expects_outcome(record: Record) -> bool:
    """Whether somebody waits for what becomes of it."""
    return type_name(record) not in WITHOUT_OUTCOME
