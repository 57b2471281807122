"""Does any tenant see what is another's: over HTTP, in what rows say, or as the services' database roles?"""

from .access import DatabaseAccess, TableAccess
from .evidence import Evidence
from .gather import Gathered
from .ledger import Ledger
from .log import foreign_identifiers
from .report import Promise
from .tables import Owners
from .walk import Walk


def check(gathered: Gathered, ledger: Ledger, promise: Promise) -> None:
    """Looks at rows, at what roles see, at what GET answers, and at commands that named another's."""
    check_rows(gathered.evidence, gathered.owners, promise)
    check_access(gathered.access, promise)
    check_walk(gathered.walk, gathered.owners.tenants, promise)
    check_crossings(ledger, gathered.evidence, promise)


def check_rows(evidence: Evidence, identifiers: Owners, promise: Promise) -> None:
    """No identifier stands under two tenants, and no row's JSON names what is another tenant's."""
    owners = identifiers.tenants
    for identifier in owners:
        shared = identifiers.shared.get(identifier)
        promise.check(
            f"identifier {identifier}", f"stands under the tenants {', '.join(shared)}" if shared else None)
    for service in evidence.services:
        for entry in service.log.entries:
            promise.check(f"{service.name}.event_log: {entry.row.place}", _names(entry.foreign, owners))
    rows = [(f"{key[1]} {key[2]} in its agent's table", key[0], row.body) for key, row in evidence.states.items()]
    rows += [(f"gateway.resources: {row.kind} {row.id}", row.tenant, row.body) for row in evidence.gateway.resources]
    rows += [(f"gateway.workflows: {row.id}", row.tenant, row.body) for row in evidence.gateway.workflows]
    for place, tenant, body in rows:
        promise.check(f"{place} ({tenant})", _names(foreign_identifiers(body, tenant, owners), owners))


def check_access(access: DatabaseAccess, promise: Promise) -> None:
    """Services' roles see the rows of the tenant set, all of them and no others; without a tenant none."""
    for table in access.tables:
        promise.check(table.table, *table_problems(table))
    for role, tables in access.strange_rights.items():
        promise.check(f"role {role}", f"may use {', '.join(tables[:3])}, which aren't its service's" if tables else None)
    if access.unheld_sessions:
        promise.check(
            "pg_stat_activity",
            f"services work in roles that row-level security doesn't hold: {', '.join(access.unheld_sessions)}")


def table_problems(table: TableAccess) -> list[str]:
    """What is wrong with a table's protection."""
    problems = [] if table.is_protected else ["row-level security isn't forced on it"]
    if table.seen_without:
        problems.append(f"without a tenant, rows of {', '.join(sorted(table.seen_without))} are seen")
    for tenant, seen in table.seen.items():
        others = sorted(seen.keys() - {tenant})
        if others:
            problems.append(f"as {tenant}, rows of {', '.join(others)} are seen")
        if seen.get(tenant, 0) != table.rows.get(tenant, 0):
            problems.append(f"as {tenant}, {seen.get(tenant, 0)} of its {table.rows.get(tenant, 0)} rows are seen")
    return problems


def check_walk(walk: Walk, owners: dict[str, str], promise: Promise) -> None:
    """Lists hold one's own alone; what is another's isn't there, on any route."""
    if not walk.listings:
        promise.note("nothing was asked over HTTP: no tokens, or no gateway that answers")
    for listing in walk.listings:
        strangers = [identifier for identifier in listing.identifiers
                     if owners.get(identifier, listing.tenant) != listing.tenant]
        problems = [] if listing.status == 200 else [f"answered {listing.status}"]
        if strangers:
            problems.append(f"shows {strangers[0]}, which is {owners[strangers[0]]}'s")
        promise.check(f"GET {listing.path} as {listing.tenant} ({listing.gateway})", *problems)
    for reading in walk.readings:
        wanted = 200 if reading.tenant == reading.owner else 404
        promise.check(
            f"GET {reading.path} as {reading.tenant} ({reading.gateway}), which is {reading.owner}'s",
            None if reading.status == wanted else f"answered {reading.status} and not {wanted}")


def _names(foreign: list[str], owners: dict[str, str]) -> str | None:
    return f"names {foreign[0]}, which is {owners[foreign[0]]}'s" if foreign else None


def check_crossings(ledger: Ledger, evidence: Evidence, promise: Promise) -> None:
    """A command that names what is another tenant's changes nothing."""
    for command in ledger.commands:
        if command.purpose != "cross-tenant":
            continue
        done = [
            entry for operation in command.operations
            for _, entry in evidence.outcomes.get((command.tenant, operation), ()) if entry.outcome.is_done]
        answered = [attempt.status for attempt in command.attempts if attempt.status in (200, 201, 204)]
        promise.check(
            command.subject,
            f"is done at {done[0].row.place}" if done else None, f"was answered {answered[0]}" if answered else None)
