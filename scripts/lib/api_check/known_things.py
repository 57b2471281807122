"""What schemathesis' hooks know of the fleet: identifiers that exist, and cursors that were given."""

import json
import re
import zlib
from collections import defaultdict
from pathlib import Path

# How many of a hundred requests are asked for something that exists.
EXISTING, FIRST_VERSION, WAITING, ANY_VERSION = 85, 60, 50, 70


class KnownThings:
    """Identifiers by collection. Those that are kept are never deleted; the others may be."""

    def __init__(self, kept: dict[str, list[str]], spare: dict[str, list[str]]):
        self.kept = kept
        self.spare = spare
        self.cursors: dict[str, list[str]] = defaultdict(list)

    @staticmethod
    def read(path: Path) -> "KnownThings":
        document = json.loads(path.read_text())
        return KnownThings(document["kept"], document["spare"])

    def write(self, path: Path) -> None:
        path.write_text(json.dumps({"kept": self.kept, "spare": self.spare}))

    def identifiers(self, template: str, method: str, drawn: dict) -> dict:
        """Path parameters for a route, mostly of what exists; the same for the same that was drawn."""
        chosen = dict(drawn)
        for collection, name in re.findall(r"(?<=/)([\w-]+)/\{(\w+)\}", template):
            number = draw(template, method, name, str(drawn.get(name)))
            if name == "version":
                if number % 100 < FIRST_VERSION:
                    chosen[name] = 1
                continue
            there = self.spare if method == "DELETE" else self.kept
            if there.get(collection) and number % 100 < EXISTING:
                chosen[name] = there[collection][number // 100 % len(there[collection])]
        return chosen

    def cursor(self, template: str, drawn: str) -> str | None:
        """A cursor that the route gave before; nothing where it gave none."""
        given = self.cursors[template]
        return given[draw(template, drawn) % len(given)] if given else None

    def learn_cursor(self, template: str, cursor: object) -> None:
        if isinstance(cursor, (str, int)) and len(self.cursors[template]) < 20:
            self.cursors[template].append(str(cursor))


def draw(*parts: str) -> int:
    """A number that depends on nothing but the words."""
    return zlib.crc32("\n".join(parts).encode())
