"""Servers that give out the same bytes and do nothing else: nginx, and the platform's own server with one route."""

import os
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from build import build_hint
from run_folder import next_free_port
from service import SERVICES, executable

from .wrk import LoadFailed

# One worker for each processor, as the platform's server has loops; the file lies in memory and stays open.
NGINX = """daemon off;
{user}worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    default_type application/json;
    keepalive_requests 1000000000;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=10 inactive=1h;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


class FileServers:
    """Both, serving the same file from a folder in memory."""

    def __init__(self, configuration: str):
        self.configuration = configuration
        self._memory = tempfile.TemporaryDirectory(prefix="dora-bench-", dir="/dev/shm")
        self.folder = Path(self._memory.name)
        # nginx's workers are another user's when root starts it without a word.
        self.folder.chmod(0o755)
        self._processes: list[subprocess.Popen] = []
        self.nginx = self.bare = ""

    def start(self, answer: bytes) -> None:
        (self.folder / "answer.json").write_bytes(answer)
        first = next_free_port(33_000)
        second = next_free_port(first + 1)
        file = self.folder / "nginx.conf"
        file.write_text(NGINX.format(
            folder=self.folder, port=first, workers=os.cpu_count(), user="user root;\n" if os.getuid() == 0 else ""))
        self._launch("nginx", "-p", str(self.folder), "-c", str(file))
        program = executable(SERVICES["gateway"], self.configuration).with_name("BareServer")
        if not program.exists():
            raise LoadFailed(f"{program} isn't there; {build_hint(self.configuration)}")
        self._launch(str(program), str(self.folder / "answer.json"), str(second))
        self.nginx = f"http://127.0.0.1:{first}/answer.json"
        self.bare = f"http://127.0.0.1:{second}/"
        for url in (self.nginx, self.bare):
            if self._fetch(url) != answer:
                raise LoadFailed(f"{url} doesn't give the bytes back")

    def _launch(self, *command: str) -> None:
        with open(self.folder / "servers.log", "ab") as log:
            self._processes.append(subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL))

    def _fetch(self, url: str) -> bytes:
        until = time.monotonic() + 15
        while True:
            try:
                with urllib.request.urlopen(url, timeout=5) as answer:
                    return answer.read()
            except urllib.error.HTTPError:
                raise
            except OSError:
                if time.monotonic() > until:
                    log = (self.folder / "servers.log").read_text(errors="replace")
                    raise LoadFailed(f"{url} doesn't answer: {log[-500:]}") from None
                time.sleep(0.05)

    @property
    def pids(self) -> list[int]:
        return [process.pid for process in self._processes]

    def end(self) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self._processes = []
        self._memory.cleanup()
