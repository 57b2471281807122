"""Asks each operation once for what is right, through schemathesis' checks: run by the judges' Python, for check_run.

It prints a line of JSON for each failure. What an operation is asked with comes from a plan: path parameters by
operation where they can't be chosen from what exists, such as a workflow that needs a person.
"""

import argparse
import base64
import json
import os
import sys
import time
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import requests  # noqa: E402
import schemathesis  # noqa: E402
from schemathesis.core.failures import FailureGroup  # noqa: E402

from api_check import hooks  # noqa: E402
from api_check.webhook_signature import signed  # noqa: E402
from furnished_tenant import POLICY  # noqa: E402
from route_requests import RouteRequests  # noqa: E402

WEBHOOK = "POST /webhooks/threat-intel"


def first_of_each() -> dict[str, str]:
    found = {collection: identifiers[0] for collection, identifiers in hooks.KNOWN.kept.items() if identifiers}
    return found | {"problems": "not-found"}


class Guide:
    """Makes cases for operations and has their answers judged."""

    def __init__(self, url: str, token: str, plan: dict[str, dict]):
        self.schema = schemathesis.openapi.from_url(f"{url}/openapi.json")
        self.token, self.plan = token, plan
        self.requests = RouteRequests(self.schema.raw_schema, first_of_each())

    def operations(self) -> list[str]:
        methods = ("post", "get", "patch", "put", "delete")
        return [
            f"{method.upper()} {path}" for method in methods
            for path, operations in sorted(self.schema.raw_schema["paths"].items()) if method in operations]

    def ask(self, name: str) -> str | None:
        """Asks one operation; gives what is wrong with the answer."""
        method, path = name.split(" ")
        operation = self.schema[path][method]
        headers = {} if method == "GET" else {"Idempotency-Key": str(uuid.uuid4()), "Prefer": "wait=20"}
        if method not in ("GET", "POST"):
            headers["If-Match"] = "*"
        case = operation.Case(
            path_parameters=self.parameters(name, path), query=self.requests.query(method, path), headers=headers, **self.content(method, path))
        try:
            response = case.call_and_validate(headers=self.proof(name, case))
        except FailureGroup as failures:
            return "\n".join(str(failure) for failure in failures.exceptions) + f"\n{case.as_curl_command()}"
        if not 200 <= response.status_code < 300:
            return f"{name}: {response.status_code} {response.text[:300]}\n{case.as_curl_command()}"
        return None

    def proof(self, name: str, case) -> dict[str, str]:
        """What shows who asks: the token, or the signature of a webhook."""
        if name != WEBHOOK:
            return {"Authorization": f"Bearer {self.token}"}
        body = requests.Request(**case.as_transport_kwargs(base_url="http://localhost")).prepare().body
        data = body if isinstance(body, bytes) else body.encode()
        secret = base64.b64decode(os.environ["DORA_WEBHOOK_SECRET"])
        return signed(secret, f"msg_{uuid.uuid4().hex}", int(time.time()), data)

    def parameters(self, name: str, path: str) -> dict:
        planned = self.plan.get(name)
        if planned:
            return planned
        found = self.requests.found
        if name.startswith("DELETE"):
            collection = path.split("/")[1]
            found = found | {collection: hooks.KNOWN.spare[collection].pop()}
        parts = path.split("/")
        return {
            part[1:-1]: 1 if part == "{version}" else found[parts[number - 1]]
            for number, part in enumerate(parts) if part.startswith("{")}

    def content(self, method: str, path: str) -> dict:
        if (method, path) in (("POST", "/policies"), ("PUT", "/policies/{id}/document")):
            fields = {"organisation": self.requests.found["organisations"], "title": "More"} if method == "POST" else {}
            return {"body": fields | {"file": POLICY.encode()}, "media_type": "multipart/form-data"}
        body = self.requests.content(method, path)
        if path in ("/workflows", "/assessments"):
            body = body and {"organisation": self.requests.found["organisations"]}
        if path.startswith("/dead-letters") or path.startswith("/parked-streams"):
            # One of several letters: the others are for who asks next.
            body = {"limit": 1} if path == "/dead-letters/redrive" else {} if method == "POST" else None
        return {} if body is None else {"body": body, "media_type": "application/json"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--plan", default="{}", help="path parameters by operation, as JSON")
    parser.add_argument("--only", action="append", help="an operation")
    parser.add_argument("--but", action="append", default=[], help="an operation that isn't asked")
    given = parser.parse_args()
    guide = Guide(given.url, os.environ["DORA_TOKEN"], json.loads(given.plan))
    for name in given.only or guide.operations():
        if name not in given.but:
            wrong = guide.ask(name)
            if wrong:
                print(json.dumps({"operation": name, "wrong": wrong}), flush=True)


if __name__ == "__main__":
    main()
