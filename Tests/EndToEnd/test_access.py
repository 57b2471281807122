"""Who may do what: tokens that don't hold get 401, roles that don't suffice 403, other tenants' resources 404."""

import json
import re
import tempfile
import uuid
from pathlib import Path

from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import PROFILE, FleetTest
from forged_token import TokenForge
from message_seal import MessageSeal
from record_bodies import CHANGES, one_of_each


class TokenTests(FleetTest):
    PATH = f"{BASE}/organisations"

    def answer(self, header: str | None):
        client = DoraClient(self.fleet.url(), None)
        answer = client.send("GET", self.PATH, headers={} if header is None else {"Authorization": header})
        client.close()
        return answer

    def mint(self, *more: str) -> str:
        return self.fleet.token(self.tenant, "administrator", "tester-1", *more)

    def test_a_good_token_is_accepted(self) -> None:
        good = self.fleet.token(self.tenant)
        forge = TokenForge(good, self.fleet.run.development_keys)
        self.assertEqual(self.answer(f"Bearer {good}").status, 200)
        self.assertEqual(self.answer(f"bearer {good}").status, 200, "the scheme's case doesn't matter (RFC 9110, 11.1)")
        self.assertEqual(self.answer(f"Bearer {forge.signed()}").status, 200, "what the tests sign themselves holds")

    def test_a_client_may_say_which_tenant_it_means_and_reaches_no_other_so(self) -> None:
        client = DoraClient(self.fleet.url(), self.fleet.token(self.tenant))
        self.addCleanup(client.close)
        self.assertEqual(client.send("GET", self.PATH, headers={"X-Tenant-ID": self.tenant}).status, 200)
        for other in ("another", self.tenant.upper(), f"{self.tenant},{self.tenant}", ""):
            with self.subTest(other):
                self.assert_problem(client.send("GET", self.PATH, headers={"X-Tenant-ID": other}), 403)

    def test_without_a_bearer_token(self) -> None:
        for name, header in {"none": None, "another scheme": "Basic dXNlcjpwYXNz", "no token": "Bearer "}.items():
            with self.subTest(name):
                answer = self.answer(header)
                self.assert_problem(answer, 401)
                self.assertTrue(answer.headers["www-authenticate"].startswith("Bearer"))

    def test_tokens_that_do_not_hold(self) -> None:
        keys = self.fleet.run.development_keys
        forge = TokenForge(self.mint(), keys)
        with tempfile.TemporaryDirectory() as other:
            other_key = self.fleet.token(self.tenant, "administrator", "tester-1", "--keys", other)
            same_name = TokenForge(other_key, Path(other)).signed({"kid": forge.header["kid"]})
        changed = self.mint().split(".")
        changed[1] = changed[1][:-2] + "AA"
        tokens = {
            "expired": self.mint("--expired"),
            "not yet valid": self.mint("--not-yet"),
            "another audience": self.mint("--audience", "other"),
            "another issuer": self.mint("--issuer", "https://other.invalid"),
            "unsigned": forge.unsigned(),
            "HMAC with the public key": forge.keyed_with_the_public_key(),
            "another algorithm of ours": forge.with_header(alg="ES256"),
            "RSA over an Edwards key": forge.with_header(alg="RS256"),
            "another key": other_key,
            "another key under the name of ours": same_name,
            "an unknown key": forge.signed({"kid": "unknown"}),
            "a key that it brings along": forge.signed({"kid": None, "jwk": json.loads(forge.public_set)["keys"][0]}),
            "an extension that must be understood": forge.signed({"crit": ["b64"], "b64": False}),
            "changed claims": ".".join(changed),
            "no expiry": forge.signed(claims={"exp": None}),
            "an expiry that is text": forge.signed(claims={"exp": "9999999999"}),
            "no audience": forge.signed(claims={"aud": None}),
            "no tenant": forge.signed(claims={"tenant": None}),
            "a tenant that is none": forge.signed(claims={"tenant": "a/b"}),
            "no subject": forge.signed(claims={"sub": None}),
            "two parts": ".".join(self.mint().split(".")[:2]),
            "no token": "nonsense",
        }
        for name, token in tokens.items():
            with self.subTest(name):
                answer = self.answer(f"Bearer {token}")
                self.assert_problem(answer, 401)
                self.assertRegex(answer.headers["www-authenticate"], r'^Bearer .*error="invalid_token"')
                self.assertNotIn(token, answer.body.decode(), "a token isn't repeated")

    def test_what_needs_no_token(self) -> None:
        client = DoraClient(self.fleet.url(), None)
        for path in ("/openapi.json", "/health/live", "/health/ready"):
            with self.subTest(path):
                self.assertEqual(client.send("GET", path).status, 200)
        client.close()


