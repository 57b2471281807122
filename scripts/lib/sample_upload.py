"""Brings an organisation and its documents to the platform, so that doing it again doubles nothing."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from dora_client import DoraClient, ProblemError

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".txt": "text/plain",
}


@dataclass
class Uploaded:
    """What became of a folder of documents."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    # Name and reason.
    refused: list[tuple[str, str]] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    # Policies of the organisation whose file isn't in the folder.
    others: list[str] = field(default_factory=list)


def stable_key(*parts) -> str:
    """An Idempotency-Key that the same input gives again."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return "demo-" + hashlib.sha256(text.encode()).hexdigest()[:40]


def bring_organisation(client: DoraClient, profile: dict) -> dict:
    """Creates the organisation, or brings the one of that name to the profile."""
    for found in client.items("/organisations", name=profile["name"]):
        if found["name"] != profile["name"]:
            continue
        changes = {name: value for name, value in profile.items() if found.get(name) != value}
        if not changes:
            return found
        key = stable_key("organisation", found["id"], found["version"], changes)
        return client.write("PATCH", f"/organisations/{found['id']}", changes, key, if_match=found["version"])
    return client.write("POST", "/organisations", profile, stable_key("organisation", profile))


def bring_documents(client: DoraClient, organisation: str, folder: Path, show) -> Uploaded:
    """Uploads what is new, replaces what changed; `show` is told each file's name before its upload."""
    uploaded = Uploaded()
    known = {
        policy["document"]["name"]: policy for policy in client.items("/policies", organisation=organisation, limit=100)}
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.name.startswith(".")]
    for path in files:
        media_type = MEDIA_TYPES.get(path.suffix.lower())
        if media_type is None:
            uploaded.passed_over.append(path.name)
            continue
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        policy = known.get(path.name)
        if policy and policy["document"]["digest"] == digest:
            uploaded.unchanged.append(path.name)
            continue
        show(path.name)
        try:
            if policy:
                # The version is part of the key: going back to an earlier text is a change as well.
                key = stable_key("document", policy["id"], policy["version"], digest)
                client.upload(
                    "PUT", f"/policies/{policy['id']}/document", {}, path.name, content, media_type, key)
                uploaded.changed.append(path.name)
            else:
                key = stable_key("policy", organisation, path.name, digest)
                fields = {"organisation": organisation, "title": title_of(path)}
                client.upload("POST", "/policies", fields, path.name, content, media_type, key)
                uploaded.new.append(path.name)
        except ProblemError as error:
            if error.status not in (413, 415, 422):
                raise
            uploaded.refused.append((path.name, str(error.problem.get("detail") or error.problem.get("title") or error)))
    names = {path.name for path in files}
    uploaded.others = sorted(name for name in known if name not in names)
    return uploaded


def title_of(path: Path) -> str:
    text = path.stem.replace("-", " ").replace("_", " ").strip() or path.name
    return text[:1].upper() + text[1:]
