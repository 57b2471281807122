"""The database of a run behind its proxy: PostgreSQL as scripts/database runs it."""

import csv
import io
import os
import subprocess
from pathlib import Path

from database import Database
from run_folder import ROOT, RunFolder
from script_call import call_script
from service import SERVICES

from .ports import Ports, answers
from .small_disk import SmallDisk


class FleetDatabase:
    """Services reach it through the proxy; the checker, and questions to it, go past it."""

    def __init__(self, run: RunFolder, ports: Ports):
        self.run, self.ports = run, ports
        self._database = Database(run)

    def proxied(self) -> tuple[int, int]:
        """The port of its proxy, and the one behind it."""
        return self.ports.database_proxy, self.ports.database

    @property
    def disk(self) -> SmallDisk:
        # A link, where root runs it.
        return SmallDisk(Path(os.path.realpath(self.run.path / "postgres")))

    def provision(self) -> None:
        """Makes the cluster with every service's schema, and sends the services to the proxy."""
        self._database.start()
        for name in SERVICES:
            file = self.run.path / "database" / f"{name}.url"
            direct, proxied = f":{self.ports.database}/", f":{self.ports.database_proxy}/"
            text = file.read_text()
            if direct not in text and proxied not in text:
                raise OSError(f"the database isn't on port {self.ports.database}, which another program may have taken")
            file.write_text(text.replace(direct, proxied))

    def start(self) -> None:
        self._call("start")

    def stop(self) -> None:
        self._call("stop")

    def kill(self) -> None:
        self._call("kill")

    def remove(self) -> None:
        self._call("remove")

    @property
    def runs(self) -> bool:
        return answers(self.ports.database)

    @property
    def exists(self) -> bool:
        return self._database.cluster.exists()

    @property
    def url(self) -> str:
        """The superuser's address; it holds a password."""
        return self._database.superuser_url

    def _call(self, action: str) -> str:
        return call_script(
            [ROOT / "scripts" / "database", action],
            {"DORA_RUN": str(self.run.path), "DORA_DATABASE_PORT": str(self.ports.database), "DATABASE_URL": None})

    def rows(self, sql: str) -> list[dict[str, str]]:
        """Asks as the superuser, whom row-level security doesn't hold. Every value comes back as text."""
        ended = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--csv", "--set=ON_ERROR_STOP=1", self.url], input=sql,
            capture_output=True, text=True, timeout=60, env={**os.environ, "PGCONNECT_TIMEOUT": "5"})
        if ended.returncode != 0:
            raise OSError(f"psql: {ended.stderr.strip()}")
        return list(csv.DictReader(io.StringIO(ended.stdout)))
