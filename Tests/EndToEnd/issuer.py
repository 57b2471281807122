"""An issuer of tokens: keys that come and go, its set of public ones served over https."""

import http.server
import json
import ssl
import subprocess
import threading
from pathlib import Path

from certificates import Certificates
from fleet import ALL_ROLES, ROOT


class Issuer:
    """Serves its key set at `address` until it is closed."""

    def __init__(self, folder: Path, authority: Certificates, port: int = 0):
        self.folder = folder
        self.asked = 0
        self.published: bytes | None = None
        issuer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                issuer.asked += 1
                body = issuer.published
                self.send_response(200 if body is not None else 500)
                self.send_header("Content-Type", "application/jwk-set+json")
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, *_) -> None:
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*authority.issue("issuer"))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        self.address = f"https://127.0.0.1:{self.port}/keys"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def publish(self, *names: str) -> None:
        """Serves the public keys of these names, and no others."""
        keys = [key for name in names for key in json.loads((self._keys(name) / "jwks.json").read_text())["keys"]]
        self.published = json.dumps({"keys": keys}).encode()

    def token(self, name: str, tenant: str) -> str:
        """A token signed with the key of that name."""
        return subprocess.run(
            [ROOT / "scripts" / "token", "--tenant", tenant, "--roles", ALL_ROLES, "--keys", self._keys(name)],
            check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def _keys(self, name: str) -> Path:
        folder = self.folder / name
        if not (folder / "jwks.json").exists():
            subprocess.run(
                [ROOT / "scripts" / "token", "--prepare", "--keys", folder], check=True, stdout=subprocess.DEVNULL)
        return folder
