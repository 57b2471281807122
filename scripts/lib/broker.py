"""The broker of a fleet, as scripts/kafka runs it."""

import json
import os
from pathlib import Path

from run_folder import ROOT, RunFolder, next_free_port
from script_call import ScriptFailed, call_script
from service import DOMAINS

NAME = "broker"
STANDARD_PORT = 19092
PORT_OFFSET = 92
# Apache Kafka's controller listens this far above its broker.
CONTROLLER_DISTANCE = 100
# As many as the services make on Apache Kafka (DORA_TOPIC_PARTITIONS); the embedded broker can't be asked to make any.
PARTITIONS = 6


def topics() -> list[str]:
    """The topics that the embedded broker must have from the start."""
    names = [f"dora.{domain}.{sort}" for domain in DOMAINS for sort in ("commands", "events", "queries", "dead-letters")]
    return names + ["dora.gateway.replies"]


class Broker:
    """Starts and stops the broker, and remembers its kind and address."""

    def __init__(self, run: RunFolder, without_kafka: bool = False):
        self.run = run
        # A cluster that the shell names excludes the embedded broker, unless it is hidden from the script.
        self._hidden = {"KAFKA_BOOTSTRAP": None, "KAFKA_HOME": None} if without_kafka else {}
        self.script = ROOT / "scripts" / "kafka"
        self.data = run.data_of_broker
        self._record = run.path / "services" / f"{NAME}.json"

    @property
    def remembered(self) -> dict | None:
        """`{"kind": …, "bootstrap": …}` of the last start; the kind is `apache-kafka`, `embedded` or `external`."""
        try:
            return json.loads(self._record.read_text())
        except (OSError, ValueError):
            return None

    @property
    def is_external(self) -> bool:
        """Whether the broker is one that the shell names, and not ours to end."""
        return (self.remembered or {}).get("kind") == "external"

    @property
    def pid(self) -> int | None:
        """The process id of a broker of ours that runs."""
        words = self._status()
        return int(words[3]) if len(words) == 4 else None

    @property
    def runs(self) -> bool:
        return bool(self._status())

    def _status(self) -> list[str]:
        if not self.script.exists():
            return []
        try:
            return self._call("status").split()
        except ScriptFailed:
            return []

    def start(self, embedded: bool = False) -> dict:
        """Starts the broker unless it runs; gives back its kind and address."""
        port = self._port()
        arguments = ["--port", port]
        for topic in topics():
            arguments += ["--topic", f"{topic}:{PARTITIONS}"]
        if embedded:
            arguments.append("--embedded")
        return self._remember(self._call("start", *arguments))

    def restart(self) -> dict:
        return self._remember(self._call("restart"))

    def stop(self, kill: bool = False) -> None:
        """Ends a broker of ours; an external one is left alone."""
        if self.data.exists():
            self._call("kill" if kill else "stop")
        self.run.pid_file(NAME).unlink(missing_ok=True)

    def _call(self, action: str, *arguments) -> str:
        return call_script([self.script, action, "--data", self.data, *arguments], self._hidden)

    def _port(self) -> int:
        remembered = self.remembered
        if remembered and remembered["kind"] != "external":
            port = int(remembered["bootstrap"].rpartition(":")[2])
            if self.runs or next_free_port(port, also=CONTROLLER_DISTANCE) == port:
                return port
        return next_free_port(self.run.port(STANDARD_PORT, PORT_OFFSET), also=CONTROLLER_DISTANCE)

    def _remember(self, printed: str) -> dict:
        kind, bootstrap = printed.split()[-2:]
        record = {"kind": kind, "bootstrap": bootstrap}
        self.run.folder("services")
        self._record.write_text(json.dumps(record) + "\n")
        pid = self.pid
        if pid is not None:
            self.run.pid_file(NAME).write_text(f"{pid}\n")
            link(self.data / "broker.log", self.run.log_file(NAME))
        return record


def link(target: Path, place: Path) -> None:
    """Shows a file of another folder among the fleet's logs."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.symlink_to(os.path.relpath(target, place.parent))
