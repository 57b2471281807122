"""Rotates the keys that seal commands: the steps on the files of one folder."""

import base64
import contextlib
import fcntl
import json
import os
import re
import secrets
import time
from pathlib import Path

from progress import Progress

STEPS = ["add", "sign", "retire"]


class RotationError(Exception):
    """A file that is no ring of keys, or a step that can't be done, in words for the person who asked for it."""


class KeyRing:
    """One domain's file: the keys in use in the order in which they came, the one that signs, and the archive."""

    def __init__(self, path: Path):
        self.path = path
        try:
            ring = json.loads(path.read_text())
            self.signing: str = ring["signing"]
            self.keys: dict[str, str] = dict(ring["keys"])
            self.archive: dict[str, str] = dict(ring.get("verifyOnly", {}))
        except (ValueError, KeyError, TypeError) as error:
            raise RotationError(f"{path} is no ring of keys: {error}") from error
        if self.signing not in self.keys:
            raise RotationError(f"{path}: the signing key {self.signing} is not among the keys")

    @property
    def newer(self) -> list[str]:
        """The keys that came after the one that signs."""
        names = list(self.keys)
        return names[names.index(self.signing) + 1:]

    @property
    def older(self) -> list[str]:
        """The keys that came before the one that signs."""
        names = list(self.keys)
        return names[:names.index(self.signing)]

    # Each step says what it has done, or nothing when there was nothing to do.

    def add(self) -> str | None:
        """A new key that verifies and doesn't sign yet; none while the rotation before isn't finished."""
        if self.newer or self.older:
            return None
        numbers = [int(match[1]) for name in self.keys | self.archive if (match := re.fullmatch(r"k(\d+)", name))]
        name = f"k{max(numbers, default=0) + 1}"
        self.keys[name] = base64.b64encode(secrets.token_bytes(32)).decode()
        return f"{name} added"

    def sign(self) -> str | None:
        """The newest key signs from now on."""
        if not self.newer:
            return None
        old, self.signing = self.signing, self.newer[-1]
        return f"{self.signing} signs instead of {old}"

    def retire(self) -> str | None:
        """The keys before the one that signs go to the archive."""
        retired = self.older
        if not retired:
            return None
        for name in retired:
            self.archive[name] = self.keys.pop(name)
        return f"{', '.join(retired)} retired"

    def write(self) -> None:
        """Replaces the file at once, with the rights that it had: no service reads half of it."""
        ring = {"signing": self.signing, "keys": self.keys}
        if self.archive:
            ring["verifyOnly"] = self.archive
        status = self.path.stat()
        fresh = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w") as file:
                file.write(json.dumps(ring) + "\n")
                file.flush()
                os.fchmod(file.fileno(), status.st_mode & 0o777)
                if os.geteuid() == 0:
                    os.fchown(file.fileno(), status.st_uid, status.st_gid)
                os.fsync(file.fileno())
            os.replace(fresh, self.path)
        finally:
            fresh.unlink(missing_ok=True)


class KeyRotation:
    """The steps, for all domains of a folder or for those that are named."""

    def __init__(self, folder: Path, domains: list[str], dry_run: bool, progress: Progress):
        self._folder, self._dry_run, self._progress = folder, dry_run, progress
        there = sorted(path.stem for path in folder.glob("*.json"))
        if not there:
            raise RotationError(f"{folder} has no files of keys")
        unknown = [name for name in domains if name not in there]
        if unknown:
            raise RotationError(f"{folder} has no keys of {', '.join(unknown)}; there are {', '.join(there)}")
        self._domains = domains or there

    @contextlib.contextmanager
    def alone(self):
        """Keeps two rotations of a folder from each other."""
        with open(self._folder / ".rotation", "w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise RotationError(f"another rotation of {self._folder} is going on") from None
            yield

    def perform(self, step: str) -> bool:
        """Performs one step on every file; false when there was nothing to do."""
        changed = False
        for domain in self._domains:
            ring = KeyRing(self._folder / f"{domain}.json")
            done = getattr(ring, step)()
            if done and not self._dry_run:
                ring.write()
            text = done or f"nothing to {step}"
            self._progress.say(f"{domain}: {text}{' (not done: dry run)' if done and self._dry_run else ''}")
            changed = changed or bool(done)
        return changed

    def rotate(self, settle: float, longest_wait: float) -> None:
        """Performs all steps with the waits between them."""
        if self._dry_run:
            self.perform("add")
            self._progress.say(f"then wait {settle:.0f} s; the added key signs; wait {longest_wait:.0f} s; retire the old")
            return
        self.perform("add")
        self._wait(settle, "until every service knows the new key")
        self.perform("sign")
        self._wait(max(settle, longest_wait), "until what the old key has sealed is read")
        self.perform("retire")

    def _wait(self, seconds: float, what: str) -> None:
        self._progress.say(f"waiting {seconds:.0f} s {what}")
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._progress.show(f"{left:.0f} s …")
            time.sleep(min(left, 1))
        self._progress.clear()
