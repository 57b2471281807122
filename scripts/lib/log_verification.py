"""Verifies a service's log and seals from an export: what was changed, deleted, inserted, moved or cut off."""

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from sealed_log import NO_HASH, EntriesDigest, Name, Seal, Signatures, event_hash

FORMAT = "dora-log-export-1"
MOST_BREAKS = 100

MEANINGS = {
    "changed": "a column of the event was changed: its hash isn't that of its columns",
    "replaced": "the event and its hash were written anew: the seal has another hash for it",
    "previous-hash": "the event doesn't carry the hash of the one before it in its stream",
    "gap": "the version before it is missing in its stream",
    "missing": "the event was sealed and isn't there: it was deleted, its stream cut short, or it stands elsewhere",
    "inserted": "the event stands among sealed ones and was not sealed",
    "moved": "another event was sealed at this position: events changed places",
    "seal-missing": "the seal isn't there, while a later one or the log tells of it",
    "seal-changed": "the seal doesn't fit the seal before it, its list of events, or what was told of it",
    "seal-signature": "the seal's signature doesn't fit",
    "seal-key": "the seal is signed with a key that isn't among the public keys",
    "set-back": "the log doesn't have what others heard of it: it was set back or cut off",
    "incomplete": "the export ends before its end",
    "unreadable": "a line of the export can't be read",
}


@dataclass(frozen=True)
class Break:
    """A place where the log isn't what it was, or what its seals say."""

    cause: str
    tenant: str | None = None
    stream: str | None = None
    version: int | None = None
    position: int | None = None
    seal: int | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = [
            f"seal {self.seal}" if self.seal is not None else "",
            f"tenant {self.tenant}, stream {self.stream}, version {self.version}" if self.stream is not None else "",
            f"position {self.position}" if self.position is not None else "",
            f"line {self.line}" if self.line is not None else "",
        ]
        return f"{self.cause}: {', '.join(filter(None, place))} ({MEANINGS[self.cause]})"

    @property
    def json(self) -> dict:
        return {name: value for name, value in vars(self).items() if value is not None}


@dataclass
class Found:
    """What a verification found."""

    service: str = ""
    tenant: str | None = None
    events: int = 0
    others: int = 0
    seals: int = 0
    # Events after the last seal: chained, but not sealed.
    unsealed: int = 0
    last_seal: Seal | None = None
    breaks: list[Break] = field(default_factory=list)


@dataclass(frozen=True)
class Finding:
    """A break since the last seal. What rests on the seal's list counts once that is known to be the signed one."""

    found: Break
    stream: tuple[str, str] | None
    rests_on_seal: bool


