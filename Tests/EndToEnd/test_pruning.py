"""What is kept for a time only goes when its days are over, and not before; by the services' own standard settings."""

import uuid

from fleet import wait_until
from fleet_test import FleetTest

AGENT = "gap-assessment"
# In days, a little above and below what the settings say by default.
KEPT, GONE = -1, 1


class PruningTests(FleetTest):
    def rows(self, table: str) -> int:
        return self.fleet.count(table, "tenant = $1", self.tenant)

    def write(self, statement: str, days: int) -> None:
        """Writes a row of this tenant as old as its table keeps them and a day more, and one a day younger."""
        for more in (KEPT, GONE):
            self.fleet.rows(statement, self.tenant, str(uuid.uuid4()), str(days + more))

    def test_the_gateway_prunes_by_age(self) -> None:
        tables = {
            "gateway.operations": (30, (
                "INSERT INTO gateway.operations (tenant, id, status, issued_at) "
                "VALUES ($1, $2::uuid, 'done', clock_timestamp() - make_interval(days => $3::int))")),
            "gateway.refusals": (90, (
                "INSERT INTO gateway.refusals (tenant, time, subject, status, method, path, problem) "
                "VALUES ($1, clock_timestamp() - make_interval(days => $3::int), $2, 403, 'GET', '/', 'forbidden')")),
            "gateway.schedule_runs": (400, (
                "INSERT INTO gateway.schedule_runs (tenant, schedule, planned_for, started_at, body) "
                "SELECT $1, $2::uuid, t, t, '{}' FROM (SELECT clock_timestamp() - make_interval(days => $3::int)) AS old (t)")),
            "gateway.dead_letters": (90, (
                "INSERT INTO gateway.dead_letters (tenant, id, domain, topic, partition, place, reason, detail, attempts, "
                "time, state, key, headers, body) VALUES ($1, $2::uuid, 'gap', 'dora.gap.commands', 0, 0, 'unreadable', "
                "'', 1, clock_timestamp() - make_interval(days => $3::int), 'refused', '', '[]', '')")),
        }
        for days, statement in tables.values():
            self.write(statement, days)
        self.assertEqual({table: self.rows(table) for table in tables}, dict.fromkeys(tables, 2))
        # It looks when it starts, and each hour.
        self.fleet.restart("gateway")
        wait_until(lambda: all(self.rows(table) == 1 for table in tables), 60, "the end of what is too old")

    def test_an_agent_forgets_messages_by_age(self) -> None:
        schema = AGENT.replace("-", "_")
        self.write((
            f"INSERT INTO {schema}.inbox (tenant, message_id, request_hash, received_at) "
            "VALUES ($1, $2::uuid, '', clock_timestamp() - make_interval(days => $3::int))"), 30)
        self.assertEqual(self.rows(f"{schema}.inbox"), 2)
        self.fleet.restart(AGENT)
        wait_until(lambda: self.rows(f"{schema}.inbox") == 1, 60, "the end of the old message")
