"""Reads the table of who may do what (role_matrix.md)."""

import re
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "role_matrix.md"
OUTSIDE = "Outside `/api/v1`"
CELLS = {"yes", "own", "signed", "403", "401"}


class Malformed(AssertionError):
    """A line of the table that says nothing, or something twice."""


@dataclass(frozen=True)
class Line:
    """One route and what it answers whom."""

    method: str
    path: str
    is_outside: bool
    cells: dict[str, str]

    @property
    def key(self) -> tuple[str, str]:
        return self.method, self.path

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


def read(text: str) -> list[Line]:
    """The table's lines, checked for form."""
    lines: list[Line] = []
    section, columns = "", []
    for number, row in enumerate(text.splitlines(), 1):
        if row.startswith("## "):
            section, columns = row[3:].strip(), []
        if not row.startswith("|"):
            columns = []
        if not row.startswith("|") or re.fullmatch(r"[|\- ]+", row):
            continue
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if not columns:
            if cells[:2] != ["method", "route"]:
                raise Malformed(f"line {number}: a table begins with method and route")
            columns = cells[2:]
            continue
        if len(cells) != len(columns) + 2 or not set(cells[2:]) <= CELLS:
            raise Malformed(f"line {number}: {row}")
        line = Line(cells[0], cells[1], section == OUTSIDE, dict(zip(columns, cells[2:])))
        if line.key in {other.key for other in lines}:
            raise Malformed(f"line {number}: {line.name} stands twice")
        lines.append(line)
    return lines
