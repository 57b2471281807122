"""A browser without a window: Chromium, as Debian packages it. Loads a page, runs its scripts, gives what came of it."""

import os
import shutil
import subprocess
import tempfile
import unittest
from dataclasses import dataclass

from judges import are_demanded


@dataclass
class Loaded:
    """A page after its scripts have run: the document, and what the browser had to say of it."""

    document: str
    console: str


def find() -> str:
    """The browser's executable; skips the test where there is none, or fails it where judges are demanded."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if found:
        return found
    if are_demanded():
        raise AssertionError("demanded by DORA_TEST_REQUIRE: chromium is missing")
    raise unittest.SkipTest("chromium is missing (Debian's package of that name)")


def load(url: str, width: int = 1280, dark: bool = False, screenshot: str | None = None) -> Loaded:
    """Loads a page; with `screenshot` writes a picture of it to that file instead of reading its document."""
    # Root may not use the browser's own sandbox; the page is ours.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    if dark:
        options.append("--blink-settings=preferredColorScheme=0")
    with tempfile.TemporaryDirectory(prefix="dora-browser-") as folder:
        ended = subprocess.run(
            [find(), "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
             f"--user-data-dir={folder}", f"--window-size={width},1600", "--virtual-time-budget=5000",
             "--enable-logging=stderr", *options, f"--screenshot={screenshot}" if screenshot else "--dump-dom", url],
            capture_output=True, text=True, timeout=120, check=False)
    if ended.returncode != 0:
        raise AssertionError(f"the browser ended with {ended.returncode}: {ended.stderr[-2000:]}")
    console = "\n".join(line for line in ended.stderr.splitlines() if "CONSOLE" in line)
    return Loaded(ended.stdout, console)
