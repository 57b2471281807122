"""A request of every route that gets past reading: what a right body is, and which resource is meant."""

import json
import re
import urllib.parse
import uuid
from dataclasses import dataclass

from dora_client import BASE, DoraClient, multipart
from furnished_tenant import CONTROL, POLICY, PROFILE, RISK, YEARLY
from record_bodies import CHANGES, Body, record_members


@dataclass(frozen=True)
class Request:
    """What is sent, without who sends it."""

    method: str
    path: str
    body: bytes | None
    media_type: str | None

    def send(self, client: DoraClient, wait: bool = True):
        """Sends it under a key of its own; waits for what comes of a change."""
        headers = {} if self.media_type is None else {"Content-Type": self.media_type}
        if self.method != "GET":
            headers["Idempotency-Key"] = str(uuid.uuid4())
            if wait:
                headers["Prefer"] = "wait=10"
        return client.send(self.method, self.path, self.body, headers)


class RouteRequests:
    """Makes requests for a tenant's resources, given by collection."""

    CHANGES = {
        "/organisations/{id}": {"employees": 1},
        "/policies/{id}": {"title": "Changed"},
        "/gaps/{id}": {"owner": "Nobody"},
        "/plans/{plan}/measures/{id}": {"progress": 100},
        "/schedules/{id}": {"name": "Changed"},
    } | {f"/{plural}/{{id}}": body for plural, body in CHANGES.items()}
    DEEDS = {
        "/risks/{id}/calculate": {"seed": 1, "years": 100},
        "/risks/{risk}/controls": CONTROL,
        "/workflows/{id}/end": {"reason": "Nobody needs it."},
        "/dead-letters/{id}/redrive": {"dryRun": True},
        "/dead-letters/redrive": {"dryRun": True},
        "/parked-streams/redrive": {},
    }
    FILES = {
        "/.well-known/dora-seal-keys/{file}": "/.well-known/dora-seal-keys/gap.json", "/docs/{file}": "/docs/schema.js",
        "/problems/{name}": "/problems/not-found"}

    def __init__(self, document: dict, found: dict[str, str]):
        self.found, self.body = found, Body(document)
        self.unknown_organisation = str(uuid.uuid4())

    def make(self, method: str, path: str, outside: bool = False, missing: bool = False) -> Request:
        """A request of a route.

        - outside: it isn't one below `/api/v1`.
        - missing: the resource that is meant isn't there, so that nothing is lost by it.
        """
        if outside:
            return Request(method, self.FILES.get(path, path), None, None)
        query = urllib.parse.urlencode(self.query(method, path))
        address = BASE + self.filled(path, missing) + (f"?{query}" if query else "")
        if (method, path) in (("POST", "/policies"), ("PUT", "/policies/{id}/document")):
            fields = {"organisation": self.found["organisations"], "title": "Other"} if method == "POST" else {}
            data, kind = multipart(fields, "other.md", POLICY.encode(), "text/markdown")
            return Request(method, address, data, kind)
        content = self.content(method, path)
        if content is None:
            return Request(method, address, None, None)
        return Request(method, address, json.dumps(content).encode(), "application/json")

    def filled(self, path: str, missing: bool) -> str:
        """The path with identifiers in place of its parameters."""

        def identifier(match: re.Match) -> str:
            if match[2] == "version":
                return "1"
            return str(uuid.uuid4()) if missing else self.found[match[1]]

        return re.sub(r"(?<=/)([\w-]+)/\{(\w+)\}", lambda match: f"{match[1]}/{identifier(match)}", path)

    def query(self, method: str, path: str) -> dict[str, str]:
        """The parameters that a query must have: of each the first value."""
        return {
            parameter["name"]: parameter["schema"]["enum"][0]
            for parameter in self.body.document["paths"][path][method.lower()].get("parameters", [])
            if parameter.get("in") == "query" and parameter.get("required")}

    def content(self, method: str, path: str) -> dict | list | None:
        """A body that the gateway takes."""
        if path.endswith("/bulk"):
            return {"items": [self.content(method, path.removesuffix("/bulk"))]}
        if path == "/webhooks/threat-intel":
            indicator = self.content("POST", "/indicators")
            return [{name: value for name, value in indicator.items() if name != "source"}]
        if method == "PATCH":
            return self.CHANGES[path]
        if method != "POST":
            return None
        if path in self.DEEDS:
            return self.DEEDS[path]
        organisation = self.found["organisations"]
        # What starts an assessment, and what it would name isn't there: asked for by many, it would take long.
        fixed = {
            "/organisations": PROFILE, "/risks": RISK | {"organisation": organisation},
            "/workflows": {"organisation": self.unknown_organisation},
            "/assessments": {"organisation": self.unknown_organisation},
            "/schedules": {"name": "Another", "organisation": organisation, "trigger": YEARLY}}
        if path in fixed:
            return fixed[path]
        plural = path[1:]
        return self.body.of(path) | record_members(plural, self.body.document, self.found) if plural in CHANGES else None
