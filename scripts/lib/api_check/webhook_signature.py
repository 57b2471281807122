"""Signs what a source of threat intelligence sends by itself (Standard Webhooks, version 1)."""

import base64
import hashlib
import hmac


def signed(secret: bytes, identifier: str, seconds: int, body: bytes) -> dict[str, str]:
    """The headers of a message with a body.

    - secret: what the gateway knows of the source.
    - seconds: when it is sent, since 1970.
    """
    message = f"{identifier}.{seconds}.".encode() + body
    code = base64.b64encode(hmac.digest(secret, message, hashlib.sha256)).decode()
    return {"webhook-id": identifier, "webhook-timestamp": str(seconds), "webhook-signature": f"v1,{code}"}
