"""Requests that are wrong: a problem with the status and a pointer to what is wrong, and nothing happens."""

import json
import uuid

from dora_client import BASE, multipart
from fleet_test import PROFILE, FleetTest


class BadRequestTest(FleetTest):
    def send(self, method: str, path: str, body: bytes | None = None, **headers: str):
        return self.client.send(method, BASE + path, body, headers)

    def post(self, path: str, body: bytes, media_type: str = "application/json"):
        return self.client.send("POST", BASE + path, body, {"Content-Type": media_type})

    def assert_points(self, answer, *pointers: str) -> None:
        problem = self.assert_problem(answer, 400)
        self.assertEqual([error["pointer"] for error in problem["errors"]], list(pointers), problem)
        for error in problem["errors"]:
            self.assertTrue(error["rule"] and error["detail"], error)

    def descriptions(self) -> dict:
        """The paths that want a token: what needs none lies elsewhere, or has rules of its own."""
        paths = self.client.send("GET", "/openapi.json").json["paths"]
        return {
            path: operations for path, operations in paths.items()
            if all(operation.get("security") != [] for operation in operations.values() if isinstance(operation, dict))}


def changed(**members) -> bytes:
    return json.dumps(PROFILE | members).encode()


class BodyTests(BadRequestTest):
    BODIES = {
        "nothing": (b"", ""),
        "cut short": (b'{"name":', ""),
        "no JSON": (b"name=x", ""),
        "more behind it": (b"{} {}", ""),
        "a member twice": (b'{"name": "a", "name": "b"}', ""),
        "a member twice, once escaped": (b'{"name": "a", "n\\u0061me": "b"}', ""),
        "a member twice, far inside": (b'{"entityType": {"a": 1, "a": 2}}', ""),
        "a comma too many": (b'{"name": "a",}', ""),
        "a number that is none": (b'{"employees": 01}', ""),
        "not a number": (b'{"employees": NaN}', ""),
        "no UTF-8": (b'{"name": "\xff\xfe"}', ""),
        "half a surrogate": (b'{"name": "\\ud800"}', ""),
        "nested beyond measure": (b"[" * 100_000, ""),
        "a list": (b"[]", ""),
        "a text": (b'"x"', ""),
        "null": (b"null", ""),
        "an unknown field": (changed(nonsense=1), "/nonsense"),
        "an unknown field with a slash": (json.dumps(PROFILE | {"a/b~c": 1}).encode(), "/a~1b~0c"),
        "a wrong type": (changed(employees="many"), "/employees"),
        "a fraction of a person": (changed(employees=1.5), "/employees"),
        "a number below its range": (changed(employees=-1), "/employees"),
        "an object for a text": (changed(name={}), "/name"),
        "an empty name": (changed(name=""), "/name"),
        "no such country": (changed(country="Germany"), "/country"),
        "no such type of entity": (changed(entityType="circus"), "/entityType"),
        "nothing where a value may stand": (changed(simplifiedFramework=None), "/simplifiedFramework"),
    }

    def test_malformed_bodies(self) -> None:
        for name, (body, pointer) in self.BODIES.items():
            with self.subTest(name):
                self.assert_points(self.post("/organisations", body), pointer)
        self.assertEqual(self.fleet.count("gap_assessment.organisations", "tenant = $1", self.tenant), 0)

    def test_every_missing_field_is_named_at_once(self) -> None:
        problem = self.assert_problem(self.post("/organisations", b'{"name": "x"}'), 400)
        pointers = {error["pointer"] for error in problem["errors"]}
        self.assertLessEqual({"/entityType", "/country", "/employees"}, pointers)

    def test_what_only_the_agent_can_tell(self) -> None:
        # Article 16(1) doesn't name insurance undertakings.
        with self.refused(422) as caught:
            self.client.write("POST", "/organisations", PROFILE | {"entityType": "insurance-undertaking", "simplifiedFramework": True})
        self.assertEqual([error["pointer"] for error in caught.exception.problem["errors"]], ["/simplifiedFramework"])

    def test_identifiers_in_bodies(self) -> None:
        trigger = {"kind": "cron", "expression": "0 6 * * *", "timeZone": "UTC"}
        bodies = {
            "/workflows": {"organisation": "x"}, "/assessments": {"organisation": 7},
            "/schedules": {"name": "x", "organisation": "x", "trigger": trigger}}
        for path, body in bodies.items():
            with self.subTest(path):
                self.assert_points(self.post(path, json.dumps(body).encode()), "/organisation")

    def test_wrong_media_types(self) -> None:
        for media_type in ("text/plain", "application/xml", "application/jsonx", "multipart/form-data; boundary=x"):
            with self.subTest(media_type):
                self.assert_problem(self.post("/organisations", changed(), media_type), 415)
        with self.subTest("JSON for a form"):
            self.assert_problem(self.post("/policies", b"{}"), 415)

    def test_a_body_that_is_too_large(self) -> None:
        self.assert_problem(self.post("/organisations", changed(name="x" * 1_000_000)), 413)

    def test_every_route_that_takes_json_refuses_what_is_none(self) -> None:
        for path, operations in self.descriptions().items():
            for method in ("post", "patch"):
                content = operations.get(method, {}).get("requestBody", {}).get("content", {})
                if "application/json" not in content:
                    continue
                address = "/".join(str(uuid.uuid4()) if part.startswith("{") else part for part in path.split("/"))
                for body, pointer in ((b'{"a":', ""), (b'{"nonsense": 1}', "/nonsense")):
                    with self.subTest(f"{method} {path} {body!r}"):
                        answer = self.send(method.upper(), address, body, **{"Content-Type": "application/json"})
                        problem = self.assert_problem(answer, 400)
                        self.assertIn(pointer, [error["pointer"] for error in problem["errors"]])


