"""Runs inside schemathesis: gives requests what no schema can say, and counts the answers.

What is right by the schema and yet can't be asked for blindly: identifiers of what exists, cursors that the gateway gave,
legal entity identifiers with right check digits. What schemathesis made wrong on purpose stays as it is.
"""

import json
import os
import threading
from pathlib import Path

import schemathesis
from hypothesis import strategies
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import TestPhase

from record_bodies import legal_entity_identifier

from .known_things import ANY_VERSION, WAITING, KnownThings, draw
from .right_values import any_version, corrected

KNOWN = KnownThings.read(Path(os.environ["DORA_KNOWN_THINGS"]))
COUNTS = open(os.environ["DORA_COUNTS"], "a", buffering=1)
LOCK = threading.Lock()


schemathesis.openapi.format(
    "lei", strategies.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=18, max_size=18).map(legal_entity_identifier))


def is_positive(case, location: ParameterLocation) -> bool:
    # A case that is right as a whole may hold a part that is marked as wrong, and is judged as right all the same.
    return case.meta.generation.mode.is_positive or not case.meta.is_negative_at(location)


@schemathesis.hook
def before_call(context, case, kwargs) -> None:
    meta, method, template = case.meta, case.method.upper(), case.operation.path
    if meta is None:
        # A guided request, which is right as it is.
        return
    # What came by a link of the description is what the test is about.
    linked = meta.phase.name == TestPhase.STATEFUL
    if case.path_parameters and is_positive(case, ParameterLocation.PATH) and not linked:
        chosen = KNOWN.identifiers(template, method, dict(case.path_parameters))
        if chosen != dict(case.path_parameters):
            case.path_parameters = chosen
    if case.query and "cursor" in case.query and is_positive(case, ParameterLocation.QUERY):
        query = dict(case.query)
        cursor = KNOWN.cursor(template, str(query.pop("cursor")))
        # A cursor belongs to what was asked with it.
        case.query = {"cursor": cursor} if cursor and not set(query) - {"limit"} else query
    if case.query and is_positive(case, ParameterLocation.QUERY):
        case.query = corrected(dict(case.query))
    if isinstance(case.body, dict) and is_positive(case, ParameterLocation.BODY):
        case.body = corrected({name: value for name, value in case.body.items() if name != "cursor"})
    if method != "GET" and is_positive(case, ParameterLocation.HEADER):
        headers = any_version(dict(case.headers or {}))
        number = draw(template, method, repr(sorted(headers.items())), repr(case.path_parameters))
        if number % 100 < WAITING or linked:
            headers["Prefer"] = "wait=5"
        if number // 100 % 100 < ANY_VERSION or linked:
            headers = {name: value for name, value in headers.items() if name.lower() != "if-match"}
        case.headers = headers


@schemathesis.hook
def after_call(context, case, response) -> None:
    template, method = case.operation.path, case.operation.method.upper()
    asked = response.request.method
    # A cursor belongs to what was asked with it: only those of lists that were asked for plainly are kept.
    plain = "{" not in template and not set(case.query or {}) - {"limit"}
    if response.status_code == 200 and asked == "GET" and plain and "json" in response.headers.get("content-type", [""])[0]:
        try:
            document = response.json()
        except ValueError:
            document = None
        if isinstance(document, dict) and document.get("next") is not None:
            with LOCK:
                KNOWN.learn_cursor(template, document["next"])
    phase = case.meta.phase.name.value if case.meta else "guided"
    with LOCK:
        COUNTS.write(json.dumps([f"{method} {template}", asked, response.status_code, phase]) + "\n")
