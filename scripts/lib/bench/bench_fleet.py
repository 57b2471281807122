"""The fleet that is measured: two gateways, one of each agent, on Apache Kafka and PostgreSQL."""

import subprocess
from pathlib import Path

from endurance.quiet_fleet import READY_SECONDS, QuietFleet
from service import SERVICES, executable

FIRST, SECOND = "gateway", "gateway.2"
# Rate limits stay in the way of each request, and are so high that they refuse none.
RATE_LIMITS = "DORA_RATE_LIMITS"


class BenchFleet(QuietFleet):
    """The second gateway keeps no answers, so that its reads are read from the database each time."""

    def __init__(self, folder: Path, port_base: int, configuration: str):
        super().__init__(folder, port_base, 1, configuration)
        self.names.insert(1, SECOND)
        self.limits: str | None = None

    def start(self, say) -> None:
        self.limits = self._limits()
        super().start(say)

    def launch(self, name: str) -> None:
        extra = {}
        if name.startswith("gateway"):
            if self.limits:
                extra[RATE_LIMITS] = self.limits
            if name == SECOND:
                extra["DORA_READ_CACHE_BYTES"] = "0"
        self.fleet.start(name, self.configuration, extra)

    def start_one(self, name: str) -> None:
        """Starts a service with what the measurements need, and waits until it is ready."""
        self.launch(name)
        if name not in self.names:
            self.names.append(name)
        self.fleet.wait_ready(name, READY_SECONDS)

    def stop_one(self, name: str) -> None:
        self.fleet.stop(name)
        self.names.remove(name)

    def pid(self, name: str) -> int:
        return self.processes()[name]

    def _limits(self) -> str | None:
        """The setting that raises all rate limits, where this build has it."""
        ended = subprocess.run(
            [executable(SERVICES[FIRST], self.configuration), "--help"], capture_output=True, text=True)
        return "default=1000000000/h" if RATE_LIMITS in ended.stdout else None

    def count(self, table: str, condition: str) -> int:
        return int(self.database.rows(f"SELECT count(*) AS n FROM {table} WHERE {condition}")[0]["n"])

    def latest(self, table: str, column: str, tenant: str) -> float:
        """The latest of a tenant's moments in a table, in seconds since 1970; the database is on this machine."""
        rows = self.database.rows(f"SELECT extract(epoch FROM max({column})) AS at FROM {table} WHERE tenant = '{tenant}'")
        return float(rows[0]["at"])

    def setting(self, name: str) -> str:
        return self.database.rows(f"SHOW {name}")[0][name]
