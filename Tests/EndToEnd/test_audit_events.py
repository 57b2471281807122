"""The audit events, by each of their filters."""

import time
import urllib.parse
import uuid
from datetime import datetime, timezone

from dora_client import BASE
from fleet import wait_until
from fleet_test import FleetTest


def stamp() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class AuditEventTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.first = cls.organisation(cls)
        cls.middle = stamp()
        time.sleep(0.01)
        cls.other = cls.fleet.client(cls.tenant)
        cls.other.token = cls.fleet.token(cls.tenant, subject="ben")
        cls.second = cls.organisation(cls, cls.other, name="Second")
        cls.other.write("PATCH", f"/organisations/{cls.second['id']}", {"employees": 12})
        cls.source = cls.client.write(
            "POST", "/threat-sources", {"name": "Nordwacht", "type": "commercial", "marking": "green"})
        wait_until(lambda: len(cls.found(cls)) == 4, 20, "four events")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.other.close()
        super().tearDownClass()

    def found(self, **query: str) -> list[dict]:
        return self.client.get(f"/audit/events?{urllib.parse.urlencode(query)}")["items"]

    def streams(self, **query: str) -> list[tuple[str, int]]:
        return [(event["stream"], event["version"]) for event in self.found(**query)]

    def test_filters(self) -> None:
        first, second = (f"organisation/{one['id']}" for one in (self.first, self.second))
        source = f"threat-source/{self.source['id']}"
        everything = [(source, 1), (second, 2), (second, 1), (first, 1)]
        self.assertEqual(self.streams(), everything)
        self.assertEqual(self.streams(actor="ben"), [(second, 2), (second, 1)])
        self.assertEqual(self.streams(actor="nobody"), [])
        self.assertEqual(self.streams(kind="organisation"), everything[1:])
        self.assertEqual(self.streams(kind="organisation", id=self.second["id"]), everything[1:3])
        self.assertEqual(self.streams(stream=first), [(first, 1)])
        self.assertEqual(self.streams(type="eu.dora.gap.organisation-updated.v1"), [(second, 2)])
        self.assertEqual(self.streams(domain="threat"), [(source, 1)])
        self.assertEqual(self.streams(domain="gap", actor="ben", kind="organisation"), everything[1:3])
        self.assertEqual(self.streams(to=self.middle), [(first, 1)])
        self.assertEqual(self.streams(**{"from": self.middle}), everything[:3])
        self.assertEqual(self.streams(**{"from": self.middle, "to": self.middle}), [])

    def test_an_object_is_found_without_its_kind(self) -> None:
        stream, version = self.streams(to=self.middle)[0]
        self.assertEqual(self.streams(id=stream.partition("/")[2], to=self.middle), [(stream, version)])
        self.assertEqual(self.streams(id=str(uuid.uuid4())), [])
        self.assertEqual(self.streams(stream=stream, kind="organisation", id=str(uuid.uuid4())), [])

    def test_pages(self) -> None:
        page = self.client.get("/audit/events?kind=organisation&limit=2")
        self.assertEqual(len(page["items"]), 2)
        rest = self.client.get(f"/audit/events?kind=organisation&limit=2&cursor={page['next']}")
        self.assertEqual(len(rest["items"]), 1)
        self.assertNotIn("next", rest)

    def test_refusals(self) -> None:
        for query in ("id=x", "kind=organisation&id=x", "domain=nothing", "from=yesterday", "nothing=1"):
            self.assert_problem(self.client.send("GET", f"{BASE}/audit/events?{query}"), 400)
        tester = self.fleet.client(self.tenant, roles="tester")
        self.addCleanup(tester.close)
        self.assert_problem(tester.send("GET", BASE + "/audit/events"), 403)

    def test_indexes_serve_the_filters(self) -> None:
        """What PostgreSQL plans when it may neither read the whole table nor sort: each filter has its index."""
        for index, condition in {
            "audit_events_by_number": "number < 100",
            "audit_events_by_actor": "requested_by = 'ben'",
            "audit_events_by_type": "type = 'eu.dora.gap.organisation-updated.v1'",
            "audit_events_by_kind": "split_part(stream, '/', 1) = 'organisation'",
            "audit_events_by_domain": "split_part(type, '.', 3) = 'threat'",
            "audit_events_pkey": "stream = 'organisation/x'",
        }.items():
            order = "version" if index == "audit_events_pkey" else "number"
            plan = "\n".join(
                row["QUERY PLAN"] for row in self.fleet.rows(
                    "SET enable_seqscan = off; SET enable_sort = off; EXPLAIN SELECT * FROM gateway.audit_events "
                    f"WHERE tenant = $1 AND {condition} ORDER BY {order} DESC LIMIT 51", self.tenant))
            self.assertIn(f"Index Scan Backward using {index} ", plan)
