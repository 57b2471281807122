"""The PostgreSQL of a fleet, as scripts/database runs it."""

from broker import link
from run_folder import ROOT, RunFolder, next_free_port
from script_call import ScriptFailed, call_script
from service import SERVICES, Service

NAME = "database"
STANDARD_PORT = 15432
PORT_OFFSET = 54


class Database:
    """Starts and stops the database, and knows each service's address of it."""

    def __init__(self, run: RunFolder):
        self.run = run
        self.script = ROOT / "scripts" / "database"
        self.data = run.data_of_database

    @property
    def runs(self) -> bool:
        return self._status() is not None

    @property
    def pid(self) -> int | None:
        words = (self._status() or "").split()
        return int(words[-1]) if words and words[-1].isdigit() else None

    @property
    def address(self) -> str:
        """Host and port, for people."""
        words = (self._status() or "").split()
        return words[1] if len(words) > 1 else "–"

    def _status(self) -> str | None:
        if not self.script.exists():
            return None
        try:
            return call_script([self.script, "status", "--data", self.data])
        except ScriptFailed:
            return None

    def start(self) -> None:
        """Starts the database unless it runs, with a schema and roles for every service."""
        port = next_free_port(self.run.port(STANDARD_PORT, PORT_OFFSET))
        call_script([self.script, "start", "--data", self.data, "--port", port, *SERVICES])
        pid = self.pid
        if pid is not None:
            self.run.pid_file(NAME).write_text(f"{pid}\n")
            link(self.data / "server.log", self.run.log_file(NAME))

    def stop(self, kill: bool = False) -> None:
        if self.data.exists():
            call_script([self.script, "kill" if kill else "stop", "--data", self.data])
        self.run.pid_file(NAME).unlink(missing_ok=True)

    def url(self, service: Service) -> str | None:
        """The address that a service connects to; None before the first start."""
        return self._read(service.name)

    @property
    def superuser_url(self) -> str | None:
        return self._read("superuser")

    def _read(self, name: str) -> str | None:
        try:
            return (self.data / f"{name}.url").read_text().strip()
        except OSError:
            return None
