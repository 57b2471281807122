"""Many resources by one request: each taken or refused by itself, once however often it is repeated, over all gateways."""

import uuid

from dora_client import BASE
from fleet import wait_until
from fleet_test import PROFILE, FleetTest
from record_bodies import Body

OTHER = "gateway.2"


class BulkTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.document = cls.client.send("GET", "/openapi.json").json
        cls.body = Body(cls.document)

    def asset(self, **members) -> dict:
        return self.body.of("/assets") | members

    def bulk(self, items: list, plural: str = "assets", client=None, query: str = "", **headers: str):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return (client or self.client).call("POST", f"/{plural}/bulk{query}", {"items": items}, headers)

    def count(self) -> int:
        return self.fleet.count("ict_risk_management.assets", "tenant = $1", self.tenant)

    def test_good_ones_are_taken_beside_bad_ones(self) -> None:
        before = self.count()
        items = [
            self.asset(name="Good"), self.asset(name=""), "nonsense", self.asset(functions=[str(uuid.uuid4())]),
            self.asset(name="Good too"), {"name": "Only"},
        ]
        answer = self.bulk(items, Prefer="wait=20")
        self.assertEqual((answer.status, answer.headers["preference-applied"]), (200, "wait"))
        results = answer.json["items"]
        self.assertEqual([result["index"] for result in results], list(range(6)))
        self.assertEqual([result["status"] for result in results], [201, 400, 400, 422, 201, 400])
        self.assertEqual(results[1]["problem"]["errors"][0]["pointer"], "/items/1/name")
        self.assertEqual(results[2]["problem"]["errors"][0]["pointer"], "/items/2")
        self.assertEqual(results[3]["problem"]["errors"][0]["pointer"], "/functions/0")
        self.assertGreater(len(results[5]["problem"]["errors"]), 3)
        for place, name in ((0, "Good"), (4, "Good too")):
            made = self.client.get(results[place]["location"])
            self.assertEqual((made["id"], made["name"]), (results[place]["id"], name))
            self.assertEqual(self.client.get(results[place]["operation"])["status"], "done")
        self.assertEqual(self.client.get(results[3]["operation"])["status"], "rejected")
        self.assertEqual(self.count(), before + 2)

    def test_without_waiting_each_has_its_operation(self) -> None:
        answer = self.bulk([self.asset(name=f"Later {number}") for number in range(3)])
        self.assertEqual(answer.status, 202)
        for result in answer.json["items"]:
            self.assertEqual(result["status"], 202)
            operation = self.client.wait_for_operation(result["operation"], "the item", 30)
            self.assertEqual(operation["written"][0]["href"], result["location"])
            self.assertEqual(self.client.get(result["location"])["id"], result["id"])

    def test_a_repeat_is_harmless_over_all_gateways(self) -> None:
        self.fleet.start(OTHER)
        self.addCleanup(self.fleet.stop, OTHER)
        other = self.fleet.client(self.tenant, name=OTHER)
        self.addCleanup(other.close)
        key, before = str(uuid.uuid4()), self.count()
        items = [self.asset(name=f"Once {number}") for number in range(20)]
        first = self.bulk(items, Idempotency_Key=key)
        second = self.bulk(items, client=other, Idempotency_Key=key, Prefer="wait=20")
        third = self.bulk(items, Idempotency_Key=key, Prefer="wait=20")
        identifiers = [result["id"] for result in first.json["items"]]
        for answer in (second, third):
            self.assertEqual([result["id"] for result in answer.json["items"]], identifiers)
            self.assertEqual({result["status"] for result in answer.json["items"]}, {201})
        self.assertEqual(self.count(), before + 20)
        # The same key with another content.
        changed = self.bulk([items[0] | {"name": "Another"}, *items[1:3]], Idempotency_Key=key, Prefer="wait=20")
        self.assertEqual([result["status"] for result in changed.json["items"]], [422, 201, 201])
        self.assertIn("idempotency-key", changed.json["items"][0]["problem"]["type"])
        self.assertEqual(self.client.get(f"/assets/{identifiers[0]}")["name"], "Once 0")
        # The single route's keys are others.
        self.client.write("POST", "/assets", items[0], key=f"{key}/0")
        self.assertEqual(self.count(), before + 21)

    def test_a_dry_run_makes_nothing(self) -> None:
        before = self.count()
        answer = self.bulk([self.asset(), self.asset(type="nonsense")], query="?dry-run=true", Prefer="wait=5")
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.json["items"][0], {"index": 0, "status": 200})
        self.assertEqual(answer.json["items"][1]["problem"]["errors"][0]["pointer"], "/items/1/type")
        self.assertEqual(self.count(), before)
        operations = self.client.get("/operations?limit=1")["items"]
        self.bulk([self.asset()], query="?dry-run=true")
        self.assertEqual(self.client.get("/operations?limit=1")["items"], operations)

    def test_five_hundred_and_no_more(self) -> None:
        before = self.count()
        answer = self.bulk([self.asset(name=f"Many {number}") for number in range(500)], Prefer="wait=30")
        self.assertEqual({result["status"] for result in answer.json["items"]} - {201, 202}, set())
        wait_until(lambda: self.count() == before + 500, 30, "all of them")
        for items, pointer in (([], "/items"), ([self.asset()] * 501, "/items")):
            with self.refused(400) as caught:
                self.bulk(items)
            self.assertEqual(caught.exception.problem["errors"][0]["pointer"], pointer)
        self.assertEqual(self.count(), before + 500)

    def test_what_is_no_list_of_items(self) -> None:
        for body, pointer in (({}, "/items"), ({"items": {}}, "/items"), ({"items": [], "more": 1}, "/more"), ([], "")):
            with self.subTest(str(body)), self.refused(400) as caught:
                self.client.call("POST", "/assets/bulk", body)
            self.assertEqual(caught.exception.problem["errors"][0]["pointer"], pointer)
        with self.refused(400):
            self.bulk([self.asset()], query="?dry-run=perhaps")
        auditor = self.fleet.client(self.tenant, "auditor")
        self.addCleanup(auditor.close)
        with self.refused(403):
            self.bulk([self.asset()], client=auditor)
        large = self.client.send(
            "POST", f"{BASE}/assets/bulk", b'{"items":["' + b"x" * (5 << 20) + b'"]}', {"Content-Type": "application/json"})
        self.assert_problem(large, 413)

    def test_each_kind_that_is_made_from_json(self) -> None:
        paths = [path for path in self.document["paths"] if path.endswith("/bulk")]
        self.assertEqual(len(paths), 12)
        self.assertNotIn("/policies/bulk", paths)
        answer = self.bulk([PROFILE | {"name": "Bulk bank"}], "organisations", Prefer="wait=20")
        self.assertEqual(answer.json["items"][0]["status"], 201)
        self.assertEqual(self.client.get(answer.json["items"][0]["location"])["name"], "Bulk bank")
