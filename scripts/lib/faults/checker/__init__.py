"""Says of a fleet what was lost, doubled, reordered or crossed; shares no code with the services."""

from pathlib import Path

from .check import check
from .run import Run


def main(run_folder: Path) -> dict:
    """The report on a run of scripts/faults, as its README describes it."""
    return check(Run.read(run_folder)).as_json()
