"""Puts the checker's promises and the run's own figures together, and prints them."""

from collections import Counter

from .fault_kind import KINDS, SERVICES
from .recovery import recoveries, unstruck

EXAMPLES = 5


def name_of(fault: dict) -> str:
    """A fault's kind, and of a service's whether it struck the gateway or an agent."""
    kind, struck = fault["kind"], fault["target"].partition(".")[0]
    if struck not in SERVICES or KINDS[kind].strikes not in ("services", "thirds"):
        return kind
    return f"{kind} {'gateway' if struck == 'gateway' else 'agent'}"


def in_order(found: dict[str, dict]) -> dict[str, dict]:
    """By the kinds' order, whatever struck first."""
    order = list(KINDS)
    return {name: found[name] for name in sorted(found, key=lambda name: (order.index(name.split(" ")[0]), name))}


def outages_by_kind(faults: list[dict]) -> dict[str, dict]:
    """For each kind of fault how many there were, how many alone, and the longest time without service: of those that
    were alone, and of all."""
    found: dict[str, dict] = {}
    for fault in faults:
        if not fault["counts"]:
            continue
        entry = found.setdefault(name_of(fault), {"faults": 0, "alone": 0, "longest": {}, "longestAlone": {}})
        entry["faults"] += 1
        entry["alone"] += fault["alone"]
        for place, kinds in fault["withoutService"].items():
            for kind, seconds in kinds.items():
                name = kind if place == "any" or kind == "effect" else "one gateway"
                for longest in ("longest", "longestAlone") if fault["alone"] else ("longest",):
                    entry[longest][name] = max(seconds, entry[longest].get(name, 0.0))
    return in_order(found)


def seen_by_kind(faults: list[dict]) -> dict[str, dict[str, int]]:
    """What users saw around faults of each kind, counted over all places."""
    found: dict[str, Counter] = {}
    for fault in faults:
        if fault["counts"]:
            for words in fault["statuses"].values():
                found.setdefault(name_of(fault), Counter()).update(words)
    return in_order({name: dict(counter.most_common()) for name, counter in found.items()})


def table(rows: list[tuple]) -> str:
    """Rows of cells as aligned text; the first row heads it. Numbers stand right."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in texts) for column in range(len(texts[0]))]
    right = [all(is_number(row[column]) for row in texts[1:]) for column in range(len(texts[0]))]
    return "\n".join(
        "  ".join(cell.rjust(width) if flush else cell.ljust(width) for cell, width, flush in zip(row, widths, right))
        .rstrip() for row in texts)


def is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def promises_table(promises: list[dict]) -> str:
    rows = [("PROMISE", "TRIED", "BROKEN")]
    rows += [(promise["title"], promise["tried"], promise["broken"]) for promise in promises]
    return table(rows)


def broken_lines(promises: list[dict], failures: list[str]) -> list[str]:
    """What is broken, with a few examples of each promise."""
    lines = []
    for promise in promises:
        if promise["broken"]:
            lines.append(f"Broken: {promise['title']}, {promise['broken']} of {promise['tried']}")
            lines += [f"  {example}" for example in promise.get("examples", [])[:EXAMPLES]]
    return lines + [f"Broken: {failure}" for failure in failures]


def outages_table(outages: dict[str, dict]) -> str:
    """Two figures in a cell: of faults that were alone, and of all."""
    columns = ("read", "write", "one gateway", "effect")
    rows = [("LONGEST TIME WITHOUT SERVICE", "ALONE", "FAULTS", "READ", "CHANGE TAKEN", "ONE GATEWAY", "CHANGE DONE")]
    for name, entry in outages.items():
        cells = [
            f"{seconds(entry['longestAlone'].get(column))} / {seconds(entry['longest'].get(column))}"
            for column in columns]
        rows.append((name, entry["alone"], entry["faults"], *cells))
    return table(rows) + "\nIn seconds: of faults that were alone / of all, most of which had others beside them."


def seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def seen_table(counted: dict[str, dict[str, int]]) -> str:
    rows = [("WHAT USERS SAW", "ANSWERS")]
    for name, words in counted.items():
        rows.append((name, ", ".join(f"{count} × {word}" for word, count in list(words.items())[:8])))
    return table(rows)


def recovery_table(recovered: dict[str, dict], others: dict | None) -> str:
    rows = [("WORKFLOWS STRUCK WHILE AT", "DONE", "UNDONE", "SECONDS TO THE END", "LONGEST")]
    rows += [
        (step, entry["done"], entry["undone"], entry["median"], entry["longest"]) for step, entry in recovered.items()]
    lines = [table(rows)]
    if others:
        lines.append(
            f"Seconds from the fault, in the median. {others['workflows']} that nothing struck took {others['median']} s "
            f"from begin to end, the longest {others['longest']} s.")
    return "\n".join(lines)


def workflow_figures(faults: list[dict], lines: list[dict]) -> dict:
    """What the ledgers' lines on workflows say of their recovery."""
    documents = list({line["workflow"]: line["document"] for line in lines}.values())
    return {"struck": recoveries(faults, documents), "unstruck": unstruck(faults, documents)}


def guarantees_table(rows: list[tuple]) -> str:
    """`rows`: guarantee, the broken promise's title or None, how many, of how many tried, seconds."""
    cells = [("WITHOUT", "PROMISE BROKEN", "BROKEN", "TRIED", "SECONDS")]
    cells += [(name, title or "none: not noticed", broken, tried, round(seconds)) for name, title, broken, tried, seconds in rows]
    return table(cells)
