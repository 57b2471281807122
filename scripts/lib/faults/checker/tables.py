"""Reads the services' tables, all in one transaction."""

import hashlib
import json
import sys
from dataclasses import dataclass
from typing import Iterator

from .access import DatabaseAccess, read_access
from .evidence import Gateway, Service
from .layout import Layout
from .log import Log
from .psql_session import PsqlSession, bytea, literal, name
from .rows import (
    AuditRow, ContentRow, Event, InboxRow, OperationRow, ResourceRow, StateRow, StreamRow, WorkflowRow)
from .seals import Seal, SealedEvent, SealedLog

_MICROSECONDS = "(extract(epoch FROM {0}) * 1000000)::bigint"


@dataclass
class Owners:
    """Whose identifiers are: streams', workflows', operations'; and those that stand under several tenants."""

    tenants: dict[str, str]
    shared: dict[str, list[str]]


class TableReader:
    """Reads tables as of one moment; of all tenants, or of some."""

    def __init__(self, session: PsqlSession, layout: Layout, domains: dict[str, str], tenants: list[str]):
        self._session = session
        self._layout = layout
        self._domains = domains
        self._tenants = tenants
        # Equal states stand in log, table and read model: one copy is enough.
        self._bodies: dict[bytes, bytes] = {}

    @property
    def schemas(self) -> list[str]:
        return ["gateway", *(schema_of(service) for service in self._domains.values())]

    def heads(self) -> list[list[str | None]]:
        """How far logs are written, relayed and projected: the same at two moments when nothing came between."""
        agents = " UNION ALL ".join(
            f"SELECT (SELECT max(position) FROM {schema}.event_log), "
            f"(SELECT max(position) FROM {schema}.relay_cursors)" for schema in self.schemas if schema != "gateway")
        return [*self._session.texts(agents), *self._session.texts("SELECT count(*), sum(version) FROM gateway.streams")]

    def owners(self) -> Owners:
        """Every identifier with its tenant."""
        tenants: dict[str, set[str]] = {}
        for schema in self.schemas:
            for tenant, stream in self._texts(f"SELECT DISTINCT tenant, stream FROM {schema}.event_log"):
                tenants.setdefault(stream.rpartition("/")[2], set()).add(tenant)
        for table in ("workflows", "operations", "resources"):
            for tenant, identifier in self._texts(f"SELECT tenant, id FROM gateway.{table}"):
                tenants.setdefault(identifier, set()).add(tenant)
        return Owners(
            {identifier: min(found) for identifier, found in tenants.items()},
            {identifier: sorted(found) for identifier, found in tenants.items() if len(found) > 1})

    def services(self, owners: Owners) -> list[Service]:
        """Every agent's log and tables."""
        return [self._service(domain, service, owners) for domain, service in self._domains.items()]

    def _service(self, domain: str, service: str, owners: Owners) -> Service:
        schema = schema_of(service)
        log = Log(self._events(schema), owners.tenants)
        for final in log.finals.values():
            if final.body is not None:
                final.body = self._one(final.body)
        found = Service(service, domain, log)
        for table in self._state_tables(schema):
            found.tables[table] = list(self._states(schema, table))
        found.contents = list(self._contents(schema))
        for tenant, message, request_hash, status in self._texts(
                f"SELECT tenant, message_id, request_hash, outcome_status FROM {schema}.inbox"):
            found.inbox[tenant, message] = InboxRow(request_hash, None if status is None else int(status))
        for tenant, message, reason in self._texts(f"SELECT tenant, message_id, reason FROM {schema}.tombstones"):
            found.tombstones[tenant, message] = reason
        return found

    def _events(self, schema: str) -> Iterator[Event]:
        query = (
            "SELECT position, tenant, stream, version, message_id, type, source, "
            f"{_MICROSECONDS.format('time')}, correlation, causation, traceparent, outcome, body, previous_hash, hash "
            f"FROM {schema}.event_log {self._where()} ORDER BY position")
        for row in self._session.rows(query):
            texts = [None if field is None else sys.intern(field.decode()) for field in row[1:12]]
            tenant, stream, version, message, kind, source, time, correlation, causation, trace, outcome = texts
            yield Event(
                int(row[0]), tenant, stream, int(version), message, kind, source, int(time), correlation, causation,
                trace, outcome, bytea(row[12]), bytea(row[13]), bytea(row[14]))

    def _state_tables(self, schema: str) -> list[str]:
        """Tables that hold resources: those with tenant, id, version and body."""
        query = (
            f"SELECT table_name FROM information_schema.columns WHERE table_schema = {literal(schema)} "
            "AND column_name IN ('tenant', 'id', 'version', 'body') GROUP BY 1 HAVING count(*) = 4 ORDER BY 1")
        return [row[0] for row in self._session.texts(query)]

    def _states(self, schema: str, table: str) -> Iterator[StateRow]:
        more = [row[0] for row in self._session.texts(
            f"SELECT column_name FROM information_schema.columns WHERE table_schema = {literal(schema)} AND "
            f"table_name = {literal(table)} AND column_name NOT IN ('tenant', 'id', 'version', 'body') ORDER BY 1")]
        names = ", ".join(["tenant", "id", "version", "body", *map(name, more)])
        for row in self._session.rows(f"SELECT {names} FROM {schema}.{name(table)} {self._where()}"):
            columns = {column: None if value is None else value.decode() for column, value in zip(more, row[4:])}
            yield StateRow(row[0].decode(), row[1].decode(), int(row[2]), self._one(row[3]), columns)

    def _contents(self, schema: str) -> Iterator[ContentRow]:
        query = f"SELECT tenant, digest, purpose, length, bytes FROM {schema}.content {self._where()}"
        for tenant, digest, purpose, length, field in self._session.rows(query):
            data = bytea(field)
            yield ContentRow(
                tenant.decode(), digest.decode(), purpose.decode(), int(length), hashlib.sha256(data).hexdigest(),
                len(data))

    def gateway(self) -> Gateway:
        """The gateway's tables."""
        found = Gateway()
        for row in self._session.rows(
                f"SELECT tenant, kind, id, version, {_MICROSECONDS.format('created_at')}, "
                f"{_MICROSECONDS.format('updated_at')}, body, filters FROM gateway.resources {self._where()}"):
            found.resources.append(ResourceRow(
                row[0].decode(), row[1].decode(), row[2].decode(), int(row[3]), int(row[4]), int(row[5]),
                self._one(row[6]), row[7].decode()))
        found.audit = list(self._audit())
        for tenant, stream, version, digest, reason in self._texts(
                "SELECT tenant, stream, version, hash, parked_reason FROM gateway.streams"):
            found.streams.append(StreamRow(tenant, stream, int(version), digest, reason))
        for tenant, stream, version in self._texts("SELECT tenant, stream, version FROM gateway.held_events"):
            found.held.setdefault((tenant, stream), []).append(int(version))
        self._operations(found)
        self._workflows(found)
        return found

    def _audit(self) -> Iterator[AuditRow]:
        query = (
            f"SELECT tenant, stream, version, message_id, type, source, {_MICROSECONDS.format('time')}, requested_by, "
            "correlation, causation, outcome, details, resource, previous_hash, hash "
            f"FROM gateway.audit_events {self._where()}")
        for row in self._session.rows(query):
            texts = [None if field is None else sys.intern(field.decode()) for field in (*row[:11], *row[13:])]
            yield AuditRow(
                texts[0], texts[1], int(texts[2]), *texts[3:6], int(texts[6]), *texts[7:11],
                hashlib.sha256(row[11]).digest(), None if row[12] is None else hashlib.sha256(row[12]).digest(),
                texts[11], texts[12])

    def _operations(self, found: Gateway) -> None:
        for tenant, identifier, message, request_hash, status, problem, written, is_closed in self._texts(
                "SELECT tenant, id, message_id, request_hash, status, problem, written, closed_at IS NOT NULL "
                "FROM gateway.operations"):
            found.operations[tenant, identifier] = OperationRow(
                tenant, identifier, message, request_hash, status, problem, written, is_closed == "t")
        for tenant, operation, stream, version in self._texts(
                "SELECT tenant, operation, stream, version FROM gateway.operation_waits"):
            found.waits.setdefault((tenant, operation), []).append(f"{stream} version {version}")

    def _workflows(self, found: Gateway) -> None:
        for row in self._session.rows(
                "SELECT tenant, id, version, status, (SELECT string_agg(operation::text, ' and ' ORDER BY operation) "
                "FROM gateway.workflow_waits w WHERE w.tenant = workflows.tenant AND w.workflow = workflows.id) AS awaited, "
                f"body FROM gateway.workflows {self._where()}"):
            found.workflows.append(WorkflowRow(
                row[0].decode(), row[1].decode(), int(row[2]), row[3].decode(),
                None if row[4] is None else row[4].decode(), row[5]))
        for tenant, workflow, version, entry in self._texts(
                "SELECT tenant, workflow, version, entry FROM gateway.workflow_log"):
            found.workflow_log.setdefault((tenant, workflow), []).append((int(version), json.loads(entry)["status"]))
        for tenant, workflow, operation in self._texts(
                "SELECT tenant, workflow, operation FROM gateway.command_outbox"):
            key = (tenant, workflow)
            found.outbox[key] = found.outbox.get(key, 0) + 1

    def access(self) -> DatabaseAccess:
        """What the runtime roles see."""
        tenants = self._tenants or [row[0] for row in self._session.texts(
            "SELECT DISTINCT tenant FROM gateway.resources ORDER BY 1 LIMIT 8")]
        return read_access(self._session, self.schemas, tenants)

    def sealed_logs(self, keys: dict[str, dict[str, bytes]]) -> list[SealedLog]:
        """The seals of the services that have any, over all tenants; `keys` by domain and id."""
        found = []
        for domain, service in self._domains.items():
            schema = schema_of(service)
            if self._session.value(f"SELECT to_regclass({literal(schema + '.log_seals')}) IS NOT NULL") != "t":
                continue
            log = SealedLog(service, keys=keys.get(domain, {}))
            for row in self._session.rows(
                    f"SELECT number, service, through, events, digest, previous, {_MICROSECONDS.format('time')}, key, "
                    f"signature FROM {schema}.log_seals ORDER BY number"):
                log.seals.append(Seal(
                    int(row[0]), row[1].decode(), int(row[2]), int(row[3]), bytea(row[4]), bytea(row[5]), int(row[6]),
                    row[7].decode(), bytea(row[8])))
            for row in self._session.rows(
                    f"SELECT position, tenant, stream, version, hash FROM {schema}.event_log ORDER BY position"):
                log.events.append(SealedEvent(
                    int(row[0]), sys.intern(row[1].decode()), sys.intern(row[2].decode()), int(row[3]), bytea(row[4])))
            found.append(log)
        return found

    def _texts(self, query: str) -> Iterator[list[str | None]]:
        return self._session.texts(f"{query} {self._where()}")

    def _where(self) -> str:
        return f"WHERE tenant IN ({', '.join(map(literal, self._tenants))})" if self._tenants else ""

    def _one(self, body: bytes) -> bytes:
        return self._bodies.setdefault(body, body)


def schema_of(service: str) -> str:
    """A service's schema: its name with underscores."""
    return service.replace("-", "_")
