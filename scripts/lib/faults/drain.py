"""Whether all that was sent has come to its end: logs relayed, events projected, sagas ended."""

import json
import subprocess
import time

from .arena import Arena
from .fault_kind import AGENTS

QUOTE = "'"
# What nobody may find afterwards, each counted by SQL that sees all tenants.
GATEWAY_COUNTS = {
    "commands in the gateway's outbox": "SELECT count(*) AS n FROM gateway.command_outbox WHERE sent_to IS NULL",
    "operations that are projecting": "SELECT count(*) AS n FROM gateway.operations WHERE status = 'projecting'",
    "events held": "SELECT count(*) AS n FROM gateway.held_events",
    "workflows open": "SELECT count(*) AS n FROM gateway.workflows WHERE status NOT IN ('done', 'undone', 'failed', 'needs-person', 'ended-by-person')",
}


def left(arena: Arena) -> dict[str, int]:
    """What isn't at its end now, by name; empty when all is."""
    counts = dict(GATEWAY_COUNTS)
    for agent in AGENTS:
        schema = agent.replace("-", "_")
        counts[f"{agent}: events not relayed"] = (
            f"SELECT count(*) AS n FROM {schema}.event_log WHERE position > "
            f"(SELECT coalesce(max(position), 0) FROM {schema}.relay_cursors WHERE name = 'live')")
        counts[f"{agent}: events not projected"] = (
            f"SELECT count(*) AS n FROM {schema}.event_log AS e WHERE NOT EXISTS (SELECT FROM gateway.audit_events AS a "
            "WHERE a.tenant = e.tenant AND a.stream = e.stream AND a.version = e.version)")
    found = {}
    parts = [f"SELECT '{name.replace(QUOTE, QUOTE * 2)}' AS name, n FROM ({sql}) AS counted" for name, sql in counts.items()]
    for row in arena.database.rows(" UNION ALL ".join(parts)):
        if int(row["n"]):
            found[row["name"]] = int(row["n"])
    # Asking Kafka takes seconds: only when nothing else is left.
    return found or arena.brokers.unread()


def wait(arena: Arena, seconds: float, show) -> dict:
    """Waits until nothing is left; gives back what `run.json` says of it. `show` gets a sentence of progress."""
    began = time.monotonic()
    remaining: dict[str, int] = {"not asked yet": 1}
    quiet = 0
    while time.monotonic() - began < seconds:
        try:
            remaining = left(arena)
        except (OSError, subprocess.SubprocessError) as error:
            remaining = {f"can't be asked: {error}": 1}
        # Twice in a row: what an agent has read and not yet written shows nowhere.
        quiet = quiet + 1 if not remaining else 0
        if quiet == 2:
            break
        show(f"Waiting until all is at its end: {json.dumps(remaining)[:120]}")
        time.sleep(1)
    return {"ok": not remaining, "waited": round(time.monotonic() - began, 1), "left": remaining}
