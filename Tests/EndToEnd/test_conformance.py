"""Whether the gateway keeps what its description says: schemathesis, which isn't ours, asks some hundreds of requests.

`scripts/check-api` asks many more, on a fleet of its own in which every operation can succeed.
"""

import tempfile
import unittest
from pathlib import Path

from api_check.judge import SCHEMATHESIS, Judge
from api_check.known_things import KnownThings
from api_check.tally import Tally
from fleet_test import FleetTest
from furnished_tenant import furnish
from judges import need
from record_bodies import one_of_each

# What only a fault, an agent's absence or a setting makes possible: scripts/check-api brings these about.
NEEDS_A_FAULT = {
    "POST /workflows/{id}/cancel", "POST /workflows/{id}/resume", "POST /workflows/{id}/end", "POST /operations/{id}/cancel",
    "POST /webhooks/threat-intel", "GET /dead-letters/{id}", "POST /dead-letters/{id}/redrive"}


class ConformanceTests(FleetTest):
    def test_schemathesis_finds_nothing(self) -> None:
        need(SCHEMATHESIS, "schemathesis (PyPI) is missing: run scripts/bootstrap")
        token = self.fleet.token(self.tenant, "administrator", "checker")
        administrator = self.fleet.client(self.tenant, "administrator")
        kept = {name: [identifier] for name, identifier in furnish(administrator).items()}
        spare = {name: [identifier] for name, identifier in one_of_each(administrator).items()}
        spare["organisations"] = [self.organisation()["id"]]
        spare["policies"] = [self.upload(kept["organisations"][0])["id"]]
        spare["schedules"] = kept["schedules"]
        administrator.close()
        with tempfile.TemporaryDirectory() as folder:
            judge = Judge(Path(folder), self.fleet.url(), token)
            KnownThings(kept, spare).write(judge.known)
            self.assertEqual(judge.guide({}, but=sorted(NEEDS_A_FAULT)), [])
            asked = judge.tally
            described = self.client.send("GET", "/openapi.json").json["paths"]
            operations = [f"{method.upper()} {path}" for path, found in described.items() for method in found]
            self.assertEqual(set(asked.without_success(operations)), NEEDS_A_FAULT)
            self.assertIsNone(judge.draw(1, ["fuzzing"], 3))
            self.assertGreater(judge.tally.requests, 2 * len(operations))


class TallyTests(unittest.TestCase):
    def test_it_counts_by_operation_and_class(self) -> None:
        tally = Tally()
        for operation, method, status in (
                ("GET /a", "GET", 200), ("GET /a", "GET", 204), ("GET /a", "GET", 304), ("GET /a", "TRACE", 405),
                ("POST /b", "POST", 410), ("POST /b", "POST", 500)):
            tally.add(operation, method, status, "fuzzing")
        self.assertEqual((tally.requests, tally.other_methods), (6, 1))
        self.assertEqual(dict(tally.operations["GET /a"]), {"2xx": 2, "304": 1})
        self.assertEqual(dict(tally.operations["POST /b"]), {"other 4xx": 1, "5xx": 1})
        self.assertEqual(tally.without_success(["GET /a", "POST /b", "GET /c"]), ["POST /b", "GET /c"])
        self.assertEqual(tally.rows()[-1][0], "all")


class KnownThingsTests(unittest.TestCase):
    def test_the_same_is_chosen_for_the_same(self) -> None:
        known = KnownThings({"risks": ["a", "b"]}, {"risks": ["c"]})
        chosen = [known.identifiers("/risks/{id}", "GET", {"id": str(number)})["id"] for number in range(200)]
        again = [known.identifiers("/risks/{id}", "GET", {"id": str(number)})["id"] for number in range(200)]
        self.assertEqual(chosen, again)
        self.assertGreater(sum(one in ("a", "b") for one in chosen), 100)
        self.assertGreater(sum(one not in ("a", "b") for one in chosen), 5, "what isn't there is asked for as well")

    def test_what_is_kept_is_never_deleted(self) -> None:
        known = KnownThings({"risks": ["a"]}, {"risks": ["c"]})
        chosen = {known.identifiers("/risks/{id}", "DELETE", {"id": str(number)})["id"] for number in range(200)}
        self.assertIn("c", chosen)
        self.assertNotIn("a", chosen)

    def test_a_cursor_is_one_that_the_route_gave(self) -> None:
        known = KnownThings({}, {})
        self.assertIsNone(known.cursor("/risks", "x"))
        known.learn_cursor("/risks", "first")
        self.assertEqual(known.cursor("/risks", "x"), "first")
        self.assertIsNone(known.cursor("/gaps", "x"))
