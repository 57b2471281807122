"""A key on a named elliptic curve, which signs tokens as ES256 spells them: P-256 by right, others by fraud."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from forged_token import encode


@dataclass(frozen=True)
class CurveKey:
    """A private key in a file, and how many bytes its curve's numbers have."""

    file: Path
    size: int

    @staticmethod
    def make(folder: Path, curve: str = "prime256v1", size: int = 32) -> "CurveKey":
        file = folder / f"{curve}.pem"
        subprocess.run(
            ["openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", f"ec_paramgen_curve:{curve}", "-out", file],
            check=True, stderr=subprocess.DEVNULL)
        return CurveKey(file, size)

    def public(self, kid: str, name: str = "P-256") -> dict:
        """The public key as JSON (RFC 7518, section 6.2.1)."""
        data = subprocess.run(
            ["openssl", "pkey", "-in", self.file, "-pubout", "-outform", "DER"], check=True, stdout=subprocess.PIPE).stdout
        point = data[-2 * self.size:]
        return {"kty": "EC", "crv": name, "kid": kid, "x": encode(point[:self.size]), "y": encode(point[self.size:])}

    def token(self, header: dict, claims: dict, forge=lambda r, s: r + s) -> str:
        """A token; `forge` makes its signature of the two numbers."""
        text = ".".join(encode(json.dumps(part).encode()) for part in (header, claims))
        made = subprocess.run(
            ["openssl", "dgst", "-sha256", "-sign", self.file], input=text.encode(), check=True, stdout=subprocess.PIPE)
        return f"{text}.{encode(forge(*self._numbers(made.stdout)))}"

    def _numbers(self, signature: bytes) -> tuple[bytes, bytes]:
        """The two integers of an ASN.1 sequence, shorter than 128 bytes."""
        numbers, place = [], 2
        for _ in range(2):
            length = signature[place + 1]
            numbers.append(int.from_bytes(signature[place + 2:place + 2 + length]).to_bytes(self.size))
            place += 2 + length
        return numbers[0], numbers[1]