class FormTests(BadRequestTest):
    def form(self, fields: dict[str, str], change=lambda data: data):
        data, kind = multipart(fields, "a.md", b"# A\n\nText.\n", "text/markdown")
        return self.client.send("POST", f"{BASE}/policies", change(data), {"Content-Type": kind})

    def test_forms_that_are_wrong(self) -> None:
        good = {"organisation": str(uuid.uuid4()), "title": "x"}
        with self.subTest("no file"):
            answer = self.form(good, lambda data: data.replace(b'name="file"', b'name="other"'))
            self.assertIn("/file", [error["pointer"] for error in self.assert_problem(answer, 400)["errors"]])
        for name, fields, pointer in (
            ("a field missing", {"organisation": good["organisation"]}, "/title"),
            ("an unknown field", good | {"nonsense": "1"}, "/nonsense"),
            ("a bad identifier", good | {"organisation": "x"}, "/organisation"),
            ("no such kind", good | {"kind": "song"}, "/kind"),
            ("no such day", good | {"reviewDueOn": "2026-02-30"}, "/reviewDueOn"),
        ):
            with self.subTest(name):
                self.assert_points(self.form(fields), pointer)
        with self.subTest("cut short"):
            self.assert_problem(self.form(good, lambda data: data[:-20]), 400)
        self.assertEqual(self.fleet.count("policy_analyzer.policies", "tenant = $1", self.tenant), 0)


