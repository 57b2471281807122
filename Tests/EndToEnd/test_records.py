"""Records of every kind over HTTP: made, read, listed, changed, refused, taken out; what they say of each other is checked."""

import json
import uuid

from dora_client import BASE
from fleet_test import FleetTest
from record_bodies import YESTERDAY, Body, service_types, test_under_way

class RecordTests(FleetTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.document = cls.client.send("GET", "/openapi.json").json
        cls.body = Body(cls.document)

    def make(self, plural: str, **members) -> dict:
        """Makes one with what is required, and these members."""
        return self.client.write("POST", f"/{plural}", self.body.of(f"/{plural}") | members)

    def walk(self, plural: str, made: dict, change: dict) -> None:
        """What every kind of record must do; takes it out at the end."""
        path = f"/{plural}/{made['id']}"
        self.assertEqual(made["version"], 1)
        answer = self.client.send("GET", BASE + path)
        self.assertEqual((answer.status, answer.json, answer.headers["etag"]), (200, made, '"1"'))
        self.assertIn(made["id"], [one["id"] for one in self.client.get(f"/{plural}?limit=100")["items"]])
        with self.refused(412):
            self.client.write("PATCH", path, change, if_match=7)
        changed = self.client.write("PATCH", path, change, if_match=1)
        self.assertEqual(changed["version"], 2)
        for name, value in change.items():
            self.assertEqual(changed.get(name), value, name)
        unchanged = self.client.send(
            "PATCH", BASE + path, json.dumps({"notAMember": 1}).encode(), {"Content-Type": "application/json"})
        self.assert_problem(unchanged, 400)
        stranger = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}")
        self.addCleanup(stranger.close)
        self.assert_problem(stranger.send("GET", BASE + path), 404)
        self.assertEqual([one["version"] for one in self.client.get(f"{path}/versions")["items"]], [1, 2])
        self.client.write("DELETE", path)
        self.assert_problem(self.client.send("GET", BASE + path), 404)
        self.assertEqual(len(self.client.get(f"{path}/history")["items"]), 3)

    def test_business_functions_and_assets(self) -> None:
        organisation = self.organisation()["id"]
        function = self.make(
            "business-functions", organisation=organisation, identifier="F1", name="Payments", criticality="critical-or-important",
            lastAssessedOn=YESTERDAY, recoveryTimeObjectiveHours=4, recoveryPointObjectiveHours=1)
        self.assertTrue(function["criticalOrImportant"])
        server = self.make("assets", name="Core server")
        asset = self.make("assets", name="Payment gateway", functions=[function["id"]], dependsOn=[server["id"]])
        self.assertEqual(asset["criticality"], "critical-or-important")
        with self.refused(409):
            self.client.write("DELETE", f"/business-functions/{function['id']}")
        with self.refused(409):
            self.client.write("DELETE", f"/assets/{server['id']}")
        with self.refused(422):
            self.make("assets", name="Lost", functions=[str(uuid.uuid4())])
        self.walk("assets", asset, {"location": "Frankfurt", "functions": []})
        self.walk("business-functions", function, {"owner": "Anna"})

    def test_incidents_and_cyber_threats(self) -> None:
        first = self.make("incidents", title="Card payments refused", status="open")
        again = self.make("incidents", title="Card payments refused again", status="open", recurrenceOf=first["id"])
        with self.refused(409):
            self.client.write("DELETE", f"/incidents/{first['id']}")
        with self.refused(422):
            self.make("incidents", title="Closed before it was resolved", status="closed")
        critical = self.client.write(
            "PATCH", f"/incidents/{first['id']}",
            {"criticalFunctionsAffected": True, "maliciousAccess": True, "maliciousAccessMayLoseData": True})
        self.assertTrue(critical["isMajor"], critical)
        self.walk("incidents", again, {"coordinator": "Ben", "recurrenceOf": None})
        self.walk("cyber-threats", self.make("cyber-threats", title="Credential phishing"), {"actors": "Unknown group"})

    def test_tests_and_findings(self) -> None:
        test = self.make("tests", **test_under_way())
        finding = self.make("findings", test=test["id"], title="Outdated library", status="open", dueOn=YESTERDAY)
        with self.refused(409):
            self.client.write("DELETE", f"/tests/{test['id']}")
        with self.refused(422):
            self.client.write("PATCH", f"/findings/{finding['id']}", {"status": "remedied"})
        self.walk("findings", finding, {"owner": "Clara"})
        self.walk("tests", test, {"leadTester": "Dora"})

    def test_providers_and_contracts(self) -> None:
        provider = self.make(
            "providers", name="Nordlicht Hosting GmbH", latinName="Nordlicht Hosting GmbH",
            identificationCodeType="lei", identificationCode="5493001KJTIIGC8Y1R12", headquartersCountry="DE")
        contract = self.make(
            "contracts", referenceNumber="NL-2026-7", provider=provider["id"], supportsCriticalFunction=True,
            serviceTypes=service_types(self.document)[:1])
        self.assertEqual(contract["missingClauseCount"], 15)
        with self.refused(409):
            self.make(
                "contracts", referenceNumber="NL-2026-7", provider=provider["id"], serviceTypes=service_types(self.document)[:1])
        with self.refused(409):
            self.client.write("DELETE", f"/providers/{provider['id']}")
        self.walk("contracts", contract, {"supportsCriticalFunction": False})
        self.walk("providers", provider, {"contactName": "Emil"})

    def test_sources_and_indicators(self) -> None:
        source = self.make("threat-sources", name="Nordwacht", type="commercial", marking="green")
        indicator = self.make(
            "indicators", source=source["id"], type="domain-name", value="Login.Hafenbank.EXAMPLE", confidence=80)
        self.assertEqual((indicator["value"], indicator["marking"]), ("login.hafenbank.example", "green"))
        with self.refused(409):
            self.make("indicators", source=source["id"], type="domain-name", value="login.hafenbank.example", confidence=1)
        with self.refused(409):
            self.client.write("DELETE", f"/threat-sources/{source['id']}")
        self.walk("indicators", indicator, {"confidence": 95, "summary": "Seen again."})
        self.walk("threat-sources", source, {"summary": "Daily.", "address": "https://feed.nordwacht.example"})
