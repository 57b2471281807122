"""PostgreSQL alone, under the same statements: pgbench."""

import os
import re
import subprocess
from pathlib import Path

from .wrk import LoadFailed

CLIENTS = 32

# The statements of a page of a list (Services/Gateway/ReadModel/ReadModel.swift), sent in one go as the gateway does.
# A format stands in a variable since pgbench would take its colons for names.
LIST = """\\startpipeline
SELECT set_config('app.tenant', :tenant, true);
SELECT id, version, created_at, body, to_char(created_at AT TIME ZONE 'UTC', :format) AS sort_value FROM resources \
WHERE tenant = :tenant AND kind = :kind AND filters @> (:filters::text)::jsonb AND :sort::text IS NOT NULL \
ORDER BY created_at DESC, id DESC LIMIT :rows;
\\endpipeline
"""
TABLE = """CREATE SCHEMA IF NOT EXISTS bench;
CREATE TABLE IF NOT EXISTS bench.writes (
    tenant text NOT NULL, id uuid NOT NULL, body text NOT NULL, PRIMARY KEY (tenant, id));
TRUNCATE bench.writes;
"""
INSERT = "INSERT INTO bench.writes (tenant, id, body) VALUES (:tenant, gen_random_uuid(), :body);\n"


def list_rate(url: str, folder: Path, seconds: float, tenant: str, kind: str, filters: str, rows: int) -> float:
    """Pages a second, read with the gateway's role behind row-level security."""
    return _run(
        url, folder / "list.sql", LIST, seconds,
        {"tenant": tenant, "kind": kind, "filters": filters, "sort": "createdAt", "rows": str(rows + 1),
         "format": 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'},
        "-c role=gateway_runtime -c search_path=gateway -c timezone=UTC")


def insert_rate(url: str, folder: Path, seconds: float, body: str) -> float:
    """Rows a second, each a transaction of its own."""
    return _run(url, folder / "insert.sql", INSERT, seconds, {"tenant": "bench", "body": body}, "")


def _run(url: str, file: Path, text: str, seconds: float, variables: dict[str, str], options: str) -> float:
    file.write_text(text)
    given = [word for name, value in variables.items() for word in ("-D", f"{name}={value}")]
    ended = subprocess.run(
        ["pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "1", "-T", str(max(1, round(seconds))),
         "-f", file, *given, url],
        env={**os.environ, "PGOPTIONS": options}, capture_output=True, text=True)
    found = re.search(r"tps = ([\d.]+) \(without initial connection time\)", ended.stdout)
    failed = re.search(r"number of failed transactions: (\d+)", ended.stdout)
    if ended.returncode != 0 or not found or (failed and int(failed[1])):
        raise LoadFailed(f"pgbench: {(ended.stderr or ended.stdout).strip()[-800:]}")
    return float(found[1])
