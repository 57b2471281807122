"""What the platform says of itself is accepted by programs that aren't ours; each is shown to refuse what is wrong."""

import re
import unittest

from dora_client import DoraClient
from fleet import ROOT
from fleet_test import FleetTest
from judges import objections_to_asyncapi, objections_to_openapi


class OpenAPITests(FleetTest):
    def document(self) -> dict:
        client = DoraClient(self.fleet.url(), None)
        answer = client.send("GET", "/openapi.json")
        client.close()
        self.assertEqual(answer.status, 200)
        return answer.json

    def test_openapi_spec_validator_accepts_the_served_description(self) -> None:
        self.assertEqual(objections_to_openapi(self.document()), [])

    def test_it_refuses_a_description_that_is_wrong(self) -> None:
        broken = self.document()
        operation = next(iter(broken["paths"].values()))["get"]
        operation["responses"]["200"] = {"description": 7}
        self.assertTrue(objections_to_openapi(broken))


class AsyncAPITests(unittest.TestCase):
    TEXT = (ROOT / "Shared" / "Contracts" / "asyncapi.yaml").read_text()

    def test_the_official_schema_accepts_the_description_of_the_topics(self) -> None:
        self.assertEqual(objections_to_asyncapi(self.TEXT), [])

    def test_it_refuses_a_description_that_is_wrong(self) -> None:
        self.assertTrue(objections_to_asyncapi(re.sub(r"(\baction\"?: *\"?)(send|receive)\b", r"\1shout", self.TEXT)))
