"""The servers that the tests use: started for them, ended with them."""

import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from broker import Broker
from database import Database
from run_folder import ROOT, RunFolder, is_free
from script_call import call_script

# Far from the standard fleet's ports and below those that the system gives out by itself.
FIRST_PORT, LAST_PORT, STEP = 23_000, 31_000, 200


def free_port_base(after: int = 0) -> int:
    """A base from which the ports of a fleet's broker and database are free."""
    for base in range(max(FIRST_PORT, after + STEP), LAST_PORT, STEP):
        if all(is_free(base + offset) for offset in (54, 80, 92, 101, 102, 103, 104, 192)):
            return base
    raise OSError("no free ports for the tests' servers")


class TestServers:
    """PostgreSQL, Apache Kafka where there is one, and the embedded broker; each in a folder of this run."""

    def __init__(self, folder: Path, embedded_only: bool):
        base = free_port_base()
        self.folder = folder
        self.embedded_only = embedded_only
        self.database = Database(RunFolder(folder / "servers", base))
        self.broker = Broker(RunFolder(folder / "servers", base))
        self.embedded = Broker(RunFolder(folder / "embedded", base + STEP), without_kafka=True)
        self.last_port_base = base + STEP
        self.has_kafka = False
        self._links: list[Path] = []

    def start(self) -> dict[str, str]:
        """Starts them side by side; gives back the settings by which tests find them."""
        settings = {}
        with ThreadPoolExecutor() as pool:
            database = pool.submit(self.database.start)
            embedded = pool.submit(self.embedded.start, True)
            kafka = None if self.embedded_only else pool.submit(self.broker.start)
            database.result()
            settings["DORA_TEST_DATABASE_URL"] = self.database.superuser_url
            settings["DORA_TEST_EMBEDDED"] = embedded.result()["bootstrap"]
            settings["DORA_TEST_EMBEDDED_CONTROL"] = self._control(self.embedded)
            if kafka:
                record = kafka.result()
                self.has_kafka = record["kind"] != "embedded"
                if self.has_kafka:
                    settings["DORA_TEST_KAFKA"] = record["bootstrap"]
                if record["kind"] == "apache-kafka":
                    settings["DORA_TEST_KAFKA_CONTROL"] = self._control(self.broker)
        return settings

    def _control(self, broker: Broker) -> str:
        """The command by which a test kills and restarts a broker; its words are split at spaces."""
        script, data = str(ROOT / "scripts" / "kafka"), str(broker.data)
        if " " in script + data:
            links = Path(tempfile.mkdtemp(prefix="dora-test."))
            (links / "scripts").symlink_to(ROOT / "scripts")
            (links / "data").symlink_to(broker.data)
            script, data = str(links / "scripts" / "kafka"), str(links / "data")
            self._links.append(links)
        return f"{script} --data {data}"

    def stop_brokers(self) -> None:
        """Ends the brokers; what follows has one of its own."""
        for broker in (self.broker, self.embedded):
            if broker.pid is not None:
                broker.stop(kill=True)

    def stop(self) -> None:
        self.stop_brokers()
        if self.database.pid is not None:
            self.database.stop()
        for links in self._links:
            shutil.rmtree(links, ignore_errors=True)


def remove_servers(folder: Path) -> None:
    """Ends and removes what an earlier run left in its folder, should it have been killed.

    Where root runs the database, its data lies elsewhere and outlives the folder.
    """
    for name in ("servers", "embedded"):
        left = RunFolder(folder / name)
        Broker(left).stop(kill=True)
        Database(left).stop(kill=True)
    owners = {link.parent for link in folder.glob("**/postgres") if link.is_symlink()}
    for mark in Path("/var/tmp").glob("dora-postgres-*/run-folder"):
        try:
            owners.add(Path(mark.read_text()))
        except OSError:
            pass  # Another user's.
    for owner in owners:
        if owner.is_relative_to(folder):
            call_script([ROOT / "scripts" / "database", "remove"], {"DORA_RUN": str(owner)})
    for name in ("servers", "embedded"):
        shutil.rmtree(folder / name, ignore_errors=True)


def clean_environment() -> dict[str, str]:
    """What tests inherit: none of the settings that belong to a fleet of this shell."""
    kept = ("DORA_TEST_",)
    return {
        name: value for name, value in os.environ.items()
        if not name.startswith("DORA_") or name.startswith(kept)}
