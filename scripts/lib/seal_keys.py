"""Key pairs that seal logs: Ed25519 as JSON (RFC 8037), made with OpenSSL's command line."""

import base64
import hashlib
import json
import os
import subprocess
from pathlib import Path

# DER of an Ed25519 key (RFC 8410): everything before the 32 bytes is always the same.
PUBLIC_PREFIX = bytes.fromhex("302a300506032b6570032100")


class BadKey(ValueError):
    """A file that holds no such key."""


def encode(data: bytes) -> str:
    """Base64url without padding (RFC 7515)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """The bytes of a base64url text without padding."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def new_private_key(name: str, development: bool) -> str:
    """A new private key as JSON; its id is the name with a digest of the public part."""
    made = subprocess.run(
        ["openssl", "genpkey", "-algorithm", "ed25519", "-outform", "DER"], check=True, stdout=subprocess.PIPE)
    private = made.stdout[-32:]
    public = subprocess.run(
        ["openssl", "pkey", "-inform", "DER", "-pubout", "-outform", "DER"], input=made.stdout, check=True,
        stdout=subprocess.PIPE).stdout[-32:]
    key = {
        "kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig",
        "kid": f"{name}-{hashlib.sha256(public).hexdigest()[:16]}", "x": encode(public), "d": encode(private),
    }
    if development:
        key["dora:development"] = True
    return json.dumps(key) + "\n"


def publish(private: Path, public: Path) -> None:
    """Adds a private key's public part to a set of public keys (RFC 7517), which is made when it isn't there."""
    key = json.loads(private.read_text())
    key.pop("d")
    keys = json.loads(public.read_text())["keys"] if public.exists() else []
    keys = [other for other in keys if other["kid"] != key["kid"]] + [key]
    public.parent.mkdir(parents=True, exist_ok=True)
    fresh = public.with_name(f"{public.name}.{os.getpid()}")
    fresh.write_text(json.dumps({"keys": keys}, indent=1) + "\n")
    fresh.replace(public)


def public_keys(text: str) -> dict[str | None, bytes]:
    """The Ed25519 keys of a PEM text, a key or a set of keys in JSON, as 32 bytes by their ids; PEM has no id."""
    if "BEGIN PUBLIC KEY" in text:
        lines = [line for line in text.splitlines() if line and not line.startswith("-----")]
        der = base64.b64decode("".join(lines))
        if not der.startswith(PUBLIC_PREFIX) or len(der) != len(PUBLIC_PREFIX) + 32:
            raise BadKey("the PEM text holds no Ed25519 key")
        return {None: der[-32:]}
    try:
        document = json.loads(text)
        found = {
            key["kid"]: decode(key["x"]) for key in document.get("keys", [document])
            if key.get("kty") == "OKP" and key.get("crv") == "Ed25519"}
    except (ValueError, LookupError, AttributeError) as error:
        raise BadKey(f"neither PEM nor JSON of public keys: {error}") from error
    if not found or any(len(key) != 32 for key in found.values()):
        raise BadKey("there is no Ed25519 key in it")
    return found


def pem(key: bytes) -> str:
    """A public key of 32 bytes in PEM."""
    body = base64.b64encode(PUBLIC_PREFIX + key).decode()
    return f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"
