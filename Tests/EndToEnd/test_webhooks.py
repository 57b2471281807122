"""Webhooks of threat intelligence: signed, fresh, taken once over two gateways, all or nothing."""

import base64
import hashlib
import hmac
import json
import secrets
import time
import uuid

from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import FleetTest

GATEWAYS = ["gateway", "gateway.2"]
PATH = BASE + "/webhooks/threat-intel"
NOW = "2026-01-01T00:00:00Z"


def indicator(value: str, **more) -> dict:
    return {"type": "domain-name", "value": value, "confidence": 70, "firstSeen": NOW} | more


class WebhookTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.source = cls.client.write(
            "POST", "/threat-sources", {"name": "Nordwacht", "type": "commercial", "marking": "green"})["id"]
        cls.secret = secrets.token_bytes(24)
        cls.file = cls.fleet.run.folder("secrets") / "webhooks.json"
        cls.write_secrets(cls.secret)
        cls.fleet.stop("gateway")
        for name in GATEWAYS:
            cls.fleet.start(
                name,
                settings={"DORA_WEBHOOK_SECRETS": str(cls.file), "DORA_COMMAND_KEYS_SECONDS": "0.2", "DORA_RATE_LIMITS": "webhooks=60/d"})
        cls.client = cls.fleet.client(cls.tenant)
        cls.open = [DoraClient(cls.fleet.url(name), None) for name in GATEWAYS]

    @classmethod
    def tearDownClass(cls) -> None:
        for client in cls.open:
            client.close()
        super().tearDownClass()
        cls.fleet.stop(*GATEWAYS)
        cls.fleet.restore()

    @classmethod
    def write_secrets(cls, *keys: bytes) -> None:
        texts = ["whsec_" + base64.b64encode(key).decode() for key in keys]
        fresh = cls.file.with_suffix(".new")
        fresh.write_text(json.dumps([{"tenant": cls.tenant, "source": cls.source, "secrets": texts}]))
        fresh.rename(cls.file)

    def send(self, body, gateway: int = 0, secret: bytes | None = None, source: str | None = None, **changes):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        identifier = changes.pop("id", f"msg_{uuid.uuid4().hex}")
        stamp = changes.pop("timestamp", str(int(time.time())))
        message = f"{identifier}.{stamp}.".encode() + data
        code = base64.b64encode(hmac.new(secret or self.secret, message, hashlib.sha256).digest()).decode()
        headers = {
            "webhook-id": identifier, "webhook-timestamp": stamp, "webhook-signature": f"v1,{code}",
            "Content-Type": "application/json"} | {name.replace("_", "-"): value for name, value in changes.items()}
        path = PATH + (f"?source={source}" if source else "")
        return self.open[gateway].send("POST", path, data, {name: text for name, text in headers.items() if text})

    def outcome(self, operation: dict) -> dict:
        path = operation["href"]

        def ended():
            found = self.client.send("GET", path).json
            return found if found["status"] != "pending" else None

        return wait_until(ended, 20, "the operation")

    def test_indicators_are_recorded_in_the_sources_name(self) -> None:
        answer = self.send([indicator("one.example"), indicator("two.example", summary="Phishing")], source=self.source)
        self.assertEqual(answer.status, 202, answer.body)
        self.assertEqual(answer.headers["ratelimit-limit"], "60")
        operations = answer.json["operations"]
        self.assertEqual(len(operations), 2)
        values = []
        for operation in operations:
            written = self.outcome(operation)["written"][0]
            made = self.client.send("GET", written["href"]).json
            self.assertEqual(made["source"], self.source)
            values.append(made["value"])
        self.assertEqual(values, ["one.example", "two.example"])
        events = self.client.get(f"/audit/events?actor=threat-source:{self.source}&domain=threat")["items"]
        self.assertGreaterEqual(len(events), 2)

    def test_a_repetition_is_taken_once_over_all_gateways(self) -> None:
        identifier = f"msg_{uuid.uuid4().hex}"
        body = [indicator(f"{uuid.uuid4().hex}.example")]
        first = [self.send(body, gateway, id=identifier) for gateway in (0, 1, 0)]
        written = [self.outcome(answer.json["operations"][0])["written"][0]["href"] for answer in first]
        self.assertEqual(len(set(written)), 1)
        found = self.client.get("/indicators?limit=500")["items"]
        self.assertEqual(len([one for one in found if one["value"] == body[0]["value"]]), 1)
        # The same identifier with another body is another request under a used key.
        other = self.send([indicator(f"{uuid.uuid4().hex}.example")], 1, id=identifier)
        ended = self.outcome(other.json["operations"][0])
        self.assertEqual((ended["status"], ended["problem"]["type"]), ("rejected", "/problems/idempotency-key-reused"))

    def test_what_is_not_verified(self) -> None:
        body = [indicator("never.example")]
        forged = [
            self.send(body, secret=secrets.token_bytes(24)), self.send(body, webhook_signature="v1,AAAA"),
            self.send(body, webhook_signature=""), self.send(body, webhook_id=""), self.send(body, webhook_id="msg_other"),
            self.send(body, timestamp=str(int(time.time()) - 301)), self.send(body, timestamp=str(int(time.time()) + 310)),
            self.send(body, timestamp="soon"), self.send(body, source=str(uuid.uuid4())),
        ]
        for answer in forged:
            problem = self.assert_problem(answer, 401)
            self.assertEqual(problem["type"], "/problems/webhook-not-verified")
            self.assertIn("www-authenticate", answer.headers)
        found = self.client.get("/indicators?limit=500")["items"]
        self.assertNotIn("never.example", [one["value"] for one in found])

    def test_all_or_nothing(self) -> None:
        answer = self.send([indicator("right.example"), indicator("wrong.example", confidence=101), {"source": "x"}])
        problem = self.assert_problem(answer, 400)
        pointers = {error["pointer"] for error in problem["errors"]}
        self.assertTrue({"/1/confidence", "/2/source", "/2/value"} <= pointers, pointers)
        self.assert_problem(self.send({}), 400)
        self.assert_problem(self.send(b"not json"), 400)
        self.assert_problem(self.send([indicator("x.example")], Content_Type="text/plain"), 415)
        found = self.client.get("/indicators?limit=500")["items"]
        self.assertNotIn("right.example", [one["value"] for one in found])

    def test_secrets_rotate_while_it_runs(self) -> None:
        fresh = secrets.token_bytes(32)
        self.assertEqual(self.send([], secret=fresh).status, 401)
        self.write_secrets(self.secret, fresh)
        # An empty list is refused only once the signature fits.
        wait_until(lambda: self.send([], secret=fresh).status == 400, 10, "the fresh secret")
        self.assertEqual(self.send([]).status, 400)
        self.write_secrets(self.secret)
        wait_until(lambda: self.send([], secret=fresh).status == 401, 10, "the end of the fresh secret")


class WebhooksOffTests(FleetTest):
    def test_without_secrets_there_are_no_webhooks(self) -> None:
        client = DoraClient(self.fleet.url(), None)
        self.addCleanup(client.close)
        answer = client.send("POST", PATH, b"[]", {"Content-Type": "application/json"})
        self.assertEqual(self.assert_problem(answer, 404)["type"], "/problems/webhooks-off")
