"""A fleet of a run's own without faults and proxies: broker, database, and so many instances of each service."""

import shutil
from pathlib import Path

from faults.broker_cluster import unread_records
from faults.fleet_database import FleetDatabase
from faults.ports import Ports
from local_fleet import INFRASTRUCTURE, Fleet, FleetError
from run_folder import ROOT, RunFolder, is_free
from script_call import ScriptFailed, call_script
from service import SERVICES

READY_SECONDS = 180
# Apart from those of scripts/faults and scripts/test, and below those that the system gives out by itself.
FIRST_PORT, LAST_PORT, STEP = 31_200, 32_600, 200


class QuietFleet:
    """All of it lies in one folder, and listens from one port on."""

    def __init__(self, folder: Path, port_base: int, instances: int, configuration: str):
        self.folder, self.configuration = folder, configuration
        self.run = RunFolder(folder, port_base)
        self.fleet = Fleet(self.run)
        self.database = FleetDatabase(self.run, Ports(port_base))
        self.names = [
            name + ("" if number == 1 else f".{number}") for name in SERVICES for number in range(1, instances + 1)]

    @property
    def gateways(self) -> list[str]:
        return [name for name in self.names if name.partition(".")[0] == "gateway"]

    # Starting

    def start(self, say) -> None:
        """Starts everything and waits until it is ready; `say` gets a sentence about each step."""
        say("Starting the database and the broker")
        for name in INFRASTRUCTURE:
            self.fleet.start_infrastructure(name)
        kind = (self.fleet.broker.remembered or {}).get("kind")
        if kind != "apache-kafka":
            raise FleetError(
                f"Apache Kafka is needed, and the broker is: {kind}; scripts/kafka --help says how it is found")
        say(f"Starting {len(self.names)} services")
        for name in self.names:
            self.launch(name)
        for name in self.names:
            self.fleet.wait_ready(name, READY_SECONDS)

    def launch(self, name: str) -> None:
        """Starts a service with what this fleet wants of it."""
        self.fleet.start(name, self.configuration)

    def token(self, tenant: str, roles: str, subject: str) -> str:
        return call_script([
            ROOT / "scripts" / "token", "--tenant", tenant, "--roles", roles, "--subject", subject, "--hours", "720",
            "--keys", self.run.development_keys])

    # Asking

    def url(self, name: str) -> str:
        record = self.fleet.record(name)
        if record is None:
            raise FleetError(f"{name} was never started")
        return f"http://127.0.0.1:{record.port}"

    def processes(self) -> dict[str, int]:
        """The services' processes that run."""
        records = {name: self.fleet.record(name) for name in self.names}
        return {name: record.pid for name, record in records.items() if record and record.runs}

    def ended(self) -> list[str]:
        """What has ended by itself, each with the end of its log."""
        running = self.processes()
        return [
            f"{name} ended by itself; the end of its log: {self.fleet.tail(name, 3)}"
            for name in self.names if name not in running]

    @property
    def brokers(self) -> "QuietFleet":
        # What scripts/lib/faults/drain.py asks for what isn't read.
        return self

    def unread(self) -> dict[str, int]:
        """The records that consumer groups haven't read yet, by topic and group."""
        return unread_records(self.fleet.broker.data, [self.fleet.broker.remembered["bootstrap"]])

    # Ending

    def end(self) -> list[str]:
        """Ends everything; says what didn't go well."""
        try:
            self.fleet.end_all([*self.names, *INFRASTRUCTURE])
            return []
        except (FleetError, ScriptFailed) as error:
            self.kill()
            return str(error).splitlines()

    def kill(self) -> None:
        self.fleet.end_all([name for name in self.fleet.known() if name not in INFRASTRUCTURE], kill=True)
        self.fleet.end_all(INFRASTRUCTURE, kill=True)

    def remove(self) -> None:
        """Deletes the data of broker and database; what remains are logs."""
        if self.database.exists:
            self.database.remove()
        shutil.rmtree(self.run.data_of_broker, ignore_errors=True)


def free_port_base() -> int:
    """The first base from which a fleet's ports are free."""
    first = (80, 81, 82, 101, 102, 103, 104, 111, 112, 113, 114, 121, 122, 123, 124)
    for base in range(FIRST_PORT, LAST_PORT, STEP):
        if all(is_free(base + offset) for offset in (54, 92, 192, *first)):
            return base
    raise OSError(f"no free ports from {FIRST_PORT} to {LAST_PORT}; DORA_PORT_BASE names others")
