"""What fails with what, asked from the agents: assets, functions, incidents."""

import uuid

from dora_client import BASE
from fleet_test import FleetTest
from record_bodies import EARLIER, YESTERDAY, Body


class ImpactTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.body = Body(cls.client.send("GET", "/openapi.json").json)
        cls.bank = str(uuid.uuid4())

    def make(self, plural: str, **members) -> dict:
        return self.client.write("POST", f"/{plural}", self.body.of(f"/{plural}") | members)

    def function(self, number: int, **members) -> str:
        return self.make(
            "business-functions", organisation=self.bank, identifier=f"F{number}", name=f"Function {number}",
            **{"criticality": "critical-or-important", "lastAssessedOn": YESTERDAY} | members)["id"]

    def asset(self, name: str, **members) -> str:
        return self.make("assets", name=name, **members)["id"]

    def shown(self, nodes: list[dict]) -> list[tuple]:
        return [(node["id"], node["depth"], node["path"]) for node in nodes]

    def test_directly_and_over_others(self) -> None:
        payments = self.function(1, recoveryTimeObjectiveHours=4, recoveryPointObjectiveHours=1)
        lending = self.function(2, criticality="not-critical-or-important", recoveryTimeObjectiveHours=2)
        power = self.asset("Power")
        server = self.asset("Server", dependsOn=[power])
        core = self.asset("Core banking", dependsOn=[server], functions=[payments], recoveryTimeObjectiveHours=3)
        app = self.asset("Loan desk", dependsOn=[core], functions=[lending, payments])
        self.asset("Unrelated")

        impact = self.client.get(f"/assets/{power}/impact")
        self.assertEqual((impact["of"]["id"], impact["direction"]), (power, "dependents"))
        self.assertEqual(self.shown(impact["assets"]), [
            (server, 1, [power, server]), (core, 2, [power, server, core]), (app, 3, [power, server, core, app])])
        self.assertEqual(self.shown(impact["functions"]), [
            (payments, 3, [power, server, core, payments]), (lending, 4, [power, server, core, app, lending])])
        self.assertEqual(impact["summary"], {
            "assets": 3, "functions": 2, "criticalFunctions": 1, "shortestRecoveryTimeObjectiveHours": 2,
            "shortestRecoveryPointObjectiveHours": 1})
        shown = {node["id"]: node for node in impact["assets"] + impact["functions"]}
        self.assertEqual(shown[core]["criticality"], "critical-or-important")
        self.assertEqual(shown[core]["recoveryTimeObjectiveHours"], 3)
        self.assertEqual((shown[payments]["identifier"], shown[payments]["organisation"]), ("F1", self.bank))
        self.assertEqual(self.client.get(shown[payments]["href"])["id"], payments)
        self.assertEqual(self.client.get(f"/assets/{power}/impact"), impact, "the same each time")

        stands_on = self.client.get(f"/business-functions/{lending}/impact")
        self.assertEqual(stands_on["direction"], "dependencies")
        self.assertEqual(self.shown(stands_on["assets"]), [
            (app, 1, [lending, app]), (core, 2, [lending, app, core]), (server, 3, [lending, app, core, server]),
            (power, 4, [lending, app, core, server, power])])
        self.assertEqual(stands_on["functions"], [])
        # The link leads there.
        links = {link["rel"]: link["href"] for link in self.client.get(f"/assets/{power}")["links"]}
        self.assertEqual(self.client.get(links["impact"]), impact)

        # A ring ends it.
        self.client.write("PATCH", f"/assets/{power}", {"dependsOn": [app]})
        ring = self.client.get(f"/assets/{power}/impact")
        self.assertEqual(self.shown(ring["assets"]), self.shown(impact["assets"]))

    def test_an_incident(self) -> None:
        payments = self.function(3, recoveryTimeObjectiveHours=4)
        trading = self.function(4)
        network = self.asset("Network")
        clearing = self.asset("Clearing", dependsOn=[network], functions=[payments])
        lost = str(uuid.uuid4())
        incident = self.make(
            "incidents", title="Network down", status="open", detectedAt=EARLIER, becameAwareAt=EARLIER,
            affectedAssets=[network], affectedFunctions=[trading, lost], clientsAffected=1_500, clientsUsingService=10_000,
            criticalFunctionsAffected=True)
        impact = self.client.get(f"/incidents/{incident['id']}/impact")
        self.assertEqual((impact["incident"], impact["version"]), (incident["id"], 1))
        self.assertEqual(self.shown(impact["assets"]), [(network, 0, [network]), (clearing, 1, [network, clearing])])
        self.assertEqual(
            self.shown(impact["functions"]), [(trading, 0, [trading]), (payments, 2, [network, clearing, payments])])
        self.assertEqual(impact["unknown"], [lost])
        self.assertEqual(impact["summary"]["criticalFunctions"], 2)
        self.assertEqual(impact["summary"]["shortestRecoveryTimeObjectiveHours"], 4)
        provisions = {one["provision"].rsplit(" ", 1)[1]: one for one in impact["classification"]["provisions"]}
        self.assertEqual(len(provisions), 16)
        share = provisions["9(1)(a)"]
        self.assertEqual((share["isMet"], share["figure"], share["whole"], share["limit"], share["unit"]),
                         (True, 1500, 10000, 10, "percent"))
        self.assertTrue(provisions["6(a)"]["isMet"])
        self.assertFalse(provisions["9(1)(b)"]["isMet"])
        self.assertNotIn("isMet", provisions["9(6)"])
        self.assertNotIn("isMajor", impact["classification"])
        self.assertGreaterEqual(provisions["9(3)(a)"]["figure"], 3)
        major = self.client.write("PATCH", f"/incidents/{incident['id']}", {"memberStatesAffected": ["DE", "NL"]})
        self.assertTrue(major["isMajor"])
        self.assertTrue(self.client.get(f"/incidents/{incident['id']}/impact")["classification"]["isMajor"])

        bare = self.make("incidents", title="Nothing known", status="open")
        nothing = self.client.get(f"/incidents/{bare['id']}/impact")
        self.assertEqual((nothing["assets"], nothing["functions"], nothing["unknown"]), ([], [], []))

    def test_what_there_is_not(self) -> None:
        asset = self.asset("Mine")
        incident = self.make("incidents", title="Mine", status="open")["id"]
        stranger = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        self.addCleanup(stranger.close)
        for path in ("assets", "business-functions", "incidents"):
            self.assert_problem(self.client.send("GET", f"{BASE}/{path}/{uuid.uuid4()}/impact"), 404)
            self.assert_problem(self.client.send("GET", f"{BASE}/{path}/nonsense/impact"), 400)
        self.assert_problem(stranger.send("GET", f"{BASE}/assets/{asset}/impact"), 404)
        self.assert_problem(stranger.send("GET", f"{BASE}/incidents/{incident}/impact"), 404)
        self.assert_problem(self.client.send("GET", f"{BASE}/assets/{asset}/impact?depth=1"), 400)

    def test_an_agent_that_is_away(self) -> None:
        asset = self.asset("Waiting")
        self.fleet.stop("ict-risk-management")
        try:
            self.assert_problem(self.client.send("GET", f"{BASE}/assets/{asset}/impact"), 504)
        finally:
            self.fleet.start("ict-risk-management")
        self.assertEqual(self.client.get(f"/assets/{asset}/impact")["assets"], [])
