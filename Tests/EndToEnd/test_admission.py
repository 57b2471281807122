"""Admission: beyond a bound of what waits for an agent the gateway takes no more, and one tenant's bulk leaves room."""

import json
import time
import uuid

from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import PROFILE, FleetTest
from proof import needs_kafka

AGENT = "gap-assessment"
DOMAIN_BOUND = 30
TENANT_BOUND = 10


@needs_kafka
class AdmissionTests(FleetTest):
    def setUp(self) -> None:
        super().setUp()
        self.fleet.restart("gateway", settings={
            "DORA_ADMISSION_DOMAIN_BACKLOG": str(DOMAIN_BOUND), "DORA_ADMISSION_TENANT_BACKLOG": str(TENANT_BOUND)})
        self.addCleanup(self.fleet.restart, "gateway")

    def other_tenant(self) -> DoraClient:
        client = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        self.addCleanup(client.close)
        return client

    def create(self, client: DoraClient):
        return client.send(
            "POST", f"{BASE}/organisations", json.dumps(PROFILE).encode(),
            {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})

    def fill(self, client: DoraClient, times: int) -> tuple[list[str], list]:
        """Asks so many times, and once more when the rest is measured; gives back what was taken and what refused.

        What is under way while the gateway measures counts twice for a moment: never too few, so never one too many.
        """
        answers = [self.create(client) for _ in range(times)]
        time.sleep(1)
        answers += [self.create(client) for _ in range(3)]
        return ([answer.headers["location"] for answer in answers if answer.status == 202],
                [answer for answer in answers if answer.status != 202])

    def test_bounds_of_tenant_and_domain(self) -> None:
        self.fleet.stop(AGENT)
        bulk = self.other_tenant()
        taken, refused = self.fill(bulk, 15)
        self.assertEqual((len(taken), len(refused)), (TENANT_BOUND, 8))
        for answer in refused:
            problem = self.assert_problem(answer, 503)
            self.assertTrue(problem["type"].endswith("/tenant-backlog-full"), problem)
            self.assertGreaterEqual(int(answer.headers["retry-after"]), 1)
        operations = [(bulk, address) for address in taken]
        # Another tenant's report is taken, until all together reach the domain's bound.
        refusals = []
        for _ in range(3):
            client = self.other_tenant()
            taken, refused = self.fill(client, TENANT_BOUND)
            operations += [(client, address) for address in taken]
            refusals += refused
        self.assertEqual(len(operations), DOMAIN_BOUND)
        kinds = {self.assert_problem(answer, 503)["type"].rpartition("/")[2] for answer in refusals}
        self.assertEqual(kinds, {"tenant-backlog-full", "backlog-full"})
        # Reads, and the other agents' commands, go on.
        self.assertEqual(bulk.get("/organisations")["items"], [])
        # A gateway that is started anew measures what it didn't send itself.
        self.fleet.restart("gateway", settings={
            "DORA_ADMISSION_DOMAIN_BACKLOG": str(DOMAIN_BOUND), "DORA_ADMISSION_TENANT_BACKLOG": str(TENANT_BOUND)})
        wait_until(lambda: self.create(bulk).status == 503, 10, "a refusal by a gateway that measured the backlog")
        self.fleet.start(AGENT)
        for client, address in operations:
            client.wait_for_operation(address, "a command taken before the bound", 60)
        wait_until(lambda: self.create(bulk).status == 202, 20, "room for the tenant")
