"""How workflows came through faults: how long it took from a fault to the end, by the step that it struck."""

from datetime import datetime
from statistics import median

UNDOING, BETWEEN = "undoing", "between steps"
ENDS = ("done", "undone")


def recoveries(faults: list[dict], workflows: list[dict]) -> dict[str, dict]:
    """By step: how many workflows stood there when a fault struck, how they ended, and the seconds to their ends.

    `workflows`: their documents, as clients saw them at the end. A workflow that several faults struck counts for each.
    """
    found: dict[str, dict] = {}
    for document in workflows:
        if not document or document.get("status") not in ENDS:
            continue
        began, ended = moment(document["createdAt"]), moment(document["updatedAt"])
        for fault in faults:
            if not fault["counts"] or not began <= fault["began"] < ended:
                continue
            entry = found.setdefault(step_at(document, fault["began"]), {"done": 0, "undone": 0, "seconds": []})
            entry[document["status"]] += 1
            entry["seconds"].append(round(ended - fault["began"], 2))
    return {
        step: {
            "done": entry["done"], "undone": entry["undone"], "median": round(median(entry["seconds"]), 2),
            "longest": max(entry["seconds"])}
        for step, entry in sorted(found.items())}


def unstruck(faults: list[dict], workflows: list[dict]) -> dict | None:
    """How long workflows took from begin to end during which no fault was on: what the figures are held against."""
    lengths = []
    for document in workflows:
        if document and document.get("status") == "done":
            began, ended = moment(document["createdAt"]), moment(document["updatedAt"])
            if not any(fault["began"] < ended and fault["ended"] > began for fault in faults):
                lengths.append(round(ended - began, 2))
    return {"workflows": len(lengths), "median": round(median(lengths), 2), "longest": max(lengths)} if lengths else None


def step_at(document: dict, time: float) -> str:
    """The step that a workflow had begun last at a moment, or that it undid those before.

    A step that was undone says when that was, and no more when it was done: its undoing counts as its own.
    """
    running = None
    for step in document["steps"]:
        if step.get("startedAt") and moment(step["startedAt"]) <= time:
            running = step
    if running is None:
        return BETWEEN
    if running.get("endedAt") is None or time < moment(running["endedAt"]):
        return running["name"]
    return UNDOING if document["status"] == "undone" else BETWEEN


def moment(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
