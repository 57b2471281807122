"""Reads everything over HTTP once all is quiet, and tries to see across tenants."""

import json
import time
import urllib.parse
from pathlib import Path

from dora_client import DoraClient

KINDS = (
    "organisations", "policies", "analyses", "assessments", "gaps", "risks", "quantifications", "plans", "measures",
    "operations", "workflows", "audit/events")
# How many of the other tenant's resources of a kind are asked for.
CROSSED = 10
CROSSED_KINDS = ("organisations", "policies", "analyses", "assessments", "gaps", "risks", "plans", "measures", "workflows")


class FinalReading:
    """What each tenant is shown through each gateway, written to `http/TENANT.GATEWAY.jsonl`."""

    def __init__(self, folder: Path, urls: dict[str, str], tokens: dict[str, str]):
        self.folder, self.urls, self.tokens = folder, urls, tokens

    def read(self, show) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        gateways = [name for name in self.urls if name.partition(".")[0] == "gateway"]
        identifiers: dict[str, dict[str, list[str]]] = {}
        for tenant in self.tokens:
            for gateway in gateways:
                show(f"Reading what {tenant} is shown by {gateway}")
                with open(self._path(tenant, gateway), "w", encoding="utf-8") as file:
                    identifiers[tenant] = self._all(DoraClient(self.urls[gateway], self.tokens[tenant]), file)
        for tenant in self.tokens:
            others = [other for other in self.tokens if other != tenant]
            for gateway in gateways:
                with open(self._path(tenant, gateway), "a", encoding="utf-8") as file:
                    client = DoraClient(self.urls[gateway], self.tokens[tenant])
                    for other in others:
                        self._crossed(client, identifiers[other], file)

    def _path(self, tenant: str, gateway: str) -> Path:
        return self.folder / f"{tenant}.{gateway}.jsonl"

    def _all(self, client: DoraClient, file) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for kind in KINDS:
            cursor = ""
            while True:
                query = {"limit": 100} | ({"cursor": cursor} if cursor else {})
                body = self._get(client, f"/api/v1/{kind}?{urllib.parse.urlencode(query)}", file)
                items = (body or {}).get("items", [])
                found.setdefault(kind, []).extend(item["id"] for item in items if "id" in item)
                cursor = (body or {}).get("next")
                if not cursor:
                    break
        for kind in ("organisations", "workflows"):
            for identifier in found[kind]:
                self._get(client, f"/api/v1/{kind}/{identifier}", file)
        for identifier in found["risks"]:
            self._get(client, f"/api/v1/risks/{identifier}/controls", file)
        return found

    def _crossed(self, client: DoraClient, others: dict[str, list[str]], file) -> None:
        for kind in CROSSED_KINDS:
            for identifier in others.get(kind, [])[:CROSSED]:
                self._get(client, f"/api/v1/{kind}/{identifier}", file, crossed=True)
        for address in others.get("operations", [])[:CROSSED]:
            self._get(client, f"/api/v1/operations/{address}", file, crossed=True)

    @staticmethod
    def _get(client: DoraClient, path: str, file, **more):
        for attempt in range(5):
            answer = client.send("GET", path)
            if answer.status < 500:
                break
            time.sleep(0.5 * 2**attempt)
        body = answer.json if answer.body else None
        line = {"path": path, "status": answer.status, "etag": answer.headers.get("etag"), "body": body} | more
        file.write(json.dumps(line) + "\n")
        return body if answer.status == 200 else None