class AddressTests(BadRequestTest):
    def test_unknown_routes(self) -> None:
        identifier = uuid.uuid4()
        for path in (
            "/nothing-here", "/organisations/", f"/organisations/{identifier}/nothing", "/policies/a/b/c/d", "/Organisations",
            f"/gaps/{identifier}/versions/1/2",
        ):
            with self.subTest(path):
                self.assert_problem(self.send("GET", path), 404)

    def test_every_route_names_the_methods_it_has(self) -> None:
        methods = {"get", "post", "put", "patch", "delete"}
        # Two templates of one shape are one route: /policies/{id}/x and /policies/{policy}/x.
        known: dict[str, set[str]] = {}
        for path, operations in self.descriptions().items():
            shape = "/".join("*" if part.startswith("{") else part for part in path.split("/"))
            known.setdefault(shape, set()).update(operations.keys() & methods)
        self.assertGreater(len(known), 30)
        for shape, there in known.items():
            address = shape.replace("*", str(uuid.uuid4()))
            wanted = {name.upper() for name in there} | {"OPTIONS"} | ({"HEAD"} if "get" in there else set())
            for method in sorted(methods - there):
                with self.subTest(f"{method} {shape}"):
                    answer = self.send(method.upper(), address, b"{}", **{"Content-Type": "application/json"})
                    self.assert_problem(answer, 405)
                    self.assertEqual({name.strip() for name in answer.headers["allow"].split(",")}, wanted)

    def test_bad_identifiers_on_every_route(self) -> None:
        for path, operations in self.descriptions().items():
            names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
            if "get" not in operations or not names or path.startswith("/operations"):
                continue
            for bad in ("not-an-id", "00000000-0000-0000-0000-00000000000G", "1' OR '1'='1", "%00"):
                with self.subTest(f"{path} {bad}"):
                    address = path.replace("{" + names[0] + "}", bad.replace(" ", "%20").replace("'", "%27"))
                    answer = self.send("GET", address.replace("{version}", "1"))
                    if bad == "%00":
                        self.assertIn(answer.status, (400, 404))
                    else:
                        self.assert_points(answer, f"/{names[0]}")

    def test_bad_versions(self) -> None:
        for version in ("x", "0", "-1", "1.5", "99999999999999999999"):
            with self.subTest(version):
                self.assert_points(self.send("GET", f"/organisations/{uuid.uuid4()}/versions/{version}"), "/version")

    def test_bad_parameters_of_every_list(self) -> None:
        lists = [
            # Of what lies below a resource, that one isn't there is said first.
            path for path, operations in self.descriptions().items()
            if "{" not in path and any(
                (parameter.get("name") or parameter.get("$ref", "").rsplit("/", 1)[-1]) == "cursor"
                for parameter in operations.get("get", {}).get("parameters", []))]
        self.assertGreater(len(lists), 8)
        for path in lists:
            for query, pointer in (
                ("cursor=nonsense", "/cursor"), ("cursor=", "/cursor"), ("limit=0", "/limit"), ("limit=x", "/limit"),
                ("limit=100000", "/limit"), ("nonsense=1", "/nonsense"),
            ):
                with self.subTest(f"{path}?{query}"):
                    self.assert_points(self.send("GET", f"{path}?{query}"), pointer)

    def test_a_cursor_of_another_list(self) -> None:
        for _ in range(3):
            self.organisation()
        cursor = self.client.get("/organisations", limit=1)["next"]
        self.assertEqual(self.send("GET", f"/organisations?limit=1&cursor={cursor}").status, 200)
        self.assert_points(self.send("GET", f"/policies?limit=1&cursor={cursor}"), "/cursor")
        self.assert_points(self.send("GET", f"/organisations?limit=1&sort=name&cursor={cursor}"), "/cursor")
        self.assert_points(self.send("GET", f"/organisations?limit=1&cursor={cursor[:-3]}AAA"), "/cursor")

    def test_bad_orders_and_filters(self) -> None:
        for query, pointer in (("sort=nonsense", "/sort"), ("country=1", "/country"), ("limit=1&limit=2", "/limit")):
            with self.subTest(query):
                self.assert_points(self.send("GET", f"/organisations?{query}"), pointer)

    def test_bad_headers(self) -> None:
        path = f"/organisations/{uuid.uuid4()}"
        body = {"Content-Type": "application/json"}
        for name, value in (("If-Match", "1"), ("If-Match", '"x"'), ("If-Match", '"0"'), ("Idempotency-Key", "a b")):
            with self.subTest(f"{name}: {value}"):
                self.assert_points(self.send("PATCH", path, b'{"employees": 1}', **body, **{name: value}), f"/{name}")

    def test_what_is_not_there(self) -> None:
        for path in ("/organisations/{}", "/policies/{}/document", "/plans/{}/measures", "/workflows/{}", "/workflows/{}/history",
                     "/schedules/{}", "/schedules/{}/runs", "/schedules/{}/history"):
            with self.subTest(path):
                self.assert_problem(self.send("GET", path.format(uuid.uuid4())), 404)
        self.assert_problem(self.send("GET", "/operations/forged"), 404)

    def test_the_request_id_is_echoed(self) -> None:
        wanted = str(uuid.uuid4())
        answer = self.send("GET", "/organisations", None, **{"X-Request-ID": wanted})
        self.assertEqual(answer.headers.get("x-request-id"), wanted)
