"""Fields that are asked for by name, and links to what can be done next, over HTTP."""

import json
import uuid

from dora_client import BASE
from fleet_test import FleetTest
from record_bodies import YESTERDAY, Body, test_under_way


class FieldsTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.document = cls.client.send("GET", "/openapi.json").json
        cls.body = Body(cls.document)

    def make(self, plural: str, **members) -> dict:
        return self.client.write("POST", f"/{plural}", self.body.of(f"/{plural}") | members)

    def links(self, resource: dict) -> dict[str, dict]:
        return {link["rel"]: link for link in resource["links"]}

    def read(self, path: str, **headers: str):
        return self.client.send("GET", BASE + path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    # Fields

    def test_a_single_resource(self) -> None:
        asset = self.make("assets", name="Core server")
        path = f"/assets/{asset['id']}"
        whole = self.read(path)
        some = self.read(f"{path}?fields=name,type")
        self.assertEqual(some.json, {name: asset[name] for name in ("id", "version", "name", "type")})
        self.assertNotEqual(some.headers["etag"], whole.headers["etag"])
        self.assertEqual(self.read(f"{path}?fields=name,type", If_None_Match=some.headers["etag"]).status, 304)
        self.assertEqual(self.read(f"{path}?fields=name", If_None_Match=some.headers["etag"]).status, 200)
        self.assertEqual(self.read(path, If_None_Match=some.headers["etag"]).status, 200)
        with_links = self.read(f"{path}?fields=links").json
        self.assertEqual(with_links.keys(), {"id", "version", "links"})
        # Its tag names the version, so that a change can name it.
        changed = self.client.call(
            "PATCH", path, {"location": "Berlin"}, {"If-Match": some.headers["etag"], "Prefer": "wait=10"})
        self.assertEqual(changed.status, 200)
        refused = self.client.send(
            "PATCH", BASE + path, b'{"location":"Kiel"}',
            {"If-Match": some.headers["etag"], "Prefer": "wait=10", "Content-Type": "application/json"})
        self.assert_problem(refused, 412)
        self.assertEqual(self.read(f"{path}?fields=name,type").json["version"], 2)

    def test_lists_and_their_pages(self) -> None:
        mark = uuid.uuid4().hex
        for number in range(5):
            self.make("assets", name=f"Node {number}", location=mark)
        query = f"/assets?location={mark}&fields=name,createdAt&sort=name&limit=2"
        page = self.read(query)
        self.assertEqual([item.keys() for item in page.json["items"]], [{"id", "version", "name", "createdAt"}] * 2)
        self.assertIn("fields=name", page.headers["link"])
        names, address = [], query
        while address:
            page = self.read(address)
            names += [item["name"] for item in page.json["items"]]
            following = page.headers.get("link")
            address = following and following[following.index("<") + 1:following.index(">")].removeprefix(BASE)
        self.assertEqual(names, [f"Node {number}" for number in range(5)])
        # A cursor is of its list, whichever fields are shown.
        cursor = self.read(query).json["next"]
        other = self.read(f"/assets?location={mark}&fields=type&sort=name&limit=2&cursor={cursor}")
        self.assertEqual(other.json["items"][0].keys(), {"id", "version", "type"})
        self.assertNotEqual(
            self.read(f"/assets?location={mark}&fields=type").headers["etag"],
            self.read(f"/assets?location={mark}&fields=name").headers["etag"])

    def test_names_that_there_are_not(self) -> None:
        asset = self.make("assets")
        for path in ("/assets", f"/assets/{asset['id']}", "/assets/export"):
            for fields in ("nonsense", "", "name,,type", "name;type"):
                with self.subTest(f"{path} {fields!r}"):
                    extra = "&format=csv" if path.endswith("export") else ""
                    problem = self.assert_problem(self.read(f"{path}?fields={fields}{extra}"), 400)
                    self.assertEqual([error["pointer"] for error in problem["errors"]], ["/fields"])
                    self.assertIn("recoveryTimeObjectiveHours", problem["errors"][0]["detail"])
        self.assert_problem(self.read("/assets?fields=links"), 400)
        self.assert_problem(self.read(f"/assets/{asset['id']}?nonsense=1"), 400)

    # Links

    def test_a_finding_is_remedied_then_validated(self) -> None:
        test = self.make("tests", **test_under_way())
        self.assertIn("complete-test", self.links(test))
        finding = self.make("findings", test=test["id"], title="Outdated library", status="open", dueOn=YESTERDAY)
        links = self.links(finding)
        self.assertIn("remedy-finding", links)
        self.assertNotIn("validate-finding", links)
        remedied = self.follow(links["remedy-finding"], {"status": "remedied", "remediedOn": YESTERDAY, "remedy": "Updated."})
        links = self.links(remedied)
        self.assertNotIn("remedy-finding", links)
        validated = self.follow(
            links["validate-finding"], {"status": "validated", "validatedOn": YESTERDAY, "validation": "Scanned again."})
        self.assertFalse({"remedy-finding", "validate-finding", "accept-finding"} & self.links(validated).keys())
        self.assertEqual(self.client.get(self.links(validated)["history"]["href"])["items"][0]["version"], 1)
        self.assertEqual(len(self.client.get(self.links(validated)["versions"]["href"])["items"]), 3)

    def follow(self, link: dict, members: dict) -> dict:
        self.assertLessEqual(members.keys(), set(link["fields"]))
        return self.client.write(link["method"], link["href"], members)

    def test_links_are_the_same_for_all_and_say_whose_they_are(self) -> None:
        asset = self.make("assets")
        auditor = self.fleet.client(self.tenant, "auditor")
        self.addCleanup(auditor.close)
        seen = auditor.get(f"/assets/{asset['id']}")
        self.assertEqual(seen, self.client.get(f"/assets/{asset['id']}"))
        links = self.links(seen)
        self.assertNotIn("auditor", links["update-asset"]["roles"])
        self.assertIn("auditor", links["self"]["roles"])
        for link in links.values():
            self.assertLessEqual({"rel", "href", "method", "title", "roles"}, link.keys())
        self.assert_problem(
            auditor.send("DELETE", links["delete-asset"]["href"]), 403)

    def test_links_are_of_single_resources_alone(self) -> None:
        asset = self.make("assets", name="Linked")
        stored = self.fleet.rows(
            "SELECT body FROM gateway.resources WHERE tenant = $1 AND id = $2::uuid", self.tenant, asset["id"])[0]["body"]
        answer = self.read(f"/assets/{asset['id']}")
        # The resource's very bytes, and the links behind them.
        self.assertTrue(answer.body.decode().startswith(stored[:-1] + ',"links":['))
        self.assertEqual({**json.loads(stored), "links": asset["links"]}, answer.json)
        for item in self.client.get("/assets")["items"]:
            self.assertNotIn("links", item)
        for version in self.client.get(f"/assets/{asset['id']}/versions")["items"]:
            self.assertNotIn("links", version["resource"])
        self.assertEqual(self.client.get(f"/assets/{asset['id']}/versions/1"), json.loads(stored))
        for event in self.client.get("/audit/events?kind=asset")["items"]:
            self.assertNotIn("links", json.dumps(event["details"]))

    def test_a_ring_keeps_its_assets(self) -> None:
        first = self.make("assets", name="Directory")
        second = self.make("assets", name="Name service", dependsOn=[first["id"]])
        self.assertIn("delete-asset", self.links(second))
        ring = self.client.write("PATCH", f"/assets/{first['id']}", {"dependsOn": [second["id"]]})
        self.assertNotIn("delete-asset", self.links(ring))
        with self.refused(409):
            self.client.write("DELETE", f"/assets/{first['id']}")
