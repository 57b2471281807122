"""The PostgreSQL of a fleet, as scripts/database runs it."""

import os
import re

from broker import link
from run_folder import ROOT, RunFolder, next_free_port
from script_call import ScriptFailed, call_script
from service import SERVICES, Service

NAME = "database"
STANDARD_PORT = 5433
PORT_OFFSET = 54


class Database:
    """Starts and stops the database, and knows each service's address of it."""

    def __init__(self, run: RunFolder):
        self.run = run
        self.script = ROOT / "scripts" / "database"
        # The cluster of this fleet; a link where the data lies elsewhere.
        self.cluster = run.path / "postgres"

    @property
    def is_external(self) -> bool:
        """Whether the server is one that the shell names, and not ours to end."""
        return bool(os.environ.get("DATABASE_URL"))

    @property
    def runs(self) -> bool:
        return self._status() is not None

    @property
    def pid(self) -> int | None:
        """The process id of a cluster of ours that runs."""
        match = re.search(r"process (\d+)", self._status() or "")
        return int(match[1]) if match else None

    @property
    def address(self) -> str:
        """Host and port, for people."""
        match = re.search(r"[\w.]+:\d+", self._status() or "")
        return match[0] if match else "–"

    def _status(self) -> str | None:
        if not self.is_external and not self.cluster.exists():
            return None
        try:
            return self._call("status")
        except ScriptFailed:
            return None

    def start(self) -> None:
        """Starts the database unless it runs, with a schema and roles for every service."""
        ready = self.runs and all(self.url(service) for service in SERVICES.values())
        if not ready:
            if not self.runs:
                self._call("start", DORA_DATABASE_PORT=str(self._port()))
            self._call("provision", *SERVICES)
        if not self.is_external:
            link(self.cluster / "postgres.log", self.run.log_file(NAME))

    def stop(self, kill: bool = False) -> None:
        if not self.is_external and self.cluster.exists():
            self._call("kill" if kill else "stop")

    def url(self, service: Service) -> str | None:
        """The address that a service connects to; None before the first start."""
        try:
            return (self.run.path / "database" / f"{service.name}.url").read_text().strip()
        except OSError:
            return None

    @property
    def superuser_url(self) -> str:
        """The administrator's address; it holds a password."""
        return self._call("url")

    def _port(self) -> int:
        try:
            used = int((self.run.path / "postgres.port").read_text())
            if next_free_port(used) == used:
                return used
        except (OSError, ValueError):
            pass  # The first start.
        return next_free_port(self.run.port(STANDARD_PORT, PORT_OFFSET))

    def _call(self, action: str, *arguments: str, **environment: str) -> str:
        # The standard folder has its own place for the data, which isn't told by its path.
        if self.run.path != ROOT / ".run":
            environment["DORA_RUN"] = str(self.run.path)
        return call_script([self.script, action, *arguments], environment)
