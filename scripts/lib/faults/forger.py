"""Somebody who can write topics but has no key: his commands must have no effect."""

import json
import random
import shutil
import subprocess
import threading
import uuid

from .ledger import Ledger
from .load_client import NUMBERS

TOPIC = "dora.gap.commands"
PAUSE = 3.0


def why_not() -> str | None:
    return None if shutil.which("kcat") else "kcat isn't installed"


class Forger(threading.Thread):
    """Takes a true command from the topic now and then, changes it and sends it again under another id."""

    def __init__(
        self, number: int, ledger: Ledger, bootstrap: list[str], tenant: str, organisations: list[str],
        stopping: threading.Event, source: random.Random,
    ):
        super().__init__(name=ledger.client, daemon=True)
        self.number, self.ledger, self.bootstrap, self.tenant = number, ledger, ",".join(bootstrap), tenant
        self.organisations, self.stopping, self.source = organisations, stopping, source
        self.until = 0.0
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            while not self.stopping.wait(PAUSE):
                true = self._true_command()
                if true:
                    self._forge(true)
        except Exception as error:  # Whatever it is, the run must say that the forger is gone.
            self.error = error
        finally:
            self.ledger.close()

    def _true_command(self) -> dict | None:
        """One of the last changes of an organisation, of any tenant, as it stands on the topic."""
        text = self._kcat("-C", "-t", TOPIC, "-o", "-20", "-e", "-q", "-J")
        found = []
        for line in (text or "").split("\n"):
            if not line:
                continue
            message = json.loads(line)
            flat = message.get("headers") or []
            message["headers"] = dict(zip(flat[::2], flat[1::2]))
            if ".update-organisation." in message["headers"].get("ce_type", ""):
                found.append(message)
        return self.source.choice(found) if found else None

    def _forge(self, message: dict) -> None:
        organisation = self.source.choice(self.organisations)
        key = f"{self.tenant}/organisation/{organisation}"
        figure = self.number * NUMBERS + self.ledger.next_sequence
        headers = message["headers"] | {
            "ce_id": str(uuid.uuid4()), "ce_tenantid": self.tenant, "ce_subject": f"organisation/{organisation}"}
        headers.pop("ce_expectedversion", None)
        body = json.loads(message["payload"]) | {"id": organisation, "employees": figure}
        sequence = self.ledger.request(
            purpose="forged", tenant=self.tenant, gateway=None, method=None, path=TOPIC, key=headers["ce_id"],
            ifMatch=None, wait=None, body=body, file=None, repeats=None)
        command = ["-P", "-t", TOPIC, "-k", key, "-X", "partitioner=murmur2_random", "-D", "\\x1e"]
        for name, value in headers.items():
            command += ["-H", f"{name}={value}"]
        sent = self._kcat(*command, body=json.dumps(body))
        self.ledger.answer(
            sequence, False, seconds=0, status=None, operation=None, resource=None, workflow=None,
            problem="forged", pointer=None, retryAfter=None, key=None, unknown=None if sent is not None else "no-answer")

    def _kcat(self, *arguments: str, body: str = "") -> str | None:
        """What kcat printed; None where it failed, as it may while brokers are struck."""
        try:
            ended = subprocess.run(
                ["kcat", "-b", self.bootstrap, *arguments], input=body, capture_output=True, text=True, timeout=10)
        except subprocess.TimeoutExpired:
            return None
        return ended.stdout if ended.returncode == 0 else None
