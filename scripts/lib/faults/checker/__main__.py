"""Checks a fleet by hand: `PYTHONPATH=scripts/lib python3 -m faults.checker --help`."""

import argparse
import json
import sys
from pathlib import Path

from .check import check
from .run import Run


DESCRIPTION = """
Says of a fleet that is at rest what was lost, doubled, reordered or crossed; changes nothing. Ends with 1 where a
promise is broken.
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="faults.checker", allow_abbrev=False, description=DESCRIPTION)
    parser.add_argument("folder", type=Path, help="a run of scripts/faults, or any fleet's folder (.run)")
    parser.add_argument(
        "--tenant", action="append", default=[], help="look at this tenant alone, also over HTTP; may be repeated")
    parser.add_argument("--database-url", help="a superuser's, instead of the folder's")
    parser.add_argument("--bootstrap", help="the broker's address, instead of the folder's")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    given = parser.parse_args()
    is_faults = (given.folder / "run.json").exists()
    run = Run.read(given.folder) if is_faults else Run.of_fleet(given.folder, given.tenant)
    run.tenants = given.tenant
    run.database_url = given.database_url or run.database_url
    run.bootstrap = given.bootstrap or run.bootstrap
    report = check(run)
    print(json.dumps(report.as_json(), indent=2) if given.json else report.table)
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
