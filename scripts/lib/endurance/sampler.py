"""Measures every process of a fleet at a steady pace, and writes what it finds line by line."""

import json
import subprocess
import threading
import time
import urllib.request
from dataclasses import asdict
from pathlib import Path

from local_fleet import port_of

from . import process_reading
from .process_reading import Connections
from .quiet_fleet import QuietFleet

DATABASE, BROKER = "database", "broker"
# Metrics cost the services something; they are asked for at every sixth sample.
METRICS_EVERY = 6
# What is in use of the memory that the process holds.
HEAP = "process_heap_bytes"
METRICS = (
    "dora_pool_connections", "dora_pool_in_use", "dora_pool_waiting", "dora_consumer_lag", "dora_domain_backlog",
    "dora_outbox_backlog", HEAP)
ROLES = """
SELECT coalesce(nullif(application_name, ''), usename, backend_type) AS role, count(*) AS connections
FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend' GROUP BY 1
"""


class Sampler(threading.Thread):
    """A sample is `{"time", "processes": {NAME: {…}}, "roles": {ROLE: connections}, "metrics": {NAME: {…}}}`; memory
    in bytes. Of the database it is the sum of all its processes' private memory, and how many there are."""

    def __init__(self, fleet: QuietFleet, file: Path, seconds: float, asks_servers: bool = True):
        super().__init__(name="sampler", daemon=True)
        self.fleet, self.file, self.seconds, self.asks_servers = fleet, file, seconds, asks_servers
        self.samples: list[dict] = []
        self.error: Exception | None = None
        self._stopping = threading.Event()
        self._ports = port_of(fleet.fleet.database.address), port_of(fleet.fleet.broker.remembered["bootstrap"])
        self._servers = {DATABASE: fleet.fleet.database.pid, BROKER: fleet.fleet.broker.pid}

    def stop(self) -> None:
        self._stopping.set()
        self.join()

    def run(self) -> None:
        try:
            with open(self.file, "w", encoding="utf-8") as file:
                due = time.monotonic()
                while not self._stopping.is_set():
                    sample = self.sample(len(self.samples) % METRICS_EVERY == 0)
                    self.samples.append(sample)
                    file.write(json.dumps(sample) + "\n")
                    file.flush()
                    due = max(due + self.seconds, time.monotonic())
                    self._stopping.wait(due - time.monotonic())
        except Exception as error:  # Whatever it is, the run must say that nothing is measured any more.
            self.error = error

    def sample(self, with_metrics: bool) -> dict:
        connections = Connections()
        found: dict[str, dict] = {}
        for name, pid in self.fleet.processes().items():
            reading = process_reading.read(pid, connections, *self._ports)
            if reading:
                found[name] = asdict(reading) | {"pid": pid}
        sample = {"time": time.time(), "processes": found | self._of_servers(connections)}
        if self.asks_servers:
            sample["roles"] = self._roles()
        if with_metrics:
            sample["metrics"] = {name: metrics(self.fleet.url(name)) for name in found}
            for name, values in sample["metrics"].items():
                if HEAP in values:
                    sample["processes"][name]["heap"] = values[HEAP]
        return sample

    def _of_servers(self, connections: Connections) -> dict[str, dict]:
        found = {}
        for name, pid in self._servers.items():
            if pid is None:
                continue
            pids = [pid, *process_reading.children(pid)]
            readings = [process_reading.read(each, connections, *self._ports) for each in pids]
            readings = [reading for reading in readings if reading]
            if not readings:
                continue
            found[name] = {
                "pid": pid, "processes": len(readings),
                # Shared pages would count once for each of the database's processes.
                "resident": sum(reading.anonymous for reading in readings),
                "anonymous": sum(reading.anonymous for reading in readings),
                "descriptors": sum(reading.descriptors for reading in readings),
                "threads": sum(reading.threads for reading in readings),
                "processor": sum(reading.processor for reading in readings),
                "others": sum(reading.others for reading in readings)}
        return found

    def _roles(self) -> dict[str, int]:
        try:
            return {row["role"]: int(row["connections"]) for row in self.fleet.database.rows(ROLES)}
        except (OSError, subprocess.SubprocessError):
            return {}  # Too busy for this sample.


def metrics(url: str) -> dict[str, float]:
    """Some of a service's metrics, summed over their labels; empty where it doesn't answer."""
    try:
        with urllib.request.urlopen(f"{url}/metrics", timeout=5) as answer:
            text = answer.read().decode(errors="replace")
    except OSError:
        return {}
    found: dict[str, float] = {}
    for line in text.splitlines():
        name = line.partition(" ")[0].partition("{")[0]
        if name in METRICS:
            found[name] = found.get(name, 0.0) + float(line.rpartition(" ")[2])
    return found
