"""What stands around every route: versions, languages, the catalogue of problems, compression."""

import gzip
import json
import uuid

from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import FleetTest


class AroundRoutesTests(FleetTest):
    def setUp(self) -> None:
        super().setUp()
        self.open = DoraClient(self.fleet.url(), None)
        self.addCleanup(self.open.close)

    def ask(self, path: str, method: str = "GET", body: dict | None = None, client=None, **headers: str):
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        return (client or self.client).send(method, path, data, sent)

    def test_the_version_of_the_interface(self) -> None:
        for path in ["/organisations", "/nowhere"]:
            self.assertEqual(self.ask(BASE + path).headers["x-api-version"], "1")
        self.assertEqual(self.ask(BASE + "/organisations", X_API_Version="1").status, 200)
        refused = self.ask(BASE + "/organisations", X_API_Version="2")
        problem = self.assert_problem(refused, 400)
        self.assertEqual((problem["type"], problem["supported"]), ("/problems/unsupported-api-version", ["1"]))
        self.assertEqual(refused.headers["x-api-version"], "1")

    def test_languages(self) -> None:
        answer = self.ask(BASE + "/organisations", "POST", {"name": 5}, Accept_Language="de-DE, en;q=0.7")
        problem = self.assert_problem(answer, 400)
        self.assertEqual(answer.headers["content-language"], "de")
        self.assertIn("accept-language", answer.headers["vary"].lower())
        self.assertEqual(problem["title"], "Ungültige Anfrage")
        texts = {error["pointer"]: error["detail"] for error in problem["errors"]}
        self.assertEqual(texts["/name"], "Ein Text wird erwartet.")
        self.assertIn("ist erforderlich", texts["/entityType"])
        english = self.ask(BASE + "/organisations", "POST", {"name": 5})
        self.assertEqual((english.headers["content-language"], english.json["title"]), ("en", "Invalid request"))
        missing = self.ask(f"{BASE}/organisations/{uuid.uuid4()}", Accept_Language="de")
        self.assertIn("gibt es nicht", self.assert_problem(missing, 404)["detail"])
        nobody = self.ask(BASE + "/organisations", client=self.open, Accept_Language="de")
        self.assertEqual(self.assert_problem(nobody, 401)["detail"], "Ein Bearer-Token ist erforderlich.")
        # An agent's refusal: its own sentence, and in German what it means.
        organisation = self.organisation()
        refused = self.ask(
            f"{BASE}/organisations/{organisation['id']}", "PATCH", {"employees": 7}, Accept_Language="de",
            If_Match='"9"', Prefer="wait=20")
        problem = self.assert_problem(refused, 412)
        self.assertEqual(refused.headers["content-language"], "de, en")
        self.assertIn("zwischenzeitlich geändert", problem["title"])

    def test_the_catalogue_of_problems(self) -> None:
        catalogue = self.ask("/problems", client=self.open).json["items"]
        types = {entry["type"] for entry in catalogue}
        for answer in [
            self.ask(BASE + "/nowhere"), self.ask(BASE + "/organisations", "PUT", {}),
            self.ask(BASE + "/organisations", client=self.open), self.ask(BASE + "/organisations", "POST", {}),
            self.ask(BASE + "/organisations?nothing=1"), self.ask("/a%2Fb", client=self.open),
        ]:
            self.assertIn(answer.json["type"], types, answer.body)
            entry = self.ask(answer.json["type"], client=self.open).json
            self.assertEqual(entry["status"], answer.status)
            self.assertEqual(entry["title"]["en"], answer.json["title"])
            for member in ("title", "meaning", "remedy"):
                self.assertEqual(sorted(entry[member]), ["de", "en"])
        page = self.ask("/problems/forbidden", client=self.open, Accept="text/html", Accept_Language="de")
        self.assertEqual((page.media_type, page.headers["content-language"]), ("text/html", "de"))
        self.assertIn("Nicht erlaubt", page.body.decode())
        self.assert_problem(self.ask("/problems/nothing", client=self.open), 404)

    def test_compression(self) -> None:
        for number in range(12):
            self.organisation(name=f"Packed {number}")
        path = BASE + "/organisations?limit=12"

        def is_whole() -> bool:
            return len(self.ask(path).json["items"]) == 12

        wait_until(is_whole, 20, "twelve organisations")
        plain = self.ask(path)
        packed = self.ask(path, Accept_Encoding="gzip")
        again = self.ask(path, Accept_Encoding="br, gzip;q=0.5")
        self.assertEqual(packed.headers["content-encoding"], "gzip")
        self.assertNotIn("content-encoding", plain.headers)
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.assertEqual(again.body, packed.body)
        self.assertLess(len(packed.body), len(plain.body) / 3)
        self.assertNotEqual(packed.headers["etag"], plain.headers["etag"])
        for answer in (plain, packed):
            self.assertIn("accept-encoding", answer.headers["vary"].lower())
            same = self.ask(path, Accept_Encoding="gzip", If_None_Match=answer.headers["etag"])
            self.assertEqual((same.status, same.headers["etag"]), (304, answer.headers["etag"]))
        self.assertNotIn("content-encoding", self.ask(path, Accept_Encoding="gzip;q=0").headers)

    def test_a_compressed_tag_is_good_for_a_change(self) -> None:
        # Long enough for one resource to be compressed.
        organisation = self.organisation(name="Long " + "name " * 30)
        path = f"{BASE}/organisations/{organisation['id']}"
        tag = f'"{organisation["version"]}-gzip"'
        changed = self.ask(path, "PATCH", {"employees": 77}, If_Match=tag, Prefer="wait=20")
        self.assertEqual((changed.status, changed.json["employees"]), (200, 77))
        stale = self.ask(path, "PATCH", {"employees": 78}, If_Match=tag, Prefer="wait=20")
        self.assert_problem(stale, 412)

    def test_exports_are_compressed_as_they_come(self) -> None:
        self.organisation()
        auditor = self.fleet.client(self.tenant, roles="auditor")
        self.addCleanup(auditor.close)
        path = BASE + "/audit/export?domain=gap"
        plain = self.ask(path, client=auditor)
        packed = self.ask(path, client=auditor, Accept_Encoding="gzip")
        self.assertEqual((packed.status, packed.headers["content-encoding"]), (200, "gzip"))
        # Between the two the log may have grown by a seal.
        before, after = (body.splitlines() for body in (plain.body, gzip.decompress(packed.body)))
        self.assertGreater(len(before), 1)
        self.assertLessEqual({line for line in before if b'"hash"' in line}, set(after))
        for line in after:
            json.loads(line)
