"""Tokens that must not hold, made from one that does: the development key signs whatever claims a test wants."""

import base64
import hashlib
import hmac
import json
import subprocess
import tempfile
from pathlib import Path


def encode(data: bytes) -> str:
    """Base64url without padding (RFC 7515, section 2)."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def decode(text: str) -> dict:
    return json.loads(raw(text))


class TokenForge:
    """Takes a good token apart and puts it together otherwise."""

    def __init__(self, good: str, keys: Path):
        self.private_key = keys / "private-key.pem"
        self.public_set = (keys / "jwks.json").read_bytes()
        header, claims, self.signature = good.split(".")
        self.header, self.claims = decode(header), decode(claims)

    def signed(self, header: dict | None = None, claims: dict | None = None) -> str:
        """Signed with the development key (EdDSA); a member whose value is None is left out."""
        return self._sign(self._input(header, claims))

    def _sign(self, text: str) -> str:
        with tempfile.NamedTemporaryFile() as file:
            file.write(text.encode())
            file.flush()
            made = subprocess.run(
                ["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", self.private_key, "-in", file.name],
                check=True, stdout=subprocess.PIPE)
        return f"{text}.{encode(made.stdout)}"

    def unsigned(self) -> str:
        """RFC 7519, section 6: `alg` is `none` and the signature is empty."""
        return self._input({"alg": "none"}, None) + "."

    def keyed_with_the_public_key(self) -> str:
        """HMAC with what everybody knows as its secret (RFC 8725, section 2.1)."""
        text = self._input({"alg": "HS256"}, None)
        secret = base64.urlsafe_b64decode(json.loads(self.public_set)["keys"][0]["x"] + "=")
        return f"{text}.{encode(hmac.digest(secret, text.encode(), hashlib.sha256))}"

    def with_header(self, **members) -> str:
        """Another header over the old signature."""
        return f"{self._input(members, None)}.{self.signature}"

    def signed_over(self, header: str, claims: str) -> str:
        """Signed with the development key over exactly this text."""
        return self._sign(f"{encode(header.encode())}.{encode(claims.encode())}")

    def _input(self, header: dict | None, claims: dict | None) -> str:
        parts = []
        for old, new in ((self.header, header), (self.claims, claims)):
            members = {name: value for name, value in (old | (new or {})).items() if value is not None}
            parts.append(encode(json.dumps(members, separators=(",", ":")).encode()))
        return ".".join(parts)
