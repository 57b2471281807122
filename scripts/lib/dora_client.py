"""A client of the platform's REST API, in Python's standard library alone."""

import http.client
import json
import os
import time
import urllib.parse
import uuid
from dataclasses import dataclass
from typing import Any, Iterator

BASE = "/api/v1"


class ProblemError(Exception):
    """A request that was refused: the status and the problem document (RFC 9457)."""

    def __init__(self, request: str, status: int, problem: dict):
        self.request, self.status, self.problem = request, status, problem
        title = problem.get("title") or problem.get("type") or "refused"
        errors = [f"{error.get('pointer')}: {error.get('detail')}" for error in problem.get("errors", [])]
        details = [text for text in [problem.get("detail"), *errors] if text]
        super().__init__(f"{request}: {status} {title}" + (f" ({'; '.join(details)})" if details else ""))


class TimedOut(Exception):
    """Something took longer than it was given."""


@dataclass
class Answer:
    """A response, whatever its status."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").split(";")[0].strip()


class DoraClient:
    """Speaks to one gateway as the holder of one token. One connection, so one thread at a time."""

    def __init__(self, url: str, token: str | None, seconds: float = 30):
        self.url = url.rstrip("/")
        self.token = token
        self.seconds = seconds
        self._connection: http.client.HTTPConnection | None = None

    def close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    # Requests

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None,
    ) -> Answer:
        """Sends one request and gives back its answer. A connection that the server closed is opened anew."""
        sent = {"Accept": "application/json, application/problem+json;q=0.9, */*;q=0.1"}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        sent |= headers or {}
        reused = self._connection is not None
        try:
            return self._exchange(method, path, body, sent)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self.close()
            # An idle connection may have been closed meanwhile. A write is repeated only under a key.
            if not reused or not (method in ("GET", "HEAD") or "Idempotency-Key" in sent):
                raise
            return self._exchange(method, path, body, sent)
        except Exception:
            self.close()
            raise

    def _exchange(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        if self._connection is None:
            parts = urllib.parse.urlsplit(self.url)
            kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
            self._connection = kind(parts.hostname, parts.port, timeout=self.seconds)
        self._connection.request(method, path, body=body, headers=headers)
        response = self._connection.getresponse()
        answer = Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
        if response.will_close:
            self.close()
        return answer

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Answer:
        """Sends JSON below `/api/v1` and raises for a refusal; waits as told where the gateway is too busy."""
        data = None if body is None else json.dumps(body).encode()
        sent = ({} if body is None else {"Content-Type": "application/json"}) | (headers or {})
        return self._checked(method, path, data, sent)

    def _checked(self, method: str, path: str, data: bytes | None, headers: dict[str, str]) -> Answer:
        full = path if path.startswith(BASE) else BASE + path
        until = time.monotonic() + self.seconds
        while True:
            answer = self.send(method, full, data, headers)
            # Outcome unknown or too busy: harmless to repeat a read, and a write under its key.
            repeatable = method == "GET" or "Idempotency-Key" in headers
            if answer.status != 503 or not repeatable or time.monotonic() >= until:
                break
            time.sleep(min(float(answer.headers.get("retry-after", "1")), 5))
        if answer.status >= 400:
            raise ProblemError(f"{method} {full}", answer.status, problem_of(answer))
        return answer

    # Reading

    def get(self, path: str, **query: Any) -> Any:
        return self.call("GET", with_query(path, query)).json

    def items(self, path: str, **query: Any) -> Iterator[dict]:
        """All items of a list, over its pages."""
        cursor = None
        while True:
            page = self.get(path, **(query | ({"cursor": cursor} if cursor else {})))
            yield from page["items"]
            cursor = page.get("next")
            if not cursor:
                return

    # Writing

    def write(
        self, method: str, path: str, body: Any = None, key: str | None = None, if_match: int | None = None,
        seconds: float = 60,
    ) -> dict:
        """Asks for a change and waits until it is done; gives back the resource, or the operation where it has none.

        Raises:
            ProblemError: the change was refused, at once or by the agent.
            TimedOut: it wasn't done within the time.
        """
        answer = self.call(method, path, body, self._write_headers(key, if_match, seconds))
        return self._result(answer, f"{method} {path}", seconds)

    def upload(
        self, method: str, path: str, fields: dict[str, str], name: str, content: bytes, media_type: str,
        key: str | None = None, if_match: int | None = None, seconds: float = 120,
    ) -> dict:
        """Sends a form with a file and waits until it is done; gives back the resource."""
        data, kind = multipart(fields, name, content, media_type)
        headers = self._write_headers(key, if_match, seconds) | {"Content-Type": kind}
        answer = self._checked(method, path, data, headers)
        return self._result(answer, f"{method} {path}", seconds)

    @staticmethod
    def _write_headers(key: str | None, if_match: int | None, seconds: float) -> dict[str, str]:
        headers = {"Idempotency-Key": key or str(uuid.uuid4()), "Prefer": f"wait={max(1, min(10, int(seconds)))}"}
        if if_match is not None:
            headers["If-Match"] = f'"{if_match}"'
        return headers

    def _result(self, answer: Answer, request: str, seconds: float) -> dict:
        if answer.status != 202:
            return answer.json if answer.body else {}
        operation = self.wait_for_operation(answer.headers["location"], request, seconds)
        for written in operation.get("written", []):
            if written.get("href"):
                return self.get(path_of(written["href"]))
        return operation

    def wait_for_operation(self, address: str, request: str, seconds: float) -> dict:
        """Asks for an operation until it is closed; raises for a rejected one."""
        until = time.monotonic() + seconds
        pause = 0.05
        while True:
            operation = self.get(path_of(address))
            if operation["status"] == "done":
                return operation
            if operation["status"] == "rejected":
                problem = operation.get("problem") or {}
                raise ProblemError(request, int(problem.get("status", 422)), problem)
            if time.monotonic() >= until:
                raise TimedOut(f"{request}: still {operation['status']} after {seconds:.0f} s")
            time.sleep(pause)
            pause = min(pause * 1.5, 0.5)

    # Workflows

    # What a workflow stays in unless a person does something.
    ENDED = ("done", "undone", "needs-person", "ended-by-person")

    def start_workflow(self, organisation: str, key: str, starts_on: str | None = None) -> str:
        """Starts an assessment and gives back its address; the same key gives the same workflow."""
        body = {"kind": "assessment", "organisation": organisation}
        if starts_on:
            body["startsOn"] = starts_on
        answer = self.call("POST", "/workflows", body, {"Idempotency-Key": key})
        return path_of(answer.headers["location"])

    def follow_workflow(self, address: str, seconds: float, pause: float = 0.2) -> Iterator[dict]:
        """The states of a workflow until it has ended."""
        until = time.monotonic() + seconds
        while True:
            try:
                workflow = self.get(address)
            except ProblemError as error:
                # Acknowledged, but not in the read model yet.
                if error.status != 404:
                    raise
            else:
                yield workflow
                if workflow["status"] in self.ENDED:
                    return
            if time.monotonic() >= until:
                raise TimedOut(f"the workflow hasn't ended after {seconds:.0f} s")
            time.sleep(pause)


def problem_of(answer: Answer) -> dict:
    try:
        document = answer.json
    except ValueError:
        return {"title": answer.body[:200].decode(errors="replace")}
    return document if isinstance(document, dict) else {"title": str(document)}


def path_of(address: str) -> str:
    """The path and query of an address, absolute or not."""
    parts = urllib.parse.urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def with_query(path: str, query: dict[str, Any]) -> str:
    given = {name: value for name, value in query.items() if value is not None}
    return f"{path}?{urllib.parse.urlencode(given)}" if given else path


def multipart(fields: dict[str, str], name: str, content: bytes, media_type: str) -> tuple[bytes, str]:
    """A form (RFC 7578) with a part `file`; gives back the body and its content type."""
    boundary = f"dora-{os.urandom(16).hex()}"
    escaped = name.replace("\\", "_").replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
        for field, value in fields.items()
    ]
    parts.append(
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{escaped}"\r\n'
        f"Content-Type: {media_type}\r\n\r\n".encode() + content + b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"
