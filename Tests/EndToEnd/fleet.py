"""A fleet of the tests' own: started through scripts/fleet, watched through PostgreSQL's and Kafka's own clients."""

import csv
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts" / "lib"))

from database import Database  # noqa: E402
from dora_client import DoraClient  # noqa: E402
from run_folder import RunFolder  # noqa: E402
from service import SERVICES as FLEET  # noqa: E402

SERVICES = list(FLEET)
ALL_ROLES = "administrator,compliance-officer,risk-manager"


class FleetFailed(AssertionError):
    """The fleet didn't do what a test needs of it."""


def wait_until(condition, seconds: float = 30, what: str = "the condition"):
    """Waits for a condition and gives back what it gave; a condition that never comes is a failure."""
    until = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() >= until:
            raise FleetFailed(f"{what} hasn't come about in {seconds:.0f} s")
        time.sleep(0.05)


class Fleet:
    """One fleet in its folder and ports; broker and database are its own as well."""

    def __init__(self, run: Path | None = None, port_base: int | None = None, embedded: bool | None = None):
        self.run = RunFolder(
            run or Path(os.environ.get("DORA_RUN") or ROOT / ".run" / "test" / "end-to-end"),
            port_base or int(os.environ.get("DORA_PORT_BASE") or 22_000))
        self.embedded = embedded if embedded is not None else os.environ.get("DORA_TEST_BROKER") == "embedded"
        # A guarantee that this run switches off, in every service.
        without = os.environ.get("DORA_TEST_WITHOUT")
        self.switched = {"DORA_WITHOUT": without} if without else {}
        self._armed: set[str] = set()

    # Starting and ending

    def command(self, *arguments: str, seconds: float = 180) -> str:
        """Calls scripts/fleet for this fleet."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("DORA_") or name == "DORA_EXECUTABLES"}
        environment |= {"DORA_RUN": str(self.run.path), "DORA_PORT_BASE": str(self.run.port_base)}
        output = self.run.folder("logs") / "fleet-command.log"
        # Through a file: what the script leaves running would keep a pipe open.
        with open(output, "w+") as file:
            ended = subprocess.run(
                [ROOT / "scripts" / "fleet", *arguments], env=environment, stdin=subprocess.DEVNULL, stdout=file,
                stderr=subprocess.STDOUT, timeout=seconds)
            file.seek(0)
            text = file.read()
        if ended.returncode != 0 and arguments[0] != "status":
            raise FleetFailed(f"scripts/fleet {' '.join(arguments)} ended with {ended.returncode}:\n{text}")
        return text

    def start(self, *names: str, settings: dict[str, str] | None = None, wait: bool = True) -> None:
        """Starts services, all by default, with more settings if given."""
        chosen = list(names or ["database", "broker", *SERVICES])
        # What runs already has its settings; given again they would be refused.
        running = {state["name"] for state in self.states(*chosen) if state["runs"]}
        parts = [name for name in chosen if name in ("database", "broker") and name not in running]
        services = [name for name in chosen if name not in ("database", "broker") and name not in running]
        if parts:
            self.command("start", *parts, *(["--embedded"] if self.embedded else []))
        if services:
            options = [f"--env={name}={value}" for name, value in (self.switched | (settings or {})).items()]
            self.command("start", *services, *options, *([] if wait else ["--no-wait"]))

    def restore(self) -> None:
        """Brings the fleet to where every test finds it: all runs, and nothing waits at a failpoint."""
        for name in sorted(self._armed):
            self.kill(name)
        self._armed.clear()
        self.start()

    def stop(self, *names: str) -> None:
        self.command("stop", *(names or ["all"]))

    def kill(self, *names: str) -> None:
        """SIGKILL: no farewell."""
        self.command("kill", *(names or ["all"]))

    def restart(self, *names: str, settings: dict[str, str] | None = None, wait: bool = True) -> None:
        """Ends and starts services; without the settings of earlier starts."""
        self.stop(*names)
        self.start(*names, settings=settings, wait=wait)

    def runs(self, name: str) -> bool:
        return self.state(name)["runs"]

    def states(self, *names: str) -> list[dict]:
        return [json.loads(line) for line in self.command("status", *names, "--json").splitlines()]

    def state(self, name: str) -> dict:
        return self.states(name)[0]

    def arm(self, name: str, failpoint: str) -> None:
        """Starts a service anew so that it dies or waits at a point: `after-database-commit`, `…:3`, `…=2.5`."""
        self._armed.add(name)
        self.restart(name, settings={"DORA_FAILPOINT": failpoint})

    def wait_for_death(self, name: str, seconds: float = 60) -> None:
        """Waits until a service has died at its failpoint."""
        wait_until(lambda: not self.runs(name), seconds, f"the death of {name}")
        self._armed.discard(name)

    def start_to_die(self, name: str, failpoint: str, seconds: float = 60) -> None:
        """Starts a service that is to die at a failpoint with what waits for it, and waits for its death."""
        self._armed.add(name)
        self.start(name, settings={"DORA_FAILPOINT": failpoint}, wait=False)
        self.wait_for_death(name, seconds)

    # Speaking to it

    def url(self, name: str = "gateway") -> str:
        port = self.state(name)["port"]
        if port is None:
            raise FleetFailed(f"{name} doesn't run")
        return f"http://127.0.0.1:{port}"

    def token(self, tenant: str = "demo", roles: str = ALL_ROLES, subject: str = "tester-1", *more: str) -> str:
        return subprocess.run(
            [ROOT / "scripts" / "token", "--tenant", tenant, "--roles", roles, "--subject", subject,
             "--keys", self.run.development_keys, *more],
            check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def client(self, tenant: str = "demo", roles: str = ALL_ROLES, name: str = "gateway") -> DoraClient:
        return DoraClient(self.url(name), self.token(tenant, roles))

    # Looking into it

    def rows(self, sql: str, *values: str) -> list[dict[str, str]]:
        """Asks the database as its superuser, whom row-level security doesn't hold; `$1` stands for a value.

        Every value comes back as text, NULL as an empty one.
        """
        url = Database(self.run).superuser_url
        variables = [f"--set=v{number}={value}" for number, value in enumerate(values, 1)]
        for number in range(len(values), 0, -1):
            sql = sql.replace(f"${number}", f":'v{number}'")
        ended = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--csv", "--set=ON_ERROR_STOP=1", *variables, url],
            input=sql, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if ended.returncode != 0:
            raise FleetFailed(f"psql: {ended.stderr.strip()}")
        return list(csv.DictReader(io.StringIO(ended.stdout)))

    def count(self, table: str, where: str = "true", *values: str) -> int:
        """How many rows of a table (`schema.table`) meet a condition."""
        return int(self.rows(f"SELECT count(*) AS n FROM {table} WHERE {where}", *values)[0]["n"])

    @property
    def bootstrap(self) -> str:
        return json.loads(self.run.record_file("broker").read_text())["bootstrap"]

    def messages(self, topic: str) -> list[dict]:
        """All messages of a topic as kcat, which isn't ours, reads them: key, payload, partition, offset, headers."""
        ended = subprocess.run(
            ["kcat", "-b", self.bootstrap, "-C", "-t", topic, "-o", "beginning", "-e", "-q", "-J",
             "-X", "fetch.wait.max.ms=5"],
            check=True, stdout=subprocess.PIPE, text=True, timeout=60)
        # Not splitlines: a text may hold U+2028 and its like as they are.
        messages = [json.loads(line) for line in ended.stdout.split("\n") if line]
        for message in messages:
            flat = message.get("headers") or []
            message["headers"] = dict(zip(flat[::2], flat[1::2]))
        return messages

    def delete_records(self, topic: str) -> None:
        """Takes away all records that a topic holds now, as its retention would; with Apache Kafka's own tool."""
        home = Path(os.environ.get("KAFKA_HOME") or ROOT.parent / "shared" / "kafka")
        ends = subprocess.run(
            ["kcat", "-b", self.bootstrap, "-L", "-t", topic, "-J"], check=True, stdout=subprocess.PIPE, text=True).stdout
        partitions = json.loads(ends)["topics"][0]["partitions"]
        plan = {"version": 1, "partitions": [
            {"topic": topic, "partition": partition["partition"], "offset": -1} for partition in partitions]}
        file = self.run.folder("logs") / "delete-records.json"
        file.write_text(json.dumps(plan))
        subprocess.run(
            ["java", "-cp", f"{home}/libs/*", "org.apache.kafka.tools.DeleteRecordsCommand", "--bootstrap-server",
             self.bootstrap, "--offset-json-file", file],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)

    def publish(self, topic: str, key: str, value: str, headers: dict[str, str], partition: int | None = None) -> None:
        """Writes one message with kcat."""
        command = ["kcat", "-b", self.bootstrap, "-P", "-t", topic, "-k", key, "-X", "partitioner=murmur2_random"]
        for name, text in headers.items():
            command += ["-H", f"{name}={text}"]
        if partition is not None:
            command += ["-p", str(partition)]
        # One message, whatever line breaks it holds: the delimiter is a byte that JSON never has.
        subprocess.run([*command, "-D", "\\x1e"], input=value, check=True, text=True, timeout=60)

    def log(self, name: str) -> str:
        try:
            return self.run.log_file(name).read_text(errors="replace")
        except OSError:
            return ""


_shared: Fleet | None = None
_failure: str | None = None


def shared() -> Fleet:
    """The fleet that most tests share; started at the first use. A test that ends a service starts it again."""
    global _shared, _failure
    if _failure:
        raise FleetFailed(f"the fleet didn't start: {_failure}")
    if _shared is None:
        _shared = Fleet()
        try:
            _shared.start()
        except FleetFailed as error:
            _failure = str(error)
            raise
    return _shared


def end_shared() -> None:
    """Ends the shared fleet; one that doesn't end by itself is killed, and that is an error."""
    global _shared
    if _shared is not None:
        fleet, _shared = _shared, None
        try:
            fleet.stop()
        except (FleetFailed, subprocess.SubprocessError):
            fleet.kill()
            raise
