"""Reads all that the checks look at, once: tables, then topics, then what GET answers."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Iterator

from .access import DatabaseAccess
from .commands import CHUNK, type_name
from .evidence import Evidence, Topics
from .layout import Layout
from .psql_session import PsqlSession
from .rows import Record
from .run import Run
from .tables import Owners, TableReader
from .topics import read_topic
from .walk import Walk, Walker


@dataclass
class Gathered:
    """Everything that was read of a run."""

    evidence: Evidence
    owners: Owners
    access: DatabaseAccess
    walk: Walk


def gather(run: Run) -> Gathered:
    """Reads a run that is at rest."""
    layout = Layout.read(run.description())
    with PsqlSession(run.database_url) as session:
        gathered = read_tables(run, layout, session)
    read_topics(run, gathered.evidence)
    gathered.walk = Walker(run.gateways, run.tokens, gathered.evidence).run()
    return gathered


def read_tables(run: Run, layout: Layout, session: PsqlSession) -> Gathered:
    """The part of it that lies in PostgreSQL."""
    reader = TableReader(session, layout, run.domains, run.tenants)
    owners = reader.owners()
    evidence = Evidence(layout, reader.services(owners), reader.gateway())
    return Gathered(evidence, owners, reader.access(), Walk())


def read_topics(run: Run, evidence: Evidence) -> None:
    """Adds the domains' topics."""
    with ThreadPoolExecutor() as pool:
        read = pool.map(lambda service: topics_of(service.domain, run), evidence.services)
        for service, topics in zip(evidence.services, read):
            service.topics = topics


def topics_of(domain: str, run: Run) -> Topics:
    """A domain's topics; values stay where a seal is to be verified."""
    def records(kind: str) -> Iterator[Record]:
        for record in read_topic(run.bootstrap, f"dora.{domain}.{kind}"):
            if not run.tenants or record.header("ce_tenantid") in run.tenants:
                yield record

    return Topics(
        events=[replace(record, value=None) for record in records("events")],
        commands=[record for record in records("commands") if type_name(record) != CHUNK],
        dead_letters=list(records("dead-letters")))
