"""Puts the checker's promises and the run's own figures together, and prints them."""

from collections import Counter

from .fault_kind import KINDS

EXAMPLES = 5


def outages_by_kind(faults: list[dict]) -> dict[str, dict]:
    """For each kind of fault: how many, and the longest time without a good answer of each kind of probe."""
    found: dict[str, dict] = {}
    for fault in faults:
        if not fault["counts"]:
            continue
        entry = found.setdefault(fault["kind"], {"faults": 0, "read": 0.0, "write": 0.0, "effect": 0.0, "oneGateway": 0.0})
        entry["faults"] += 1
        for place, kinds in fault["withoutService"].items():
            for kind, seconds in kinds.items():
                if place == "any" or kind == "effect":
                    entry[kind] = max(entry[kind], seconds)
                else:
                    entry["oneGateway"] = max(entry["oneGateway"], seconds)
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
    rows = [("LONGEST TIME WITHOUT SERVICE (s)", "FAULTS", "READ", "CHANGE TAKEN", "CHANGE DONE", "ONE GATEWAY")]
    for name, entry in outages.items():
        rows.append((name, entry["faults"], *(f"{entry[kind]:.1f}" for kind in ("read", "write", "effect", "oneGateway"))))
    return table(rows)


def seen_table(counted: dict[str, dict[str, int]]) -> str:
    rows = [("WHAT USERS SAW", "ANSWERS")]
    for name, words in counted.items():
        rows.append((name, ", ".join(f"{count} × {word}" for word, count in list(words.items())[:8])))
    return table(rows)
