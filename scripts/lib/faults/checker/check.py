"""Tries every promise on what was read."""

from typing import Callable

from . import chain, doubled, forged, operations, order, read_model, replay, sagas, seals, tenants, updates
from .gather import Gathered, gather
from .lost import LostCommands
from .report import Promise, Report
from .run import Run


def check(run: Run) -> Report:
    """Reads a run that is at rest, and tries every promise on it."""
    return judge(run, gather(run))


def judge(run: Run, gathered: Gathered) -> Report:
    """Tries every promise; reads nothing more."""
    evidence, ledger = gathered.evidence, run.ledger
    lost = LostCommands(evidence, ledger, run.origin, run.keys)
    checks: list[tuple[str, str, Callable[[Promise], None]]] = [
        ("acknowledged-lost", "acknowledged commands lost", lost.check),
        ("effects-doubled", "effects doubled", lambda promise: doubled.check(evidence, ledger, run.origin, promise)),
        ("updates-lost", "updates overwritten", lambda promise: updates.check(evidence, ledger, promise)),
        ("events-out-of-order", "events out of order, or unlike the log",
         lambda promise: order.check(evidence.services, promise)),
        ("state-not-replay", "state unlike the log's replay", lambda promise: replay.check(evidence, promise)),
        ("read-model-not-state", "read model unlike the state",
         lambda promise: read_model.check(evidence, gathered.walk, promise)),
        ("sagas-open", "workflows neither done nor undone", lambda promise: sagas.check(evidence, promise)),
        ("chain-broken", "chain of hashes broken",
         lambda promise: chain.check(evidence.services, evidence.gateway, promise)),
        ("tenants-crossed", "one tenant's seen by another", lambda promise: tenants.check(gathered, ledger, promise)),
        ("operations-changed", "operations unlike their outcome",
         lambda promise: operations.check(evidence, ledger, promise)),
        ("forged-obeyed", "commands obeyed without the gateway's seal",
         lambda promise: forged.check(evidence, ledger, run.keys, promise)),
    ]
    # Not every build seals its logs.
    if gathered.sealed:
        checks.append(("seals-broken", "seals broken", lambda promise: seals.check(gathered.sealed, promise)))
    return Report([tried(name, title, check) for name, title, check in checks])


def tried(name: str, title: str, check: Callable[[Promise], None]) -> Promise:
    """Tries one promise; a check that fails on what it finds counts as broken, and never as kept."""
    promise = Promise(name, title)
    try:
        check(promise)
    except Exception as error:
        promise.check("the check itself", f"failed on what it found: {error!r}")
    if promise.tried == 0:
        promise.note("there was nothing to try it on")
    return promise
