"""A client that keeps a ledger of what it sends, in the form of the faults' runs."""

import json
import uuid

from dora_client import BASE, DoraClient, multipart, path_of, problem_of
from fleet import wait_until
from small_world import answer, request


class RecordingClient:
    """Sends commands without waiting for them, notes each, and follows them to their ends."""

    def __init__(self, client: DoraClient, tenant: str):
        self.client, self.tenant = client, tenant
        self.lines: list[dict] = []

    def send(self, purpose: str, method: str, path: str, body: dict | None = None, *, key: str | None = "",
             wait: int | None = None, file: bytes | None = None) -> dict:
        """Sends one; gives back the line of its answer. `key` is made unless it's given; None sends none."""
        name = {"client": self.tenant, "sequence": len(self.lines) + 1}
        key = str(uuid.uuid4()) if key == "" else key
        headers = {"Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        if file is not None:
            data, headers["Content-Type"] = multipart(body, "policy.md", file, "text/markdown")
        if key:
            headers["Idempotency-Key"] = key
        if wait:
            headers["Prefer"] = f"wait={wait}"
        self.lines.append(request(name, purpose, self.tenant, method, BASE + path, key, body))
        found = self.client.send(method, BASE + path, data, headers)
        place = path_of(found.headers.get("location", ""))
        document = found.json if found.body and found.status in (200, 201) else {}
        line = answer(
            name, found.status, operation=place if "/operations/" in place else None,
            workflow=place if "/workflows/" in place else None,
            resource={"kind": purpose.rpartition("-")[2], "id": document["id"], "version": document["version"]}
            if "version" in document else None,
            problem=problem_of(found)["type"].rpartition("/")[2] if found.status >= 400 else None)
        self.lines.append(line)
        return line

    def follow(self, line: dict, seconds: float = 30) -> dict:
        """Waits until the operation of an answer has ended, and notes how."""
        place, document = line["operation"], {}

        def ended() -> bool:
            nonlocal document
            document = self.client.get(place)
            return document["status"] in ("done", "rejected")

        wait_until(ended, seconds, f"the end of {place}")
        problem = document.get("problem") or {}
        self.lines.append({
            "line": "outcome", "client": line["client"], "sequence": line["sequence"], "operation": place,
            "status": document["status"], "written": document.get("written"),
            "problem": problem.get("type", "").rpartition("/")[2] or None, "pointer": problem.get("pointer")})
        return document
