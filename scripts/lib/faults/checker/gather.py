"""Reads all that the checks look at, as of one moment: tables, then topics, then what GET answers."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Iterator

from .access import DatabaseAccess
from .commands import CHUNK, type_name
from .evidence import Evidence, Topics
from .layout import Layout
from .psql_session import PsqlSession
from .rows import Record
from .run import Run
from .seals import SealedLog
from .tables import Owners, TableReader
from .topics import read_topic
from .walk import Walk, Walker, walk_recorded


@dataclass
class Gathered:
    """Everything that was read of a run."""

    evidence: Evidence
    owners: Owners
    access: DatabaseAccess
    walk: Walk
    # Of the services that seal their logs.
    sealed: list[SealedLog] = field(default_factory=list)


# A fleet at rest still seals its logs now and then; what is written while it is read makes the parts unlike.
TRIES = 5


class NoDescription(Exception):
    """No gateway answers, and the run has kept no description of the API."""


def gather(run: Run) -> Gathered:
    """Reads a run that is at rest. Without a gateway, as of a run that was kept, what was read before must do."""
    description = run.description()
    kept = run.folder / "openapi.json" if run.folder else None
    if description is not None and kept:
        kept.write_text(json.dumps(description))
    if description is None and not (kept and kept.exists()):
        raise NoDescription(f"no gateway answers at {', '.join(run.gateways.values()) or 'any address'}")
    layout = Layout.read(description or json.loads(kept.read_text()))
    gathered = read_at_rest(run, layout)
    if description is not None:
        gathered.walk = Walker(run.gateways, run.tokens, gathered.evidence).run()
    if run.folder:
        recorded = walk_recorded(run.folder / "http", list(run.tokens), gathered.evidence)
        gathered.walk.listings += recorded.listings
        gathered.walk.readings += recorded.readings
    return gathered


def read_at_rest(run: Run, layout: Layout) -> Gathered:
    """Tables and topics, read again while anything is written between the one and the other."""
    for _ in range(TRIES):
        with PsqlSession(run.database_url) as session:
            heads = TableReader(session, layout, run.domains, run.tenants).heads()
            gathered = read_tables(run, layout, session)
        read_topics(run, gathered.evidence)
        with PsqlSession(run.database_url) as session:
            if TableReader(session, layout, run.domains, run.tenants).heads() == heads:
                break
    return gathered


def read_tables(run: Run, layout: Layout, session: PsqlSession) -> Gathered:
    """The part of it that lies in PostgreSQL."""
    reader = TableReader(session, layout, run.domains, run.tenants)
    owners = reader.owners()
    evidence = Evidence(layout, reader.services(owners), reader.gateway())
    return Gathered(evidence, owners, reader.access(), Walk(), reader.sealed_logs(run.public_keys))


def read_topics(run: Run, evidence: Evidence) -> None:
    """Adds the domains' topics."""
    with ThreadPoolExecutor() as pool:
        read = pool.map(lambda service: topics_of(service.domain, run), evidence.services)
        for service, topics in zip(evidence.services, read):
            service.topics = topics


def topics_of(domain: str, run: Run) -> Topics:
    """A domain's topics; values stay where a seal is to be verified."""
    begins: dict[int, int] = {}

    def records(kind: str) -> Iterator[Record]:
        for record in read_topic(run.bootstrap, f"dora.{domain}.{kind}"):
            if kind == "events":
                begins.setdefault(record.partition, record.offset)
            if not run.tenants or record.header("ce_tenantid") in run.tenants:
                yield record

    return Topics(
        events=[replace(record, value=None) for record in records("events")],
        commands=[record for record in records("commands") if type_name(record) != CHUNK],
        dead_letters=list(records("dead-letters")), is_cut=any(begins.values()))
