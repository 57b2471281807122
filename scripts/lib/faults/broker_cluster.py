"""One broker or a cluster of three, each behind a proxy: Apache Kafka as scripts/kafka runs it."""

import base64
import os
import re
import shutil
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from run_folder import ROOT
from script_call import call_script

from .ports import Ports, answers
from .small_disk import SmallDisk


class BrokerCluster:
    """The brokers of a run, by their names `broker-1` … Services reach them through proxies, all else directly."""

    def __init__(self, folder: Path, ports: Ports, brokers: int):
        self.folder, self.ports = folder, ports
        self.names = [f"broker-{number}" for number in range(1, brokers + 1)]

    @property
    def bootstrap(self) -> list[str]:
        """The addresses past the proxies."""
        return [f"127.0.0.1:{self.ports.broker(number)}" for number in self._numbers()]

    @property
    def bootstrap_of_services(self) -> list[str]:
        return [f"127.0.0.1:{self.ports.broker_proxy(number)}" for number in self._numbers()]

    def _numbers(self) -> range:
        return range(1, len(self.names) + 1)

    def proxied(self) -> dict[str, tuple[int, int]]:
        """For each broker the port of its proxy, and the one behind it."""
        return {
            name: (self.ports.broker_proxy(number), self.ports.broker_listener(number))
            for number, name in enumerate(self.names, 1)}

    def data(self, name: str) -> Path:
        return self.folder / name

    def disk(self, name: str) -> SmallDisk:
        return SmallDisk(self.data(name) / "log")

    def prepare(self) -> None:
        """Writes each broker's settings."""
        self.folder.mkdir(parents=True, exist_ok=True)
        shared = self.folder / "cluster-id"
        if not shared.exists():
            shared.write_text(base64.urlsafe_b64encode(os.urandom(16)).decode().rstrip("=").replace("-", "x") + "\n")
        for number, name in enumerate(self.names, 1):
            self.data(name).mkdir(exist_ok=True)
            shutil.copyfile(shared, self.data(name) / "cluster-id")
            (self.data(name) / "faults.properties").write_text(self._properties(number))

    def _properties(self, number: int) -> str:
        ports, copies = self.ports, min(3, len(self.names))
        voters = ",".join(f"{other}@127.0.0.1:{ports.controller(other)}" for other in self._numbers())
        in_sync = 2 if copies == 3 else 1
        return "\n".join([
            f"node.id={number}",
            f"controller.quorum.voters={voters}",
            # What the services are told to connect to is their proxy; the brokers among themselves, and the checker,
            # go past it.
            f"listeners=DIRECT://127.0.0.1:{ports.broker(number)},SERVICES://127.0.0.1:"
            f"{ports.broker_listener(number)},CONTROLLER://127.0.0.1:{ports.controller(number)}",
            f"advertised.listeners=DIRECT://127.0.0.1:{ports.broker(number)},SERVICES://127.0.0.1:"
            f"{ports.broker_proxy(number)}",
            "listener.security.protocol.map=DIRECT:PLAINTEXT,SERVICES:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name=DIRECT",
            f"default.replication.factor={copies}",
            f"min.insync.replicas={in_sync}",
            f"offsets.topic.replication.factor={copies}",
            f"transaction.state.log.replication.factor={copies}",
            f"transaction.state.log.min.isr={in_sync}",
            f"share.coordinator.state.topic.replication.factor={copies}",
            f"share.coordinator.state.topic.min.isr={in_sync}",
            "",
        ])

    def start(self, name: str) -> None:
        """Starts a broker, unless it runs, and waits until it answers."""
        number = self.names.index(name) + 1
        self._call(
            "start", name, "--port", self.ports.broker(number), "--properties", self.data(name) / "faults.properties")

    def start_all(self) -> None:
        # Side by side: of three, none answers before two are there.
        with ThreadPoolExecutor(len(self.names)) as pool:
            list(pool.map(self.start, self.names))

    def kill(self, name: str) -> None:
        self._call("kill", name)

    def stop_all(self) -> None:
        with ThreadPoolExecutor(len(self.names)) as pool:
            list(pool.map(lambda name: self._call("stop", name), self.names))

    def runs(self, name: str) -> bool:
        return answers(self.ports.broker(self.names.index(name) + 1))

    def signal(self, name: str, number: signal.Signals) -> None:
        os.kill(int((self.data(name) / "pid").read_text()), number)

    def unread(self) -> dict[str, int]:
        """The records that consumer groups haven't read yet, by topic and group, as Kafka's own tool says."""
        return unread_records(self.data(self.names[0]), self.bootstrap)

    def wake(self) -> None:
        """Has brokers go on that were stopped by a signal."""
        for name in self.names:
            try:
                self.signal(name, signal.SIGCONT)
            except (OSError, ValueError):
                pass  # It doesn't run, and needs no waking.

    def _call(self, action: str, name: str, *arguments) -> str:
        # A cluster that the shell names isn't this one.
        return call_script(
            [ROOT / "scripts" / "kafka", action, "--data", self.data(name), *arguments], {"KAFKA_BOOTSTRAP": None})


def unread_records(data: Path, bootstrap: list[str]) -> dict[str, int]:
    """Asks a broker that scripts/kafka has started with its data in a folder for what consumer groups haven't read."""
    home = re.search(r"^home=(.*)$", (data / "started-as").read_text(), re.MULTILINE)[1]
    ended = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", f"{home}/libs/*",
         "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand", "--bootstrap-server", ",".join(bootstrap),
         "--describe", "--all-groups"], capture_output=True, text=True, timeout=60)
    if ended.returncode != 0:
        raise OSError(f"Kafka's groups can't be read: {ended.stderr.strip()[-300:]}")
    return unread_of(ended.stdout)


def unread_of(table: str) -> dict[str, int]:
    """What isn't read yet, from the table of Kafka's ConsumerGroupCommand."""
    found: dict[str, int] = {}
    for line in table.splitlines():
        words = line.split()
        # GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG …; no offset where nothing was ever read.
        if len(words) < 6 or not words[2].isdigit() or not words[4].isdigit():
            continue
        read = int(words[3]) if words[3].isdigit() else 0
        if int(words[4]) > read:
            name = f"{words[1]}/{words[0]}"
            found[name] = found.get(name, 0) + int(words[4]) - read
    return found
