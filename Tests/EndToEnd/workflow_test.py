"""What tests of workflows stand on: a tenant per test, what a workflow leaves in the agents' tables, how it is followed."""

import hashlib
import hmac
import struct
import uuid

from dora_client import ProblemError
from fleet import wait_until
from fleet_test import FleetTest


class WorkflowTest(FleetTest):
    # What an assessment leaves in the agents' tables.
    TABLES = {
        "policy_analyzer.analyses": 1, "gap_assessment.assessments": 1, "gap_assessment.gaps": None,
        "risk_calculator.quantifications": 1, "risk_calculator.risks": None,
        "implementation_planner.plans": 1, "implementation_planner.measures": None}

    def setUp(self) -> None:
        super().setUp()
        # Each test counts rows of its tenant, so each has one of its own.
        self.client.close()
        type(self).tenant = f"t-{uuid.uuid4().hex[:12]}"
        type(self).client = self.fleet.client(self.tenant)
        self.subject = self.organisation()["id"]
        self.policy = self.upload(self.subject)["id"]

    def start(self) -> str:
        return self.client.start_workflow(self.subject, str(uuid.uuid4()))

    def counts(self) -> dict[str, int]:
        return {table: self.fleet.count(table, "tenant = $1", self.tenant) for table in self.TABLES}

    def left(self) -> dict[str, int]:
        """What there is of the workflow in the agents' tables."""
        return {table: count for table, count in self.counts().items() if count}

    def assert_done_once(self, address: str) -> None:
        *_, last = self.client.follow_workflow(address, 240)
        self.assertEqual(last["status"], "done", last)
        for table, count in self.counts().items():
            wanted = self.TABLES[table]
            self.assertTrue(count == wanted if wanted else count > 0, f"{table}: {count}")

    def step(self, address: str, name: str) -> dict:
        return next(step for step in self.client.get(address)["steps"] if step["name"] == name)

    def await_step(self, address: str, name: str, status: str, seconds: float = 120) -> dict:
        def found():
            step = self.step(address, name)
            return step if step["status"] == status else None

        return wait_until(found, seconds, f"the step {name} {status}")

    def await_status(self, address: str, *statuses: str, seconds: float = 120) -> dict:
        def found():
            try:
                workflow = self.client.get(address)
            except (OSError, ProblemError):
                return None  # A gateway that is just being started.
            return workflow if workflow["status"] in statuses else None

        return wait_until(found, seconds, f"the workflow {' or '.join(statuses)}")

    def cancel(self, address: str) -> None:
        self.client.call("POST", f"{address}/cancel", None, {"Idempotency-Key": str(uuid.uuid4())})

    def compensation(self, address: str, step: str, attempt: int) -> str:
        """The id of the message that undoes a step, as the gateway derives it (Services/Gateway/Identity)."""
        secret = bytes.fromhex((self.fleet.run.path / "secrets" / "identity").read_text().strip())
        mac = hmac.new(secret, digestmod=hashlib.sha256)
        for part in ("step", address.rsplit("/", 1)[1], f"undo-{step}", str(attempt)):
            mac.update(struct.pack(">Q", len(part)) + part.encode())
        code = bytearray(mac.digest()[:16])
        code[6] = code[6] & 0x0F | 0x80
        code[8] = code[8] & 0x3F | 0x80
        return str(uuid.UUID(bytes=bytes(code)))

    def forbid(self, schema: str, message: str) -> None:
        """Puts a tombstone: the agent will refuse that message."""
        self.fleet.rows(
            f"INSERT INTO {schema}.tombstones (tenant, message_id, reason) VALUES ($1, $2, 'Forbidden by a test.')",
            self.tenant, message)
