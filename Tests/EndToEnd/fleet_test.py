"""What all end-to-end tests stand on: the shared fleet, a tenant of one's own, the shapes of answers."""

import contextlib
import unittest
import uuid

import fleet
from dora_client import DoraClient, ProblemError
from furnished_tenant import POLICY, PROFILE


class FleetTest(unittest.TestCase):
    """A test on the shared fleet, in a tenant that no other test class uses."""

    fleet: fleet.Fleet
    tenant: str
    client: DoraClient

    @classmethod
    def setUpClass(cls) -> None:
        cls.fleet = fleet.shared()
        cls.fleet.restore()
        cls.tenant = f"t-{uuid.uuid4().hex[:12]}"
        cls.client = cls.fleet.client(cls.tenant)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.client.close()

    def setUp(self) -> None:
        # A test that ended a service and failed before it started it again must not fail those after it.
        self.fleet.restore()

    # What most tests need

    def organisation(self, client: DoraClient | None = None, **changes) -> dict:
        return (client or self.client).write("POST", "/organisations", PROFILE | changes)

    def upload(self, organisation: str, text: str = POLICY, client: DoraClient | None = None, **more) -> dict:
        fields = {"organisation": organisation, "title": "Backup policy"}
        return (client or self.client).upload(
            "POST", "/policies", fields, "backup.md", text.encode(), "text/markdown", **more)

    @contextlib.contextmanager
    def refused(self, *statuses: int):
        """Expects a refusal of one of the statuses; gives what was caught."""
        with self.assertRaises(ProblemError) as caught:
            yield caught
        self.assertIn(caught.exception.status, statuses, str(caught.exception))

    def assert_problem(self, answer, status: int) -> dict:
        """Expects a problem document (RFC 9457) of a status, and gives it back."""
        self.assertEqual(answer.status, status, answer.body[:500])
        self.assertEqual(answer.media_type, "application/problem+json")
        problem = answer.json
        self.assertEqual(problem.get("status"), status)
        for member in ("type", "title"):
            self.assertIsInstance(problem.get(member), str, f"{member} of {problem}")
        return problem

    def events(self, schema: str, stream: str) -> list[dict[str, str]]:
        """The log of a stream as the agent's own table has it, in order."""
        return self.fleet.rows(
            f"SELECT version, type, outcome FROM {schema}.event_log WHERE tenant = $1 AND stream = $2 ORDER BY version",
            self.tenant, stream)
