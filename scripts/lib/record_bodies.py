"""Bodies of requests for records of every kind, made from the API's own description."""

import uuid
from datetime import datetime, timedelta, timezone

from dora_client import DoraClient

NOW = datetime.now(timezone.utc)
EARLIER = (NOW - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
YESTERDAY = (NOW - timedelta(days=1)).strftime("%Y-%m-%d")


# A change of each kind that its rules allow.
CHANGES = {
    "business-functions": {"owner": "Nobody"}, "assets": {"location": "Nowhere"}, "incidents": {"coordinator": "Nobody"},
    "cyber-threats": {"actors": "Nobody"}, "tests": {"leadTester": "Nobody"}, "findings": {"owner": "Nobody"},
    "providers": {"contactName": "Nobody"}, "contracts": {"supportsCriticalFunction": False},
    "threat-sources": {"summary": "Nothing"}, "indicators": {"confidence": 1},
}


class Body:
    """Bodies of requests, made from the API's own description: a value for each member that is required."""

    def __init__(self, document: dict):
        self.document = document

    def of(self, path: str, method: str = "post") -> dict:
        """What is required of a request."""
        schema = self.document["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"]
        return {name: self.value(schema["properties"][name]) for name in schema.get("required", [])}

    def value(self, schema: dict):
        if "enum" in schema:
            return schema["enum"][0]
        form, kind = schema.get("format"), schema.get("type")
        if form == "date-time":
            return EARLIER
        if form == "date":
            return YESTERDAY
        if kind == "string":
            return "Nordlicht"[:schema.get("maxLength", 200)]
        if kind == "boolean":
            return False
        if kind in ("integer", "number"):
            return schema.get("minimum", 0)
        if kind == "array":
            return []
        raise AssertionError(f"no value for {schema}")


def service_types(document: dict) -> list[str]:
    """The types of ICT services that the register knows."""
    schema = document["paths"]["/contracts"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    return schema["properties"]["serviceTypes"]["items"]["enum"]


def test_under_way() -> dict:
    """What a test that has begun says beside what is required."""
    return {
        "title": "Penetration test of online banking", "assets": [str(uuid.uuid4())], "status": "in-progress",
        "plannedStartOn": YESTERDAY, "startedOn": YESTERDAY, "conflictsExcluded": True,
        "independence": "Another department."}


def legal_entity_identifier(start: str) -> str:
    """Eighteen characters and their two check digits (ISO 17442; ISO/IEC 7064, MOD 97-10)."""
    digits = "".join(str(int(character, 36)) for character in start + "00")
    return f"{start}{98 - int(digits) % 97:02d}"


def record_members(plural: str, document: dict, found: dict[str, str]) -> dict:
    """What a record of a kind says beside what is required, so that its rules take it.

    - found: identifiers by collection, of what it may name.
    """
    token = uuid.uuid4().hex[:8]
    members = {
        "business-functions": {
            "organisation": found.get("organisations", str(uuid.uuid4())), "identifier": f"F{int(token, 16)}", "name": f"Payments {token}",
            "criticality": "not-assessed"},
        "incidents": {"status": "open"}, "tests": test_under_way(),
        "providers": {
            "identificationCodeType": "lei", "identificationCode": legal_entity_identifier(f"549300{token.upper()}Y1R7"),
            "headquartersCountry": "DE"},
        "threat-sources": {"type": "open"},
        "findings": {"test": found.get("tests"), "status": "open", "dueOn": YESTERDAY},
        "contracts": {
            "referenceNumber": f"R-{token}", "provider": found.get("providers"),
            "serviceTypes": service_types(document)[:1]},
        "indicators": {
            "source": found.get("threat-sources"), "type": "domain-name", "value": f"login-{token}.hafenbank.example"},
    }
    return members.get(plural, {})


def one_of_each(client: DoraClient) -> dict[str, str]:
    """Makes a record of each kind; gives their identifiers by collection."""
    document = client.send("GET", "/openapi.json").json
    body, found = Body(document), {}
    # What is named by others comes first.
    for plural in (
            "business-functions", "assets", "incidents", "cyber-threats", "tests", "providers", "threat-sources", "findings",
            "contracts", "indicators"):
        content = body.of(f"/{plural}") | record_members(plural, document, found)
        found[plural] = client.write("POST", f"/{plural}", content)["id"]
    return found
