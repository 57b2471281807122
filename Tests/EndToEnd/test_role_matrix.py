"""The table of who may do what (role_matrix.md), asked of a running gateway line by line and column by column."""

import json
import re
import time
import unittest
import uuid
from concurrent.futures import ThreadPoolExecutor

import role_matrix
from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import FleetTest
from furnished_tenant import furnish
from message_seal import MessageSeal
from route_requests import RouteRequests

METHODS = {"get", "post", "put", "patch", "delete"}
# What a tenant has, in every schema: unchanged where everything was refused.
STATE = """
SELECT 'resources' AS what, kind || '/' || id::text AS name, version::text AS value, md5(body) AS digest
  FROM gateway.resources WHERE tenant = $1
UNION ALL SELECT 'schedules', id::text, version::text, md5(body::text) FROM gateway.schedules WHERE tenant = $1
UNION ALL SELECT 'workflows', id::text, version::text, '' FROM gateway.workflows WHERE tenant = $1
UNION ALL SELECT 'operations', id::text, status, '' FROM gateway.operations WHERE tenant = $1
UNION ALL SELECT 'letters', id::text, state, '' FROM gateway.dead_letters WHERE tenant = $1
UNION ALL SELECT 'streams', stream, version::text, coalesce(hash, '') FROM gateway.streams WHERE tenant = $1
ORDER BY 1, 2
"""


class TableTests(unittest.TestCase):
    def test_a_table_that_says_too_little_or_something_twice_is_refused(self) -> None:
        head = "## A\n\n| method | route | auditor |\n|---|---|---|\n"
        self.assertEqual([line.name for line in role_matrix.read(head + "| GET | /a | yes |")], ["GET /a"])
        for wrong in ("| GET | /a |", "| GET | /a | perhaps |", "| GET | /a | yes |\n| GET | /a | 403 |"):
            with self.subTest(wrong), self.assertRaises(role_matrix.Malformed):
                role_matrix.read(head + wrong)


