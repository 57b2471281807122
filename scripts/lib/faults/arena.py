"""The fleet that is struck: broker, database, proxies, two instances of each service; and what can be done to it."""

import json
import signal
import time
from pathlib import Path

from local_fleet import Fleet, FleetError
from recorded_process import RecordedProcess
from run_folder import ROOT, RunFolder
from script_call import call_script

from .broker_cluster import BrokerCluster
from .fault_kind import INSTANCES
from .fleet_database import FleetDatabase
from .ports import Ports
from .proxy_process import ProxyProcess

DATABASE_PROXY = "database"
READY_SECONDS = 120


class Arena:
    """All that a run starts, in a folder of its own."""

    def __init__(self, folder: Path, ports: Ports, brokers: int, without: str | None, configuration: str, disks: bool):
        self.run = RunFolder(folder, ports.base)
        self.ports, self.configuration, self.disks = ports, configuration, disks
        self.brokers = BrokerCluster(folder / "kafka", ports, brokers)
        self.database = FleetDatabase(self.run, ports)
        self.fleet = Fleet(self.run)
        self.proxies: ProxyProcess | None = None
        self._settings = {"DORA_TOPIC_REPLICATION": str(min(3, brokers))}
        if without:
            self._settings["DORA_WITHOUT"] = without

    # Starting

    def start_servers(self) -> None:
        """Starts database and brokers, on small disks where they are wanted."""
        self.run.folder()
        self.brokers.prepare()
        if not self.database.exists:
            self.database.provision()
            if self.disks:
                self.database.stop()
        if self.disks:
            self.database.disk.make()
            for name in self.brokers.names:
                self.brokers.disk(name).make()
        self.database.start()
        self.brokers.start_all()
        record = {"kind": "apache-kafka", "bootstrap": ",".join(self.brokers.bootstrap_of_services)}
        self.run.record_file("broker").write_text(json.dumps(record) + "\n")

    def start_proxies(self) -> None:
        self.proxies = ProxyProcess(
            self.brokers.proxied() | {DATABASE_PROXY: self.database.proxied()})

    def start_services(self) -> None:
        for name in INSTANCES:
            self.start(name)
        for name in INSTANCES:
            self.fleet.wait_ready(name, READY_SECONDS)

    def start(self, name: str) -> None:
        """Starts an instance, on the port that it had before."""
        self.fleet.start(name, self.configuration, self._settings, self.fleet.kept(name).get("port"))

    # Asking


    def record(self, name: str) -> RecordedProcess | None:
        record = self.fleet.record(name)
        return record if record and record.runs else None

    def url(self, name: str) -> str:
        record = self.fleet.record(name)
        if record is None:
            raise FleetError(f"{name} was never started")
        return f"http://127.0.0.1:{record.port}"

    def wait_ready(self, name: str, seconds: float) -> bool:
        """Waits until an instance is ready; says whether it came to be."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.fleet.status(name)["ready"]:
                return True
            time.sleep(0.1)
        return False

    def relay_holder(self, agent: str) -> str | None:
        """Which instance of an agent holds its relay's lease now; None where nobody does, or nobody can say."""
        schema = agent.replace("-", "_")
        try:
            rows = self.database.rows(
                f"SELECT holder FROM {schema}.leases WHERE name = 'relay' AND expires_at > clock_timestamp()")
        except OSError:
            return None
        # The holder's name is host, process and a random number.
        processes = {row["holder"].split("/")[1] for row in rows}
        for name in (agent, f"{agent}.2"):
            record = self.record(name)
            if record and str(record.pid) in processes:
                return name
        return None

    # Ending

    def kill(self, name: str) -> None:
        record = self.record(name)
        if record:
            # A stopped process dies of SIGKILL as well.
            record.signal(signal.SIGKILL)
            record.wait(10)

    def instances(self) -> list[str]:
        """All that may run: two of each service, and a third."""
        return [*INSTANCES, *(f"{name.removesuffix('.2')}.3" for name in INSTANCES if name.endswith(".2"))]

    def end_services(self) -> list[str]:
        """Ends all instances; says of those that had to be killed that they had."""
        names = [name for name in self.instances() if self.record(name)]
        for name in names:
            self.record(name).signal(signal.SIGCONT)
        try:
            self.fleet.end_all(names)
            return []
        except FleetError as error:
            for name in names:
                self.kill(name)
            return str(error).splitlines()

    def end_servers(self) -> None:
        """Ends proxies, brokers and database; their data comes to the disk."""
        if self.proxies:
            self.proxies.end()
            self.proxies = None
        self.brokers.wake()
        if self.disks:
            # What is full can't be ended well.
            for disk in self._disks():
                if disk.is_there:
                    disk.free()
        self.brokers.stop_all()
        if self.database.exists:
            self.database.stop()
        for disk in self._disks():
            disk.remove()

    def remove(self) -> None:
        """Deletes the data of brokers and database; what remains are logs."""
        for disk in self._disks():
            disk.drop()
        if self.database.exists:
            self.database.remove()
        for name in self.brokers.names:
            for path in sorted(self.brokers.data(name).rglob("*"), reverse=True):
                path.unlink() if path.is_file() or path.is_symlink() else path.rmdir()

    def _disks(self):
        disks = [self.brokers.disk(name) for name in self.brokers.names]
        return [*disks, self.database.disk] if self.database.exists else disks

    # Tokens

    def token(self, tenant: str, roles: str, subject: str) -> str:
        return call_script([
            ROOT / "scripts" / "token", "--tenant", tenant, "--roles", roles, "--subject", subject, "--hours", "720",
            "--keys", self.run.development_keys])
