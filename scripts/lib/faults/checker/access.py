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
    """All tables of all services, and the sessions of services that row-level security doesn't hold."""

    tables: list[TableAccess] = field(default_factory=list)
    sessions: dict[str, int] = field(default_factory=dict)
    unheld_sessions: list[str] = field(default_factory=list)


def read_access(session: PsqlSession, schemas: list[str], tenants: list[str]) -> DatabaseAccess:
    """Looks at every table with a column `tenant` in those schemas as the schema's runtime role."""
    access = DatabaseAccess()
    for schema in schemas:
        tables = list(session.texts(
            "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, "
            f"has_table_privilege({literal(schema + '_runtime')}, c.oid, 'SELECT') FROM pg_class c "
            f"JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant' AND NOT a.attisdropped "
            f"WHERE c.relnamespace = {literal(schema)}::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1"))
        for table, is_protected, is_readable in tables:
            found = TableAccess(f"{schema}.{table}", is_protected == "t")
            found.rows = _counts(session, schema, table)
            if is_readable == "t":
                _look(session, schema, table, tenants, found)
            access.tables.append(found)
    _read_sessions(session, access)
    return access


def _look(session: PsqlSession, schema: str, table: str, tenants: list[str], found: TableAccess) -> None:
    role = name(f"{schema}_runtime")
    session.execute(f"SAVEPOINT as_found; SET LOCAL ROLE {role}")
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


def _read_sessions(session: PsqlSession, access: DatabaseAccess) -> None:
    """A service's session is named after the role that it has taken."""
    query = (
        "SELECT s.application_name, count(*), bool_or(r.rolbypassrls OR r.rolsuper) FROM pg_stat_activity s "
        "LEFT JOIN pg_roles r ON r.rolname = s.application_name "
        "WHERE s.usename LIKE '%\\_login' AND s.datname = current_database() GROUP BY 1 ORDER BY 1")
    for application, count, is_unheld in session.texts(query):
        access.sessions[application] = int(count)
        if is_unheld == "t":
            access.unheld_sessions.append(application)
