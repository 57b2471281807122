"""Calls schemathesis, in the Python of the tests' judges, on a gateway; counts answers and reads what it found."""

import base64
import json
import os
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from run_folder import ROOT

from .tally import Tally

PYTHON = ROOT / ".run" / "tools" / "judges" / "bin" / "python"
# Its console command, there when it was installed.
SCHEMATHESIS = PYTHON.with_name("schemathesis")
LIBRARY = ROOT / "scripts" / "lib"
CONFIGURATION = LIBRARY / "api_check" / "schemathesis.toml"


class JudgeFailed(Exception):
    """The judge itself couldn't do its work; what it said is in a file that the message names."""


class Judge:
    """One gateway, asked with one token; all that is written lies in one folder."""

    def __init__(
        self, folder: Path, url: str, token: str, webhook_secret: bytes = b"", sleep: Callable[[float], None] = time.sleep,
    ):
        self.folder, self.url, self.token, self._sleep = folder, url, token, sleep
        self._webhook_secret = base64.b64encode(webhook_secret).decode()

    @property
    def known(self) -> Path:
        """Where what exists is written for schemathesis' hooks (`KnownThings`)."""
        return self.folder / "known-things.json"

    @property
    def counts(self) -> Path:
        return self.folder / "counts.jsonl"

    @property
    def tally(self) -> Tally:
        return Tally.read(self.counts)

    def guide(self, plan: dict[str, dict], only: list[str] | None = None, but: list[str] | None = None) -> list[str]:
        """Asks operations for what is right, once each; gives what was wrong.

        - plan: path parameters by operation where a particular resource is needed.
        - only, but: which operations; all when neither is said.
        """
        chosen = [argument for name in only or [] for argument in ("--only", name)]
        chosen += [argument for name in but or [] for argument in ("--but", name)]
        log = self.folder / f"guided-{len(list(self.folder.glob('guided-*.log'))) + 1}.log"
        code = self._call([LIBRARY / "api_check" / "guided.py", self.url, "--plan", json.dumps(plan), *chosen], log)
        lines = log.read_text().splitlines()
        found = [json.loads(line) for line in lines if line.startswith('{"operation"')]
        if code != 0:
            # The log may lie in a folder that goes with its test.
            said = "\n".join(lines[-12:])
            raise JudgeFailed(f"the guided requests couldn't be made; what was said is in {log} and ends with\n{said}")
        return [f"{one['operation']}\n{one['wrong']}" for one in found]

    def draw(self, seed: int, phases: list[str], examples: int, operations: list[str] | None = None) -> str | None:
        """One run of schemathesis; gives its failures and errors with the curl lines, nothing where it found none."""
        log = self.folder / f"schemathesis-{seed}.log"
        chosen = [argument for name in operations or [] for argument in ("--include-operation-id", name)]
        code = self._call(
            ["-m", "schemathesis.cli", "--config-file", CONFIGURATION, "run", f"{self.url}/openapi.json", "--seed", str(seed),
             "--phases", ",".join(phases), "--max-examples", str(examples), "--checks", "all", "--no-color", *chosen], log)
        if code not in (0, 1):
            raise JudgeFailed(f"schemathesis ended with {code}; what it said is in {log}")
        return findings(log.read_text()) if code == 1 else None

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DORA_", "SCHEMATHESIS_"))}
        return kept | {
            "DORA_TOKEN": self.token, "DORA_KNOWN_THINGS": str(self.known), "DORA_COUNTS": str(self.counts),
            "DORA_WEBHOOK_SECRET": self._webhook_secret,
            "PYTHONPATH": str(LIBRARY), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}

    def _call(self, arguments: list, log: Path) -> int:
        """Runs the judges' Python, and ends it when the waiting is interrupted."""
        with open(log, "w") as file:
            process = subprocess.Popen(
                [PYTHON, *arguments], env=self._environment(), stdin=subprocess.DEVNULL, stdout=file,
                stderr=subprocess.STDOUT, cwd=self.folder)
            try:
                while process.poll() is None:
                    self._sleep(0.2)
            finally:
                if process.poll() is None:
                    process.terminate()
                    process.wait()
        return process.returncode


def findings(text: str) -> str:
    """What schemathesis printed of failures and errors."""
    begin = re.search(r"^=+ (FAILURES|ERRORS) =+$", text, re.MULTILINE)
    return text[begin.start():] if begin else text[-3000:]
