"""What the services' own database roles see of tables with a tenant, tried in one transaction."""

from dataclasses import dataclass, field

from .psql_session import PsqlSession, literal, name


@dataclass
class TableAccess:
    """One table: its protection, and how many rows of each tenant are seen by whom."""

    table: str
    is_protected: bool
    # How many rows each tenant has, as the superuser sees them.
    rows: dict[str, int] = field(default_factory=dict)
    # With a tenant set: what the runtime role sees, by the tenant set and the rows' tenant.
    seen: dict[str, dict[str, int]] = field(default_factory=dict)
    # What it sees without one: never set, and set to nothing.
    seen_without: dict[str, int] = field(default_factory=dict)


@dataclass
class DatabaseAccess:
    """All tables of all services, the sessions of services, and what roles may that they mustn't."""

    tables: list[TableAccess] = field(default_factory=list)
    sessions: dict[str, int] = field(default_factory=dict)
    unheld_sessions: list[str] = field(default_factory=list)
    # By role: the tables of other services that it could read or change.
    strange_rights: dict[str, list[str]] = field(default_factory=dict)


def read_access(session: PsqlSession, schemas: list[str], tenants: list[str]) -> DatabaseAccess:
    """Looks at every table with a column `tenant` in those schemas, as the roles in which their services work."""
    access = DatabaseAccess()
    working = _read_sessions(session, access)
    for schema in schemas:
        for role in sorted({f"{schema}_runtime", *working.get(schema, ())}):
            _read_tables(session, schema, role, tenants, access)
            access.strange_rights[role] = [f"{row[0]}.{row[1]}" for row in session.texts(
                "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
                f"n.nspname IN ({', '.join(map(literal, schemas))}) AND n.nspname <> {literal(schema)} AND c.relkind "
                f"IN ('r', 'p') AND has_schema_privilege({literal(role)}, n.oid, 'USAGE') AND "
                f"has_table_privilege({literal(role)}, c.oid, 'SELECT, INSERT, UPDATE, DELETE') ORDER BY 1, 2")]
    return access


def _read_tables(session: PsqlSession, schema: str, role: str, tenants: list[str], access: DatabaseAccess) -> None:
    tables = list(session.texts(
        "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, "
        f"has_table_privilege({literal(role)}, c.oid, 'SELECT') FROM pg_class c "
        f"JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant' AND NOT a.attisdropped "
        f"WHERE c.relnamespace = {literal(schema)}::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1"))
    for table, is_protected, is_readable in tables:
        found = TableAccess(f"{schema}.{table} as {role}", is_protected == "t")
        found.rows = _counts(session, schema, table)
        if is_readable == "t":
            _look(session, schema, table, role, tenants, found)
        access.tables.append(found)


def _look(session: PsqlSession, schema: str, table: str, role: str, tenants: list[str], found: TableAccess) -> None:
    session.execute(f"SAVEPOINT as_found; SET LOCAL ROLE {name(role)}")
    found.seen_without |= _counts(session, schema, table)
    for tenant in ["", *tenants]:
        session.execute(f"SET LOCAL app.tenant = {literal(tenant)}")
        seen = _counts(session, schema, table)
        if tenant:
            found.seen[tenant] = seen
        else:
            found.seen_without |= seen
    session.execute("ROLLBACK TO SAVEPOINT as_found; RELEASE SAVEPOINT as_found")


def _counts(session: PsqlSession, schema: str, table: str) -> dict[str, int]:
    query = f"SELECT tenant, count(*) FROM {name(schema)}.{name(table)} GROUP BY tenant"
    return {tenant: int(count) for tenant, count in session.texts(query)}


def _read_sessions(session: PsqlSession, access: DatabaseAccess) -> dict[str, set[str]]:
    """A service's session is named after the role that it has taken; gives back those roles by schema.

    Those of relays see a log of all tenants on purpose and serve nobody; owners only migrate.
    """
    query = (
        "SELECT s.usename, s.application_name, count(*), bool_or(r.rolbypassrls OR r.rolsuper), "
        "bool_or(r.rolname IS NOT NULL) FROM pg_stat_activity s LEFT JOIN pg_roles r ON r.rolname = s.application_name "
        "WHERE s.usename LIKE '%\\_login' AND s.datname = current_database() GROUP BY 1, 2 ORDER BY 1, 2")
    working: dict[str, set[str]] = {}
    for user, application, count, is_unheld, is_role in session.texts(query):
        schema = user.removesuffix("_login")
        access.sessions[application] = int(count)
        if is_unheld == "t":
            access.unheld_sessions.append(application)
        if is_role == "t" and application not in (f"{schema}_relay", f"{schema}_owner"):
            working.setdefault(schema, set()).add(application)
    return working
