"""A process that was started earlier, found again without mistaking another one for it."""

import json
import os
import signal
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from run_folder import RunFolder


def start_ticks(pid: int) -> int | None:
    """When a process began, in the kernel's ticks since boot; None where there is no living process."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    # The command's name stands in parentheses and may hold anything, so the fields are counted from the last one.
    values = stat.rpartition(")")[2].split()
    state, began = values[0], int(values[19])
    return None if state in "ZX" else began


def boot_id() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


@dataclass
class RecordedProcess:
    """What is remembered of a started service. A process id alone is no proof: the system uses it again."""

    name: str
    pid: int
    ticks: int
    boot: str
    since: float
    port: int
    executable: str
    configuration: str = "debug"

    @classmethod
    def read(cls, run: RunFolder, name: str) -> "RecordedProcess | None":
        try:
            values = json.loads(run.record_file(name).read_text())
            # A record of an older or newer script may hold other fields as well.
            return cls(**{field.name: values[field.name] for field in fields(cls) if field.name in values})
        except (OSError, ValueError, TypeError):
            return None

    def write(self, run: RunFolder) -> None:
        record = run.record_file(self.name)
        fresh = record.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self), indent=2) + "\n")
        os.replace(fresh, record)
        run.pid_file(self.name).write_text(f"{self.pid}\n")

    @property
    def runs(self) -> bool:
        """Whether the very process that was started is alive."""
        return self.boot == boot_id() and start_ticks(self.pid) == self.ticks

    def signal(self, number: signal.Signals) -> bool:
        """Sends a signal to the process if it is still the one; says whether it was."""
        if not self.runs:
            return False
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            return False
        return True

    def wait(self, seconds: float) -> bool:
        """Waits until the process is gone; says whether it is."""
        until = time.monotonic() + seconds
        while self.runs:
            if time.monotonic() >= until:
                return False
            time.sleep(0.02)
        return True