class EveryRoute(FleetTest):
    """Calls every route that the API describes."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.paths = cls.client.send("GET", "/openapi.json").json["paths"]

    def routes(self, *methods: str):
        for path, operations in self.paths.items():
            for method in operations.keys() & set(methods):
                yield method.upper(), path

    def call(self, client: DoraClient, method: str, path: str, body: dict | None = None):
        headers = {"Idempotency-Key": str(uuid.uuid4()), "Prefer": "wait=10"} if method != "GET" else {}
        if method in ("GET", "DELETE") or body is None:
            return client.send(method, BASE + path, None, headers)
        return client.send(
            method, BASE + path, json.dumps(body).encode(), headers | {"Content-Type": "application/json"})


class RoleTests(EveryRoute):
    def test_a_reader_writes_nothing(self) -> None:
        auditor = self.fleet.client(self.tenant, "auditor")
        self.assertEqual(auditor.get("/organisations")["items"], [])
        for method, path in self.routes("post", "put", "patch", "delete"):
            # One's own operations may be cancelled by whoever asked for them.
            if path.startswith("/operations/"):
                continue
            with self.subTest(f"{method} {path}"):
                filled = re.sub(r"\{\w+\}", str(uuid.uuid4()), path)
                self.assert_problem(self.call(auditor, method, filled, {}), 403)
        self.assertEqual(self.fleet.count("gap_assessment.organisations", "tenant = $1", self.tenant), 0)

    def test_roles_of_other_work(self) -> None:
        manager = self.fleet.client(self.tenant, "incident-manager")
        self.assert_problem(self.call(manager, "POST", "/organisations", PROFILE), 403)

    def test_a_token_without_a_role_reads_nothing(self) -> None:
        for roles in ("", "emperor"):
            with self.subTest(roles):
                self.assert_problem(self.fleet.client(self.tenant, roles).send("GET", f"{BASE}/organisations"), 403)


class OperatorTests(EveryRoute):
    def test_the_platforms_operator_has_nothing_of_a_tenants(self) -> None:
        operator = self.fleet.client("platform", "administrator,auditor,compliance-officer,risk-manager")
        refused = 0
        for method, path in self.routes("get", "post", "put", "patch", "delete"):
            if path.startswith("/dead-letters"):
                continue
            with self.subTest(f"{method} {path}"):
                self.assert_problem(self.call(operator, method, re.sub(r"\{\w+\}", str(uuid.uuid4()), path), {}), 403)
                refused += 1
        self.assertGreater(refused, 50)
        self.assertIn("items", operator.get("/dead-letters"))
        operator.close()


class ForeignTenantTests(EveryRoute):
    """Every route, asked by another tenant for what is there, answers as if it were not."""

    BODIES = {
        "/organisations/{id}": {"employees": 1},
        "/policies/{id}": {"title": "Taken"},
        "/gaps/{id}": {"owner": "Nobody"},
        "/plans/{plan}/measures/{id}": {"progress": 100},
        "/risks/{id}/calculate": {"seed": 1},
        "/schedules/{id}": {"name": "Taken"},
        "/workflows/{id}/end": {"reason": "Taken"},
        "/risks/{risk}/controls": {"name": "x", "frequencyReduction": 0.5, "lossReduction": 0.5},
    } | {f"/{plural}/{{id}}": body for plural, body in CHANGES.items()}
    # What the collection in a path is called where its identifier is one of the workflow's results.
    RESULTS = {"analyses": "analysis", "assessments": "assessment", "quantifications": "quantification", "plans": "plan"}

    TRIGGER = {"kind": "cron", "expression": "0 6 1 1 *", "timeZone": "Europe/Berlin"}

    def fill(self) -> dict[str, str]:
        """An identifier of each kind of resource: a whole assessment has been run."""
        organisation = self.organisation()["id"]
        policy = self.upload(organisation)["id"]
        address = self.client.start_workflow(organisation, str(uuid.uuid4()))
        workflow = list(self.client.follow_workflow(address, 180))[-1]
        self.assertEqual(workflow["status"], "done", workflow)
        found = {"organisations": organisation, "policies": policy, "workflows": workflow["id"]}
        found |= {name: workflow["results"][result] for name, result in self.RESULTS.items()}
        schedule = {"name": "Yearly", "organisation": organisation, "trigger": self.TRIGGER}
        found["schedules"] = self.client.call("POST", "/schedules", schedule).json["id"]
        for name in ("gaps", "risks", "measures", "operations"):
            items = self.client.get(f"/{name}", limit=1)["items"]
            self.assertTrue(items, f"there is one of {name}")
            found[name] = items[0]["id"]
        found |= one_of_each(self.client)
        found["dead-letters"] = self.dead_letter()
        return found

    def dead_letter(self) -> str:
        """The letter of a command of a type that no agent knows."""
        command = next(
            message for message in self.fleet.messages("dora.gap.commands") if message["key"].startswith(f"{self.tenant}/"))
        sealed = MessageSeal(self.fleet.run.path, "gap").sealed(
            command, {"ce_id": str(uuid.uuid4()), "ce_type": "eu.dora.gap.nonsense.v1"})
        self.fleet.publish(
            sealed["topic"], sealed["key"], sealed["payload"], sealed["headers"], sealed["partition"])
        return wait_until(lambda: self.client.get("/dead-letters")["items"], 30, "the dead letter")[0]["id"]

    def filled(self, path: str, found: dict[str, str]) -> str:
        def identifier(match: re.Match) -> str:
            return "1" if match[2] == "version" else found[match[1]]

        return re.sub(r"(?<=/)([\w-]+)/\{(\w+)\}", lambda match: f"{match[1]}/{identifier(match)}", path)

    def states(self) -> list[dict[str, str]]:
        return self.fleet.rows(
            "SELECT kind, id, version, body FROM gateway.resources WHERE tenant = $1 ORDER BY kind, id", self.tenant)

    def test_another_tenant_finds_nothing_on_any_route(self) -> None:
        found = self.fill()
        before = self.states()
        other = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        asked = 0
        # Lists come first: what the other asks for below is refused in operations of its own.
        for method, path in self.routes("get"):
            # What proves the history is no list: test_history has what it shows to whom; nor is an export: test_exports.
            if "{" not in path and not path.endswith("/export") and path not in ("/operations", "/audit/export", "/audit/verify"):
                self.assertEqual(other.get(path)["items"], [], path)
        for method, path in self.routes("get", "post", "put", "patch", "delete"):
            if "{" not in path:
                continue
            asked += 1
            address = self.filled(path, found)
            with self.subTest(f"{method} {path}"):
                if method == "GET":
                    self.assertEqual(self.client.send("GET", BASE + address).status, 200, f"its owner reads {address}")
                if path == "/policies/{id}/document" and method == "PUT":
                    continue
                self.assert_problem(self.call(other, method, address, self.BODIES.get(path)), 404)
        self.assertGreater(asked, 30)
        with self.subTest("PUT /policies/{id}/document"), self.refused(404):
            other.upload("PUT", f"/policies/{found['policies']}/document", {}, "a.md", b"# Taken\n\nText.\n", "text/markdown")
        with self.subTest("what a body names"):
            for path, body in {
                "/workflows": {"organisation": found["organisations"]},
                "/assessments": {"organisation": found["organisations"]},
                "/schedules": {"name": "Taken", "organisation": found["organisations"], "trigger": self.TRIGGER},
            }.items():
                answer = self.call(other, "POST", path, body)
                self.assertIn(answer.status, (404, 422), answer.body[:300])
        self.assertEqual(self.states(), before, "nothing of the owner's has changed")
        self.assertEqual(other.get("/policies")["items"], [])
