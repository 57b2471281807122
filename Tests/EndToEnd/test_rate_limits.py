"""Rate limits: one budget over two gateways, told with each answer, open again in the next window."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from dora_client import BASE
from fleet import wait_until
from fleet_test import FleetTest

GATEWAYS = ["gateway", "gateway.2"]
# Long enough that no window ends while it is used up, for the tests that count.
LIMITS = "policies=40/d,risks=5/s,incidents=off"


class RateLimitTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.fleet.stop("gateway")
        for name in GATEWAYS:
            cls.fleet.start(name, settings={"DORA_RATE_LIMITS": LIMITS})

    @classmethod
    def tearDownClass(cls) -> None:
        super().tearDownClass()
        cls.fleet.stop(*GATEWAYS)
        cls.fleet.restore()

    def tenant_clients(self) -> list:
        tenant = f"t-{uuid.uuid4().hex[:12]}"
        clients = [self.fleet.client(tenant, name=name) for name in GATEWAYS]
        for client in clients:
            self.addCleanup(client.close)
        return clients

    def test_one_budget_over_all_gateways(self) -> None:
        clients = self.tenant_clients()

        def spend(client) -> list:
            return [client.send("GET", BASE + "/policies") for _ in range(60)]

        with ThreadPoolExecutor(2) as pool:
            answers = [answer for part in pool.map(spend, clients) for answer in part]
        taken = sum(answer.status == 200 for answer in answers)
        self.assertLessEqual(taken, 40)
        # What one gateway holds and doesn't use goes back after two seconds: then the other one spends it.
        until = time.monotonic() + 20
        while taken < 40 and time.monotonic() < until:
            time.sleep(0.5)
            for client in clients:
                taken += client.send("GET", BASE + "/policies").status == 200
        self.assertEqual(taken, 40)
        time.sleep(3)
        for client in clients:
            refused = client.send("GET", BASE + "/policies")
            problem = self.assert_problem(refused, 429)
            self.assertEqual(problem["type"], "/problems/rate-limited")
            self.assertEqual(refused.headers["ratelimit-limit"], "40")
            self.assertEqual(refused.headers["ratelimit-remaining"], "0")
            self.assertEqual(refused.headers["ratelimit-policy"], "40;w=86400")
            self.assertGreater(int(refused.headers["retry-after"]), 0)
            self.assertLessEqual(int(refused.headers["ratelimit-reset"]), 86_400)
            # Other routes, and those without a limit, have budgets of their own.
            self.assertEqual(client.send("GET", BASE + "/organisations").status, 200)
            self.assertNotIn("ratelimit-limit", client.send("GET", BASE + "/incidents").headers)
        # Another tenant's is its own.
        self.assertEqual(self.tenant_clients()[0].send("GET", BASE + "/policies").status, 200)

    def test_cached_answers_are_counted(self) -> None:
        client = self.tenant_clients()[0]
        self.organisation(client=client)
        answers = [client.send("GET", BASE + "/organisations") for _ in range(30)]
        remaining = [int(answer.headers["ratelimit-remaining"]) for answer in answers]
        self.assertEqual(remaining, sorted(remaining, reverse=True))
        self.assertEqual(remaining[0] - remaining[-1], 29)

    def test_the_next_window_opens_again(self) -> None:
        client = self.tenant_clients()[0]
        path = BASE + "/risks"

        def is_refused() -> bool:
            return client.send("GET", path).status == 429

        wait_until(is_refused, 20, "the end of a budget")
        wait_until(lambda: client.send("GET", path).status == 200, 5, "the next window")

    def test_refusals_of_the_api_say_what_is_left(self) -> None:
        client = self.tenant_clients()[0]
        missing = client.send("GET", f"{BASE}/organisations/{uuid.uuid4()}")
        self.assert_problem(missing, 404)
        self.assertIn("ratelimit-remaining", missing.headers)
        for path in ("/health/live", "/metrics", "/openapi.json", "/problems"):
            self.assertNotIn("ratelimit-limit", client.send("GET", path).headers)

    def test_a_malformed_setting_ends_the_start(self) -> None:
        for setting in ("policies=1000", "nothing=5/h"):
            with self.subTest(setting):
                self.fleet.start("gateway.3", settings={"DORA_RATE_LIMITS": setting}, wait=False)
                wait_until(lambda: not self.fleet.runs("gateway.3"), 20, "the end of the gateway")
        self.fleet.stop("gateway.3")
