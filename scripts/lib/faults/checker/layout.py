"""Which kinds of resources there are, where they lie and what lists filter by: from the API's own description."""

import re
from dataclasses import dataclass

# Every resource has these, and they stand in columns of their own.
COMMON = {"createdAt", "updatedAt", "version"}
_PAGING = {"sort", "limit", "cursor", "fields"}
_REFERENCE = "#/components/schemas/"

# What proves the history over HTTP: neither lists nor resources, and the checker proves it by itself.
NO_LISTS = ("/audit/export", "/audit/verify")


@dataclass(frozen=True)
class Kind:
    """A kind of resource: its table is named as its collection in paths."""

    name: str
    plural: str
    filters: frozenset[str]


@dataclass(frozen=True)
class Layout:
    """All kinds, and the paths that can be read."""

    kinds: dict[str, Kind]
    paths: list[str]

    def of_table(self, table: str) -> Kind | None:
        """The kind whose resources a table holds."""
        return next((kind for kind in self.kinds.values() if kind.plural.replace("-", "_") == table), None)

    def of_plural(self, plural: str) -> Kind | None:
        """The kind whose collection has that name in paths."""
        return next((kind for kind in self.kinds.values() if kind.plural == plural), None)

    @staticmethod
    def read(description: dict) -> "Layout":
        """Reads OpenAPI: a kind has a collection, an address of one with a named schema, and versions."""
        paths: dict[str, dict] = description["paths"]
        kinds: dict[str, Kind] = {}
        for path, operations in paths.items():
            one = paths.get(f"{path}/{{id}}", {}).get("get", {})
            schema = _schema(one)
            # Operations and workflows are the gateway's own, and have no versions.
            if schema is None or f"{path}/{{id}}/versions" not in paths:
                continue
            name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", schema).lower()
            kinds[name] = Kind(name, path[1:], frozenset(_filters(operations["get"]["parameters"])))
        return Layout(kinds, [
            path for path, operations in paths.items()
            # What needs no token is nobody's, and lies elsewhere.
            if "get" in operations and operations["get"].get("security") != []
            and path not in NO_LISTS and not path.endswith("/export")])


def _schema(operation: dict) -> str | None:
    """The name of the schema that an operation answers with."""
    content = operation.get("responses", {}).get("200", {}).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    # The whole resource, or fields of it that were asked for.
    reference = schema.get("anyOf", [schema])[0].get("$ref", "")
    return reference.removeprefix(_REFERENCE) if reference.startswith(_REFERENCE) else None


def _filters(parameters: list[dict]) -> set[str]:
    """What a list is filtered and sorted by: what the read model keeps beside the JSON."""
    found = set()
    for parameter in parameters:
        name = parameter.get("name")
        if name == "sort":
            found |= {value.lstrip("-") for value in parameter["schema"]["enum"]}
        elif name is not None and name not in _PAGING:
            found.add(name)
    return found - COMMON
