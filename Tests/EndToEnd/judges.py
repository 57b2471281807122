"""Judges that aren't ours: programs of others that accept or refuse what the platform says of itself."""

import json
import os
import subprocess
import unittest
from pathlib import Path

from fleet import ROOT

# Made by scripts/bootstrap from scripts/judges.txt.
PYTHON = ROOT / ".run" / "tools" / "judges" / "bin" / "python"

OPENAPI = """
import json, sys
from openapi_spec_validator import OpenAPIV31SpecValidator
errors = [f"{list(error.path)}: {error.message[:300]}" for error in
          OpenAPIV31SpecValidator(json.load(sys.stdin)).iter_errors()]
json.dump(errors, sys.stdout)
"""

EXAMPLES = """
import json, sys
import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
document = json.load(sys.stdin)
registry = Registry().with_resource("urn:api", Resource(contents=document, specification=DRAFT202012))
errors = []
def absolute(value):
    if isinstance(value, dict):
        return {k: "urn:api" + v if k == "$ref" and isinstance(v, str) else absolute(v) for k, v in value.items()}
    return [absolute(one) for one in value] if isinstance(value, list) else value
def walk(value, place):
    if isinstance(value, list):
        for number, one in enumerate(value):
            walk(one, f"{place}/{number}")
    if not isinstance(value, dict):
        return
    for media_type, content in (value.get("content") or {}).items() if isinstance(value.get("content"), dict) else ():
        named = [one.get("value") for one in (content.get("examples") or {}).values() if isinstance(one, dict)]
        for example in ([content["example"]] if "example" in content else []) + named:
            judge = jsonschema.Draft202012Validator(absolute(content.get("schema", {})), registry=registry)
            errors.extend(f"{place} {media_type}: {list(one.path)}: {one.message[:200]}"
                          for one in judge.iter_errors(example))
    for key, one in value.items():
        if key not in ("example", "examples"):
            walk(one, f"{place}/{key}")
walk(document, "")
json.dump(errors, sys.stdout)
"""

ASYNCAPI = """
import json, sys
import jsonschema, yaml
with open(sys.argv[1]) as file:
    schema = json.load(file)
errors = jsonschema.Draft7Validator(schema).iter_errors(yaml.safe_load(sys.stdin))
json.dump([f"{list(error.path)}: {error.message[:300]}" for error in errors], sys.stdout)
"""


def are_demanded() -> bool:
    """Whether a judge that isn't there is a failure rather than a skip."""
    return "judges" in os.environ.get("DORA_TEST_REQUIRE", "").split(",")


def need(path: Path, reason: str) -> None:
    """Skips a test for a judge that isn't there; fails it where judges are demanded."""
    if path.exists():
        return
    if are_demanded():
        raise AssertionError(f"demanded by DORA_TEST_REQUIRE: {reason}")
    raise unittest.SkipTest(reason)


def objections_to_openapi(document: dict) -> list[str]:
    """What openapi-spec-validator has against a description; nothing when it accepts it."""
    need(PYTHON, "openapi-spec-validator (PyPI) is missing: run scripts/bootstrap")
    return _ask(OPENAPI, json.dumps(document))


def objections_to_examples(document: dict) -> list[str]:
    """What jsonschema has against the examples of an API's description, each under its schema."""
    need(PYTHON, "jsonschema (PyPI) is missing: run scripts/bootstrap")
    return _ask(EXAMPLES, json.dumps(document))


def asyncapi_schema() -> Path:
    named = os.environ.get("ASYNCAPI_SCHEMA")
    return Path(named) if named else ROOT.parent / "shared" / "asyncapi" / "asyncapi-3.0.0.schema.json"


def objections_to_asyncapi(text: str) -> list[str]:
    """What AsyncAPI's official schema has against a description; nothing when it accepts it."""
    need(PYTHON, "jsonschema (PyPI) is missing: run scripts/bootstrap")
    need(asyncapi_schema(), f"AsyncAPI's schema is missing: {asyncapi_schema()}, or the file ASYNCAPI_SCHEMA names")
    return _ask(ASYNCAPI, text, str(asyncapi_schema()))


def _ask(program: str, text: str, *arguments: str) -> list[str]:
    ended = subprocess.run(
        [PYTHON, "-I", "-c", program, *arguments], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, timeout=120)
    if ended.returncode != 0:
        raise AssertionError(f"the judge itself failed: {ended.stderr.strip()[-2000:]}")
    return json.loads(ended.stdout)
