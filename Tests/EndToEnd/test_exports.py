"""Whole lists as files: complete, of one moment, harmless in a spreadsheet, and in bounded memory."""

import csv
import http.client
import io
import json
import urllib.parse
import uuid

from dora_client import BASE
from fleet_test import FleetTest
from record_bodies import Body

# Texts that a spreadsheet would run, or that would break a row.
HOSTILE = ["=1+1", "+49 40 1", "-2", "@SUM(A1)", "'quoted", "a,b", 'say "so"', "two\nlines", "Größe", "=\"a\",b"]


class ExportTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.body = Body(cls.client.send("GET", "/openapi.json").json)

    def export(self, query: str, client=None):
        return (client or self.client).send("GET", f"{BASE}/assets/export?{query}")

    def test_both_forms_hold_what_is_read(self) -> None:
        mark = uuid.uuid4().hex
        template = self.body.of("/assets") | {"location": mark}
        answer = self.client.call(
            "POST", "/assets/bulk", {"items": [template | {"name": name} for name in HOSTILE]}, {"Prefer": "wait=20"})
        self.assertEqual([item["status"] for item in answer.json["items"]], [201] * len(HOSTILE), answer.json)
        server = self.client.get(f"/assets?location={mark}&sort=name&limit=1")["items"][0]["id"]
        self.client.write("POST", "/assets", template | {"name": "zz", "dependsOn": [server], "recoveryTimeObjectiveHours": 4})

        lines = self.export(f"format=jsonl&location={mark}&sort=name")
        self.assertEqual((lines.status, lines.media_type), (200, "application/x-ndjson"))
        self.assertEqual(
            lines.headers["content-disposition"], f'attachment; filename="{self.tenant}-assets.jsonl"')
        stored = self.fleet.rows(
            "SELECT body FROM gateway.resources WHERE tenant = $1 AND filters ->> 'location' = $2 "
            "ORDER BY filters ->> 'name', id", self.tenant, mark)
        self.assertEqual(lines.body.decode(), "".join(f"{row['body']}\n" for row in stored))

        table = self.export(f"format=csv&location={mark}&sort=name")
        self.assertEqual(table.headers["content-type"], "text/csv; charset=utf-8; header=present")
        self.assertTrue(table.body.endswith(b"\r\n"))
        rows = list(csv.DictReader(io.StringIO(table.body.decode(), newline=""), strict=True))
        resources = [json.loads(row["body"]) for row in stored]
        self.assertEqual(len(rows), len(resources))
        for row, resource in zip(rows, resources):
            self.assertLessEqual(resource.keys(), row.keys())
            for name, text in row.items():
                self.assertEqual(self.value(text, resource.get(name)), resource.get(name), name)
                if isinstance(resource.get(name), str):
                    self.assertNotIn(text[:1], "=+-@\t\r" if text else "x")

    def value(self, text: str, wanted):
        """What a cell stands for, by what the README says."""
        if text == "" and wanted is None:
            return None
        if isinstance(wanted, str):
            return text[1:] if text.startswith("'") else text
        return json.loads(text)

    def test_fields_and_filters(self) -> None:
        mark = uuid.uuid4().hex
        for name in ("one", "two"):
            self.client.write("POST", "/assets", self.body.of("/assets") | {"location": mark, "name": name})
        table = self.export(f"format=csv&location={mark}&sort=-name&fields=name")
        rows = list(csv.reader(io.StringIO(table.body.decode(), newline="")))
        self.assertEqual(rows[0], ["id", "name", "version"])
        self.assertEqual([row[1] for row in rows[1:]], ["two", "one"])
        lines = self.export(f"format=jsonl&location={mark}&name=one&fields=name").body.decode().splitlines()
        self.assertEqual([json.loads(line).keys() for line in lines], [{"id", "name", "version"}])
        empty = self.export(f"format=jsonl&location={uuid.uuid4()}")
        self.assertEqual((empty.status, empty.body), (200, b""))

    def test_what_is_refused(self) -> None:
        for query, pointer in (
                ("", "/format"), ("format=xml", "/format"), ("format=csv&limit=3", "/limit"),
                ("format=csv&nonsense=1", "/nonsense"), ("format=csv&cursor=x", "/cursor"),
                ("format=csv&sort=owner", "/sort"), ("format=csv&type=nonsense", "/type")):
            with self.subTest(query):
                problem = self.assert_problem(self.export(query), 400)
                self.assertEqual([error["pointer"] for error in problem["errors"]], [pointer])
        nobody = self.fleet.client(self.tenant, "")
        self.addCleanup(nobody.close)
        self.assert_problem(self.export("format=csv", nobody), 403)

    def test_another_tenant_exports_nothing_of_it(self) -> None:
        self.client.write("POST", "/assets", self.body.of("/assets"))
        stranger = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        self.addCleanup(stranger.close)
        self.assertEqual(self.export("format=jsonl", stranger).body, b"")
        self.assertEqual(self.export("format=csv", stranger).body.count(b"\r\n"), 1)

    def test_tens_of_thousands_of_rows_in_bounded_memory(self) -> None:
        """Rows put into the read model by hand: 20,000 of 2 kB, more than the gateway may grow by."""
        tenant, count = f"t-{uuid.uuid4().hex[:12]}", 20_000
        self.fleet.rows(
            "INSERT INTO gateway.resources (tenant, kind, id, version, created_at, updated_at, body, filters) "
            "SELECT $1, 'asset', gen_random_uuid(), 1, now() - n * interval '1 ms', now(), "
            "'{\"location\":\"' || repeat('x', 2000) || '\",\"name\":\"' || n || '\"}', jsonb_build_object('name', n::text) "
            f"FROM generate_series(1, {count}) AS n", tenant)
        self.addCleanup(self.fleet.rows, "DELETE FROM gateway.resources WHERE tenant = $1", tenant)
        token = self.fleet.token(tenant)
        pid = self.fleet.state("gateway")["pid"]
        # What the first one allocates for good isn't counted.
        self.read_slowly(token, "jsonl", pid, None)
        for form in ("jsonl", "csv"):
            with self.subTest(form):
                before = resident(pid)
                numbers, highest = self.read_slowly(token, form, pid, before)
                self.assertEqual(numbers, list(range(1, count + 1)))
                self.assertLess(highest - before, 16 << 20, "the gateway grows by less than a part of the 40 MB it sends")

    def read_slowly(self, token: str, form: str, pid: int, before: int | None) -> tuple[list[int], int]:
        address = urllib.parse.urlsplit(self.fleet.url())
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
        connection.request("GET", f"{BASE}/assets/export?format={form}", headers={"Authorization": f"Bearer {token}"})
        response = connection.getresponse()
        self.assertEqual(response.status, 200)
        self.assertEqual(response.getheader("transfer-encoding"), "chunked")
        highest, pieces = 0, []
        while piece := response.read(256 << 10):
            pieces.append(piece)
            if before is not None:
                highest = max(highest, resident(pid))
        connection.close()
        text = b"".join(pieces).decode()
        if form == "jsonl":
            return [int(json.loads(line)["name"]) for line in text.splitlines()], highest
        return [int(row["name"]) for row in csv.DictReader(io.StringIO(text, newline=""))], highest


def resident(pid: int) -> int:
    """A process's resident memory, in bytes."""
    with open(f"/proc/{pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:")) << 10
