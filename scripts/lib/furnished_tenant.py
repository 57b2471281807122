"""A tenant with something of every kind: what every route of a single resource can be asked for."""

import uuid

from dora_client import DoraClient
from record_bodies import one_of_each

PROFILE = {
    "name": "Hafenbank Probe",
    "entityType": "credit-institution",
    "country": "DE",
    "currency": "EUR",
    "employees": 900,
    "annualTurnover": 210_000_000,
    "balanceSheetTotal": 6_400_000_000,
}

POLICY = """# Backup policy

## Backups

The bank backs up all data of critical functions every night. Backups are kept apart from the source systems, physically
and logically. Restoring from backups is tested every quarter, and the result is reported to the management body.

## Continuity

The crisis communication plan is not tested.
"""

RISK = {
    "title": "Ransomware", "frequency": {"minimum": 0, "mostLikely": 1, "maximum": 2},
    "loss": {"minimum": 1, "mostLikely": 2, "maximum": 3}, "currency": "EUR"}
CONTROL = {"name": "Training", "frequencyReduction": 0.5, "lossReduction": 0.5}
YEARLY = {"kind": "cron", "expression": "0 6 1 1 *", "timeZone": "Europe/Berlin"}

# What the collection in a path is called where its identifier is one of the workflow's results.
RESULTS = {"analyses": "analysis", "assessments": "assessment", "quantifications": "quantification", "plans": "plan"}


class NotFurnished(Exception):
    """The assessment didn't come to its end, or something that it makes isn't there."""


def furnish(client: DoraClient) -> dict[str, str]:
    """Makes something of every kind, by a whole assessment among others; gives an identifier by collection."""
    organisation = client.write("POST", "/organisations", PROFILE)["id"]
    policy = register_policy(client, organisation)
    address = client.start_workflow(organisation, str(uuid.uuid4()))
    workflow = list(client.follow_workflow(address, 180))[-1]
    if workflow["status"] != "done":
        raise NotFurnished(f"the assessment is {workflow['status']}: {workflow}")
    found = {"organisations": organisation, "policies": policy, "workflows": workflow["id"]}
    found |= {name: workflow["results"][result] for name, result in RESULTS.items()}
    schedule = {"name": "Yearly", "organisation": organisation, "trigger": YEARLY}
    found["schedules"] = client.call("POST", "/schedules", schedule).json["id"]
    for name in ("gaps", "risks", "measures", "operations"):
        items = client.get(f"/{name}", limit=1)["items"]
        if not items:
            raise NotFurnished(f"there is none of {name}")
        found[name] = items[0]["id"]
    return found | one_of_each(client)


def register_policy(client: DoraClient, organisation: str, title: str = "Backup policy") -> str:
    """Uploads a policy; gives its identifier."""
    fields = {"organisation": organisation, "title": title}
    return client.upload("POST", "/policies", fields, "backup.md", POLICY.encode(), "text/markdown")["id"]