class LogVerification:
    """Takes the lines of an export one after the other."""

    def __init__(self, signatures: Signatures):
        self.found = Found()
        self._signatures = signatures
        self._announcements: tuple[str, str] | None = None
        self._heads: dict[tuple[str, str], tuple[int, bytes]] = {}
        self._broken: set[tuple[str, str]] = set()
        self._last: Seal | None = None
        self._met: dict[int, bytes] = {}
        self._begin_period()
        self._is_begun = self._is_ended = False
        self._line = 0

    def _begin_period(self) -> None:
        self._digest = EntriesDigest()
        self._findings: list[Finding] = []
        self._unsealed = 0
        # What was sealed at the position that comes next, if an event stands there in its place.
        self._displaced: tuple[int, Name | None] | None = None

    def run(self, lines: Iterable[bytes]) -> Found:
        """Verifies a whole export."""
        for line in lines:
            self._line += 1
            try:
                self._take(json.loads(line))
            except (ValueError, LookupError, TypeError, AttributeError):
                self._add(Break("unreadable", line=self._line))
        return self._finish()

    def has(self, seal: Seal) -> bool:
        """Whether just that seal was met."""
        return self._met.get(seal.number) == seal.hash

    def _take(self, line: dict) -> None:
        if self._is_ended or (not self._is_begun and line["log"]["format"] != FORMAT):
            raise ValueError("a line where none belongs")
        if not self._is_begun:
            self.found.service, self.found.tenant = line["log"]["service"], line["log"].get("tenant")
            self._is_begun = True
        elif "event" in line:
            self._event(line["event"], line["sealed"])
        elif "entry" in line:
            self._entry(line["entry"])
        elif "seal" in line:
            self._seal(Seal.read(line["seal"]))
        elif "unreadable" in line:
            self._unreadable(line["unreadable"], line["sealed"])
        elif "end" in line:
            self._is_ended = True
        else:
            raise ValueError("an unknown line")

    def _finish(self) -> Found:
        self._report_displaced()
        if self._digest.count:
            number = self._last.number + 1 if self._last else 1
            self._add(Break("seal-missing", position=self._digest.last, seal=number))
        self._flush(is_seal_right=False)
        self.found.unsealed = self._unsealed
        if not self._is_ended:
            self._add(Break("incomplete"))
        return self.found

    # Events

    def _event(self, event: dict, is_sealed: bool) -> None:
        name = Name(event["tenant"], event["stream"], event["version"])
        position, hash_ = event["position"], bytes.fromhex(event["hash"])
        is_own_hash = event_hash(event) == hash_
        previous = bytes.fromhex(event["previousHash"])
        instead = self._displaced_at(position)
        self.found.events += 1
        self._mark(name, position, hash_, is_sealed)
        version, head = self._heads.get(name.of_stream, (0, NO_HASH))
        self._heads[name.of_stream] = (name.version, hash_)
        if not is_own_hash:
            self._find("changed", (instead and instead[1]) or name, position, name.of_stream)
        elif instead:
            cause = "replaced" if instead[1] in (None, name) else "moved"
            self._find(cause, instead[1] or name, position, name.of_stream, rests_on_seal=True)
        elif name.version != version + 1:
            self._find("gap", name, position, name.of_stream)
        elif previous != head:
            self._find("previous-hash", name, position, name.of_stream)
        elif not is_sealed:
            # Counts if a seal follows.
            self._find("inserted", name, position, name.of_stream, rests_on_seal=True)
        if is_own_hash and self._tells_of_seals(name):
            self._compare(event, name)

    def _unreadable(self, entry: dict, is_sealed: bool) -> None:
        name = Name(entry["tenant"], entry["stream"], entry["version"])
        position, hash_ = entry["position"], bytes.fromhex(entry["hash"])
        instead = self._displaced_at(position)
        self.found.events += 1
        self._mark(name, position, hash_, is_sealed)
        self._heads[name.of_stream] = (name.version, hash_)
        self._find("changed", (instead and instead[1]) or name, position, name.of_stream)

    @staticmethod
    def _tells_of_seals(name: Name) -> bool:
        return name.tenant == "platform" and name.stream.startswith("seal/")

    def _mark(self, name: Name, position: int, hash_: bytes, is_sealed: bool) -> None:
        if is_sealed:
            self._digest.add(position, hash_, name.digest)
        elif not self._tells_of_seals(name):
            self._unsealed += 1

    def _find(
        self, cause: str, name: Name, position: int, stream: tuple[str, str], rests_on_seal: bool = False,
    ) -> None:
        found = Break(cause, name.tenant, name.stream, name.version, position)
        self._findings.append(Finding(found, stream, rests_on_seal))

    # What seals say of events

    def _entry(self, entry: dict) -> None:
        self._report_displaced()
        name = Name(entry["tenant"], entry["stream"], entry["version"]) if "stream" in entry else None
        digest = name.digest if name else bytes.fromhex(entry["name"])
        self._digest.add(entry["position"], bytes.fromhex(entry["hash"]), digest)
        if name is None:
            self.found.others += 1
        self._displaced = (entry["position"], name)

    def _displaced_at(self, position: int) -> tuple[int, Name | None] | None:
        if self._displaced and self._displaced[0] == position:
            instead, self._displaced = self._displaced, None
            return instead
        self._report_displaced()
        return None

    def _report_displaced(self) -> None:
        """No event stands in the place of the one that was sealed there."""
        displaced, self._displaced = self._displaced, None
        if displaced and displaced[1]:
            self._find("missing", displaced[1], displaced[0], displaced[1].of_stream, rests_on_seal=True)

    # Seals

    def _seal(self, seal: Seal) -> None:
        self._report_displaced()
        expected = self._last.number + 1 if self._last else 1
        follows = seal.number == expected
        if not follows:
            self._add(Break("seal-missing", position=self._last.through if self._last else None, seal=expected))
            # Behind a seal that is missing, its own events are no insertions.
            self._findings = [finding for finding in self._findings if finding.found.cause != "inserted"]
        cause = self._cause_of(seal, follows)
        if cause:
            self._add(Break(cause, position=seal.through, seal=seal.number))
        self._flush(is_seal_right=cause is None)
        self._last = seal
        self._met[seal.number] = seal.hash
        self.found.seals += 1
        self.found.last_seal = seal
        self._begin_period()

    def _cause_of(self, seal: Seal, follows: bool) -> str | None:
        fits = self._signatures.fits(seal)
        if not fits:
            return "seal-key" if fits is None else "seal-signature"
        previous, events = (self._last.hash, self._last.events) if self._last else (NO_HASH, 0)
        is_next = not follows or (seal.previous == previous and seal.events == events + self._digest.count)
        is_its_list = seal.digest == self._digest.value and seal.through == self._digest.last
        return None if is_next and is_its_list and seal.service == self.found.service else "seal-changed"

    def _compare(self, event: dict, name: Name) -> None:
        """The log tells of each seal in a stream of its own: so a seal that was removed is missed."""
        try:
            seal = Seal.read(json.loads(base64.b64decode(event["body"]))["details"])
        except (ValueError, LookupError, TypeError):
            return
        known = self._met.get(seal.number)
        if known != seal.hash:
            cause = "seal-missing" if known is None else "seal-changed"
            found = Break(cause, name.tenant, name.stream, name.version, event["position"], seal.number)
            self._findings.append(Finding(found, None, False))

    def _flush(self, is_seal_right: bool) -> None:
        for finding in self._findings:
            if not is_seal_right and finding.rests_on_seal:
                continue
            # After a stream's first break nothing more is said of it: the others follow from that one.
            if finding.stream is not None:
                if finding.stream in self._broken:
                    continue
                self._broken.add(finding.stream)
            self._add(finding.found)
        self._findings = []

    def _add(self, found: Break) -> None:
        if len(self.found.breaks) < MOST_BREAKS:
            self.found.breaks.append(found)
