"""Who may do what: tokens that don't hold get 401, roles that don't suffice 403, other tenants' resources 404."""

import json
import re
import tempfile
import uuid
from pathlib import Path

from dora_client import BASE, DoraClient
from fleet_test import PROFILE, FleetTest
from forged_token import TokenForge, encode, raw


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
        client = DoraClient(self.fleet.url(), None)
        self.addCleanup(client.close)
        body = json.dumps(PROFILE).encode()
        for name, token in self.forged().items():
            for method, content in (("GET", None), ("POST", body)):
                with self.subTest(f"{name}: {method}"):
                    answer = client.send(
                        method, self.PATH, content,
                        {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Prefer": "wait=5"})
                    self.assert_problem(answer, 401)
                    # Where the spelling is no bearer token's at all, that is said (RFC 6750, section 3.1).
                    self.assertRegex(answer.headers["www-authenticate"], r'^Bearer .*error="invalid_(token|request)"')
                    self.assertNotIn(token, answer.body.decode(), "a token isn't repeated")
        for table, column in (
                ("gap_assessment.organisations", "tenant"), ("gateway.resources", "tenant"), ("gateway.operations", "tenant")):
            self.assertEqual(self.fleet.count(table, f"{column} = $1", self.tenant), 0, "nothing has been made")

    def forged(self) -> dict[str, str]:
        """A token of each kind that must not hold."""
        keys = self.fleet.run.development_keys
        good = self.mint()
        forge = TokenForge(good, keys)
        with tempfile.TemporaryDirectory() as other:
            other_key = self.fleet.token(self.tenant, "administrator", "tester-1", "--keys", other)
            same_name = TokenForge(other_key, Path(other)).signed({"kid": forge.header["kid"]})
            brought = json.loads((Path(other) / "jwks.json").read_text())["keys"][0]
            with_brought = TokenForge(other_key, Path(other)).signed({"jwk": brought})
        head, claims, signature = good.split(".")
        header_text, claims_text = json.dumps(forge.header), json.dumps(forge.claims)
        twice = ', "sub": "root"}'
        return {
            "expired": self.mint("--expired"),
            "not yet valid": self.mint("--not-yet"),
            "another audience": self.mint("--audience", "other"),
            "another issuer": self.mint("--issuer", "https://other.invalid"),
            "unsigned": forge.unsigned(),
            "unsigned, in capitals": forge.with_header(alg="NONE"),
            "HMAC with the public key": forge.keyed_with_the_public_key(),
            "another algorithm of ours": forge.with_header(alg="ES256"),
            "RSA over an Edwards key": forge.with_header(alg="RS256"),
            "another curve's algorithm": forge.signed({"alg": "ES512"}),
            "another curve's name": forge.signed({"alg": "Ed448"}),
            "another key": other_key,
            "another key under the name of ours": same_name,
            "an unknown key": forge.signed({"kid": "unknown"}),
            "no key's name": forge.signed({"kid": None}),
            "a key that it brings along": with_brought,
            "our key, brought along": forge.signed({"jwk": json.loads(forge.public_set)["keys"][0]}),
            "an address of keys": forge.signed({"jku": "https://evil.invalid/keys"}),
            "an address of certificates": forge.signed({"x5u": "https://evil.invalid/chain"}),
            "certificates that it brings along": forge.signed({"x5c": ["MIIB"]}),
            "compressed": forge.signed({"zip": "DEF"}),
            "an extension that must be understood": forge.signed({"crit": ["b64"], "b64": False}),
            "an extension that is known": forge.signed({"crit": ["exp"], "exp": 1}),
            "no extension": forge.signed({"crit": []}),
            "an encrypted token's type": forge.signed({"typ": "JWE"}),
            "a header's member twice": forge.signed_over(header_text[:-1] + ', "alg": "EdDSA"}', claims_text),
            "a header's member twice, once escaped": forge.signed_over(
                header_text[:-1] + ', "\\u0061lg": "EdDSA"}', claims_text),
            "a claim twice": forge.signed_over(header_text, claims_text[:-1] + twice),
            "a claim twice, once escaped": forge.signed_over(header_text, claims_text[:-1] + twice.replace("sub", "s\\u0075b")),
            "changed claims": f"{head}.{claims[:-2]}AA.{signature}",
            "r and s zero": f"{head}.{claims}.{encode(bytes(64))}",
            "r zero": f"{head}.{claims}.{encode(bytes(32) + raw(signature)[32:])}",
            "s zero": f"{head}.{claims}.{encode(raw(signature)[:32] + bytes(32))}",
            "no signature": f"{head}.{claims}.",
            "half a signature": f"{head}.{claims}.{encode(raw(signature)[:32])}",
            "a byte behind the signature": f"{head}.{claims}.{encode(raw(signature) + bytes(1))}",
            "padded": f"{head}=.{claims}.{signature}",
            "a padded signature": f"{good}==",
            "a part twice": f"{good}.{signature}",
            "the header twice": f"{head}.{good}",
            "no expiry": forge.signed(claims={"exp": None}),
            "an expiry that is text": forge.signed(claims={"exp": "9999999999"}),
            "no audience": forge.signed(claims={"aud": None}),
            "no tenant": forge.signed(claims={"tenant": None}),
            "a tenant that is none": forge.signed(claims={"tenant": "a/b"}),
            "no subject": forge.signed(claims={"sub": None}),
            "two parts": f"{head}.{claims}",
            "no token": "nonsense",
        }

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
                # What needs no token is nobody's.
                if operations[method].get("security") != []:
                    yield method.upper(), path

    def call(self, client: DoraClient, method: str, path: str, body: dict | None = None):
        headers = {"Idempotency-Key": str(uuid.uuid4()), "Prefer": "wait=10"} if method != "GET" else {}
        if method in ("GET", "DELETE") or body is None:
            return client.send(method, BASE + path, None, headers)
        return client.send(
            method, BASE + path, json.dumps(body).encode(), headers | {"Content-Type": "application/json"})


class UnknownRoleTests(FleetTest):
    def test_a_token_without_a_role_of_the_platforms_reads_nothing(self) -> None:
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