class RoleMatrixTests(FleetTest):
    """One furnished tenant, and every identity of the table, in that tenant and in another one."""

    # What a tenant fills by asking alone, and what is no list.
    OWN = ("/operations", "/audit/events", "/audit/export", "/audit/verify")

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.document = cls.client.send("GET", "/openapi.json").json
        cls.lines = role_matrix.read(role_matrix.TABLE.read_text())
        cls.roles = [name for name in cls.lines[0].cells if not name.endswith("token") and name != "no role"]
        cls.found = furnish(cls.client)
        cls.found["dead-letters"] = cls.dead_letter()
        cls.requests = RouteRequests(cls.document, cls.found)

    @classmethod
    def dead_letter(cls) -> str:
        """The letter of a command of a type that no agent knows."""
        command = next(
            message for message in cls.fleet.messages("dora.gap.commands") if message["key"].startswith(f"{cls.tenant}/"))
        sealed = MessageSeal(cls.fleet.run.path, "gap").sealed(
            command, {"ce_id": str(uuid.uuid4()), "ce_type": "eu.dora.gap.nonsense.v1"})
        cls.fleet.publish(
            sealed["topic"], sealed["key"], sealed["payload"], sealed["headers"], sealed["partition"])
        return wait_until(lambda: cls.client.get("/dead-letters")["items"], 30, "the dead letter")[0]["id"]

    def identity(self, name: str, tenant: str) -> DoraClient:
        """A client of a column of the table."""
        if name == "no token":
            return DoraClient(self.fleet.url(), None)
        everything = ",".join(self.roles)
        if name == "expired token":
            return DoraClient(self.fleet.url(), self.fleet.token(tenant, everything, "asker-expired", "--expired"))
        return DoraClient(
            self.fleet.url(), self.fleet.token(tenant, "" if name == "no role" else name, f"asker-{name.replace(' ', '-')}"))

    def each(self, names: list[str], tenant: str, ask) -> int:
        """Asks as every identity, side by side; gives how many requests were sent, and fails for what was wrong."""

        def walk(name: str) -> tuple[int, list[str]]:
            client, wrong, asked = self.identity(name, tenant), [], 0
            try:
                for line in self.lines:
                    found = ask(name, client, line)
                    if found is not None:
                        asked += 1
                        wrong += [f"{line.name} as {name}: {found}"] if found else []
            finally:
                client.close()
            return asked, wrong

        with ThreadPoolExecutor(len(names)) as pool:
            results = list(pool.map(walk, names))
        wrong = [sentence for _, sentences in results for sentence in sentences]
        self.assertEqual(wrong, [], f"{len(wrong)} answers aren't as the table has them")
        return sum(asked for asked, _ in results)

    def states(self) -> list[dict[str, str]]:
        return self.fleet.rows(STATE, self.tenant)

    @staticmethod
    def refusal(answer, status: int) -> str:
        """What is wrong with a refusal; nothing when it is one of that status."""
        if answer.status != status or answer.media_type != "application/problem+json":
            return f"{answer.status} {answer.media_type} {answer.body[:200]!r} instead of {status}"
        return "" if answer.json.get("status") == status else f"the problem says {answer.json.get('status')}"

    @staticmethod
    def patiently(send):
        """Sends; who is told to come back does. All roles ask at once, and only so many exports run together."""
        answer = send()
        for _ in range(20):
            if answer.status != 503 or "retry-after" not in answer.headers:
                break
            time.sleep(int(answer.headers["retry-after"]) / 5)
            answer = send()
        return answer

    # The tests

    def test_the_table_has_every_route_of_the_description_and_no_other(self) -> None:
        described = {
            (method.upper(), path) for path, operations in self.document["paths"].items() for method in operations.keys() & METHODS}
        written = {line.key for line in self.lines}
        self.assertEqual(sorted(described - written), [], "routes that the table lacks")
        inside = {line.key for line in self.lines if not line.is_outside}
        self.assertEqual(sorted(inside - described), [], "lines that are no route")
        for line in self.lines:
            self.assertEqual(list(line.cells), list(self.lines[0].cells), f"{line.name} has every column")

    def test_who_is_refused_is_refused_everywhere_and_changes_nothing(self) -> None:
        before = self.states()

        def ask(name: str, client: DoraClient, line: role_matrix.Line) -> str | None:
            cell = line.cells[name]
            if cell == "yes":
                return None
            request = self.requests.make(line.method, line.path)
            if cell == "signed":
                answer = request.send(client)
                return self.refusal(answer, 404 if answer.status == 404 else 401)
            # What a role may do with its own is refused for what others have asked for.
            status = 403 if cell == "own" else int(cell)
            return self.refusal(request.send(client), status)

        asked = self.each(list(self.lines[0].cells), self.tenant, ask)
        self.assertGreater(asked, 800)
        self.assertEqual(self.states(), before, "nothing has changed")

    def test_who_is_allowed_gets_past_the_gateway_and_the_agent(self) -> None:
        def ask(name: str, client: DoraClient, line: role_matrix.Line) -> str | None:
            if line.cells[name] != "yes":
                return None
            # What is deleted is one that isn't there: the agent says so, and would refuse the role before.
            request = self.requests.make(line.method, line.path, line.is_outside, missing=line.method == "DELETE")
            answer = self.patiently(lambda: request.send(client))
            wanted = {200} if line.method == "GET" else {200, 201, 202, 204, 404, 409, 422}
            return "" if answer.status in wanted else f"{answer.status} {answer.body[:300]!r}"

        asked = self.each(list(self.lines[0].cells), self.tenant, ask)
        self.assertGreater(asked, 800)

    def test_what_is_allowed_for_ones_own_is_allowed_for_that_alone(self) -> None:
        """Whoever asked for a command may take it back while its agent is away; nobody but the administrator others'."""
        away = {"/indicators": "threat-intelligence", "/contracts": "third-party-risk", "/findings": "resilience-testing"}
        cancel = self.line("POST", "/operations/{id}/cancel")
        owners = [name for name in self.roles if cancel.cells[name] == "own"]
        clients = {name: self.identity(name, self.tenant) for name in self.roles}
        self.fleet.stop(*away.values())
        try:
            for owner in owners:
                path = next(path for path in away if self.line("POST", path).cells[owner] == "yes")
                answer = self.requests.make("POST", path).send(clients[owner], wait=False)
                self.assertEqual(answer.status, 202)
                address = answer.headers["location"]
                wait_until(lambda: clients[owner].get(address).get("requestedBy"), 10, "the operation in the list")
                for name in self.roles:
                    if name != owner and cancel.cells[name] != "yes":
                        with self.subTest(f"{owner}'s request taken back by {name}"):
                            self.assertEqual(self.refusal(clients[name].send("POST", f"{address}/cancel"), 403), "")
                with self.subTest(f"{owner}'s request taken back by {owner}"):
                    self.assertEqual(clients[owner].send("POST", f"{address}/cancel").status, 202)
        finally:
            self.fleet.start(*away.values())
            for client in clients.values():
                client.close()

    def line(self, method: str, path: str) -> role_matrix.Line:
        return next(line for line in self.lines if line.key == (method, path))

    def test_another_tenant_finds_nothing_on_any_route(self) -> None:
        before = self.states()
        other = f"t-{uuid.uuid4().hex[:12]}"

        def ask(name: str, client: DoraClient, line: role_matrix.Line) -> str | None:
            if line.is_outside or line.cells[name] == "signed":
                return None
            refused = line.cells[name] == "403"
            request = self.requests.make(line.method, line.path)
            if "{" in line.path:
                return self.refusal(request.send(client), 403 if refused else 404)
            if line.method == "GET" and not refused and line.path not in self.OWN:
                answer = self.patiently(lambda: client.send("GET", request.path))
                if line.path.endswith("/export"):
                    # At most the header of a table.
                    is_empty = answer.status == 200 and len(answer.body.splitlines()) <= 1
                    return "" if is_empty else f"{answer.status} {answer.body[:200]!r}"
                return "" if answer.status == 200 and answer.json["items"] == [] else f"{answer.status} {answer.body[:200]!r}"
            return None

        asked = self.each(self.roles, other, ask)
        self.assertGreater(asked, 900)
        self.assertEqual(self.states(), before, "nothing of the owner's has changed")

    def test_another_tenants_resources_named_in_bodies_and_queries_are_not_there(self) -> None:
        before = self.states()
        other = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}", "administrator")
        for path in ("/operations", "/audit/events"):
            self.assertEqual(other.get(path)["items"], [], path)
        for path, name in (
                ("/workflows", "organisation"), ("/assessments", "organisation"), ("/schedules", "organisation"),
                ("/findings", "test"), ("/contracts", "provider"), ("/indicators", "source")):
            with self.subTest(path):
                request = self.requests.make("POST", path)
                body = json.loads(request.body)
                if name == "organisation":
                    body[name] = self.found["organisations"]
                answer = other.send(
                    "POST", request.path, json.dumps(body).encode(),
                    {"Content-Type": "application/json", "Prefer": "wait=10", "Idempotency-Key": str(uuid.uuid4())})
                self.assert_problem(answer, 422)
        with self.subTest("a parked stream"):
            stream = f"organisation/{self.found['organisations']}"
            answer = other.send(
                "POST", f"{BASE}/parked-streams/redrive", json.dumps({"stream": stream}).encode(),
                {"Content-Type": "application/json"})
            self.assert_problem(answer, 409)
        for path, parameter in self.filters():
            with self.subTest(f"{path}?{parameter}"):
                for identifier in self.found.values():
                    if re.fullmatch(r"[0-9a-f-]{36}", identifier):
                        answer = other.send("GET", f"{BASE}{path}?{parameter}={identifier}")
                        self.assertIn(answer.status, (200, 400))
                        if answer.status == 200:
                            self.assertEqual(answer.json["items"], [])
        other.close()
        self.assertEqual(self.states(), before, "nothing of the owner's has changed")

    def filters(self) -> list[tuple[str, str]]:
        """Each list's parameters that filter, but for those that page it."""
        return [
            (path, parameter["name"]) for path, operations in self.document["paths"].items() if "{" not in path
            for parameter in operations.get("get", {}).get("parameters", [])
            if parameter.get("in") == "query" and parameter["name"] not in ("sort", "domain", "from", "to")
            and parameter["schema"].get("type") == "string"]
