"""Puts the checker's promises and the run's own figures together, and prints them."""

from collections import Counter

from .fault_kind import KINDS

EXAMPLES = 5


def outages_by_kind(faults: list[dict]) -> dict[str, dict]:
    """For each kind of fault how many there were, how many alone, and the longest time without service: of those that
    were alone, and of all."""
    found: dict[str, dict] = {}
    for fault in faults:
        if not fault["counts"]:
            continue
        entry = found.setdefault(fault["kind"], {"faults": 0, "alone": 0, "longest": {}, "longestAlone": {}})
        entry["faults"] += 1
        entry["alone"] += fault["alone"]
        for place, kinds in fault["withoutService"].items():
            for kind, seconds in kinds.items():
                name = kind if place == "any" or kind == "effect" else "one gateway"
                for longest in ("longest", "longestAlone") if fault["alone"] else ("longest",):
                    entry[longest][name] = max(seconds, entry[longest].get(name, 0.0))
    return {name: found[name] for name in KINDS if name in found}


def seen_by_kind(faults: list[dict]) -> dict[str, dict[str, int]]:
    """What users saw around faults of each kind, counted over all places."""
    found: dict[str, Counter] = {}
    for fault in faults:
        if fault["counts"]:
            for words in fault["statuses"].values():
                found.setdefault(fault["kind"], Counter()).update(words)
    return {name: dict(found[name].most_common()) for name in KINDS if name in found}


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
    lines = [table(rows)]
    for promise in promises:
        for example in promise.get("examples", [])[:EXAMPLES] if promise["broken"] else []:
            lines.append(f"  {promise['title']}: {example}")
    return "\n".join(lines)


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
