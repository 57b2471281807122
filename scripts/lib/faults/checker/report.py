"""What the checker found: for each promise how much was tried and how much of it is broken."""

from dataclasses import dataclass, field

# The first broken ones are enough to begin looking; all of them would bury the table.
EXAMPLES = 10


@dataclass
class Promise:
    """One promise: its name, and what came of trying it."""

    name: str
    title: str
    tried: int = 0
    broken: int = 0
    examples: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def check(self, subject: str, *problems: str | None) -> None:
        """Counts one thing tried; it is broken where there are problems, named with what to look at."""
        self.tried += 1
        found = [problem for problem in problems if problem]
        if found:
            self.broken += 1
            if len(self.examples) < EXAMPLES:
                self.examples.append(f"{subject}: {'; '.join(found[:3])}")

    def note(self, text: str) -> None:
        """Says what a reader must know beside the counts."""
        if text not in self.notes:
            self.notes.append(text)

    def as_json(self) -> dict:
        return {
            "promise": self.name, "title": self.title, "tried": self.tried, "broken": self.broken,
            "examples": self.examples, "notes": self.notes}


@dataclass
class Report:
    """All promises, in the order in which they are shown."""

    promises: list[Promise]

    @property
    def broken(self) -> int:
        return sum(promise.broken for promise in self.promises)

    def __getitem__(self, name: str) -> Promise:
        return next(promise for promise in self.promises if promise.name == name)

    def as_json(self) -> dict:
        return {"promises": [promise.as_json() for promise in self.promises]}

    @property
    def table(self) -> str:
        """The report for people: a line per promise, its first broken ones below it."""
        width = max(len(promise.title) for promise in self.promises)
        lines = [f"{'promise':{width}}  {'tried':>9}  {'broken':>7}"]
        for promise in self.promises:
            lines.append(f"{promise.title:{width}}  {promise.tried:>9,}  {promise.broken:>7,}")
            lines += [f"    {example}" for example in promise.examples]
            lines += [f"    ({note})" for note in promise.notes]
        return "\n".join(lines)
