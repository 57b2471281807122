"""Certificates for tests, made by OpenSSL's command line."""

import subprocess
from pathlib import Path


class Certificates:
    """An authority, and the certificates that it signs."""

    def __init__(self, folder: Path, name: str):
        self.folder = folder
        self.name = name
        self.file = folder / f"{name}.pem"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._openssl(
            "req", "-x509", *self._new_key(f"{name}.key"), "-noenc", "-subj", f"/CN={name}", "-days", "2",
            "-out", self.file.name)

    def issue(self, name: str, password: str | None = None) -> tuple[Path, Path]:
        """A certificate for a name, and its key, encrypted if there is a password."""
        protection = ["-passout", f"pass:{password}"] if password else ["-noenc"]
        self._openssl(
            "req", *self._new_key(f"{name}.key"), *protection, "-subj", f"/CN={name}", "-out", f"{name}.csr")
        extension = self.folder / "extension"
        extension.write_text("subjectAltName=IP:127.0.0.1\n")
        self._openssl(
            "x509", "-req", "-in", f"{name}.csr", "-CA", self.file.name, "-CAkey", f"{self.name}.key",
            "-CAcreateserial", "-days", "2", "-extfile", extension.name, "-out", f"{name}.pem")
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"

    @staticmethod
    def _new_key(file: str) -> list[str]:
        return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-keyout", file]

    def _openssl(self, *arguments: str) -> None:
        subprocess.run(
            ["openssl", *arguments], cwd=self.folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
