"""Commits that take their time: a trigger that waits at the end of each transaction which writes a log."""

from .fleet_database import FleetDatabase

# As the superuser, in a schema that no service knows. Once per transaction, for none to half a second: so transactions
# overtake one another between what they write and their commit, as they do on a disk that is slow now and then.
FUNCTION = """
CREATE SCHEMA IF NOT EXISTS faults;
CREATE OR REPLACE FUNCTION faults.delay_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('faults.delayed', true) IS DISTINCT FROM txid_current()::text THEN
        PERFORM set_config('faults.delayed', txid_current()::text, true);
        PERFORM pg_sleep(random() * 0.5);
    END IF;
    RETURN NULL;
END $$;
"""


def begin(database: FleetDatabase, agent: str) -> None:
    database.rows(
        f"SET lock_timeout = '10s'; {FUNCTION} CREATE CONSTRAINT TRIGGER delay_commit AFTER INSERT ON "
        f"{schema(agent)}.event_log DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION faults.delay_commit();")


def end(database: FleetDatabase, agent: str) -> None:
    database.rows(f"SET lock_timeout = '10s'; DROP TRIGGER IF EXISTS delay_commit ON {schema(agent)}.event_log;")


def remove(database: FleetDatabase) -> None:
    """Takes away what is left of it."""
    database.rows("SET client_min_messages = warning; DROP SCHEMA IF EXISTS faults CASCADE;")


def schema(agent: str) -> str:
    return agent.replace("-", "_")
