"""What tests of redriving stand on: commands that fail until a fault is mended, and their letters."""

import contextlib
import json
import subprocess
import uuid

from dora_client import BASE, Answer, DoraClient, path_of
from fleet import ROOT, wait_until
from fleet_test import FleetTest
from message_seal import MessageSeal

COMMANDS, DEAD_LETTERS = "dora.gap.commands", "dora.gap.dead-letters"


class RedrivingTest(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.administrator = cls.fleet.client(cls.tenant, "administrator")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.administrator.close()
        super().tearDownClass()

    @contextlib.contextmanager
    def fault(self, employees: int, table: str = "gap_assessment.organisations", column: str = "body"):
        """A table that refuses one number of employees, until it is mended."""
        name = f"fault_{uuid.uuid4().hex[:8]}"
        self.fleet.rows(
            f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({column}::jsonb ->> 'employees' IS DISTINCT FROM "
            f"'{employees}')")
        try:
            yield
        finally:
            self.fleet.rows(f"ALTER TABLE {table} DROP CONSTRAINT {name}")

    def ask(self, organisation: str, employees: int, key: str | None = None) -> str:
        """Asks for a change and gives back the operation's address."""
        answer = self.client.call(
            "PATCH", f"/organisations/{organisation}", {"employees": employees},
            {"Idempotency-Key": key or str(uuid.uuid4())})
        self.assertEqual(answer.status, 202)
        return path_of(answer.headers["location"])

    def operation(self, address: str) -> dict:
        return self.client.get(address)

    def dead(self, address: str) -> dict:
        """Waits until an operation is dead-lettered; gives back its letter."""
        operation = wait_until(
            lambda: (found := self.operation(address))["status"] == "dead-lettered" and found, 60, "the dead letter")
        return self.administrator.get(f"/dead-letters/{operation['problem']['deadLetter']}")

    def failed(self, organisation: str, employees: int, key: str | None = None) -> tuple[str, dict]:
        """A change that fails while its fault stands: the operation's address and the letter."""
        with self.fault(employees):
            address = self.ask(organisation, employees, key)
            return address, self.dead(address)

    def letters(self, **query) -> list[dict]:
        return list(self.administrator.items("/dead-letters", **query))

    def redrive(self, letter: str, client: DoraClient | None = None) -> Answer:
        return (client or self.administrator).send("POST", f"{BASE}/dead-letters/{letter}/redrive")

    def versions(self, organisation: str) -> int:
        return len(self.events("gap_assessment", f"organisation/{organisation}"))

    def command(self, organisation: str, employees: int) -> dict:
        """A change's command as it stands on the topic; what it asked for is done."""
        self.client.write("PATCH", f"/organisations/{organisation}", {"employees": employees})
        return [
            message for message in self.fleet.messages(COMMANDS)
            if message["key"] == f"{self.tenant}/organisation/{organisation}"][-1]

    def sealed(self, message: dict, headers: dict[str, str], payload: dict | None = None) -> dict:
        """A command with changed headers and body, sealed as the gateway does."""
        seal = MessageSeal(self.fleet.run.path, "gap")
        changed = {"ce_id": str(uuid.uuid4())} | headers
        return seal.sealed(message, changed, json.dumps(payload) if payload is not None else None)

    def publish(self, message: dict) -> None:
        self.fleet.publish(
            message["topic"], message["key"], message["payload"], message["headers"], message["partition"])

    def letter_of(self, message: dict) -> dict:
        """The letter of a message that was published."""
        identifier = message["headers"]["ce_id"]
        return wait_until(lambda: self.letters(message=identifier), 30, f"the letter of {identifier}")[0]

    def script(self, name: str, *arguments: str, token: str | None = None) -> tuple[int, str]:
        """Calls a script of redriving as its user does."""
        ended = subprocess.run(
            [ROOT / "scripts" / name, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=300,
            env=self.environment | {"DORA_URL": self.fleet.url(), "DORA_TOKEN": token or self.administrator.token})
        return ended.returncode, ended.stdout

    @property
    def environment(self) -> dict[str, str]:
        return {"PATH": "/usr/local/bin:/usr/bin:/bin", "DORA_RUN": str(self.fleet.run.path)}
