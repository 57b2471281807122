"""Where the time of a process goes: perf."""

import subprocess
from pathlib import Path

LINES = 18


def record(name: str, pids: list[int], seconds: float, folder: Path) -> subprocess.Popen:
    """Begins to look at processes for a time."""
    return subprocess.Popen(
        ["perf", "record", "-g", "-F", "199", "-o", str(folder / f"{name}.perf"), "-p", ",".join(map(str, pids)), "--",
         "sleep", str(max(1, round(seconds)))], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def top(name: str, recording: subprocess.Popen, folder: Path) -> list[str]:
    """The functions that take most by themselves, and then with what they call."""
    recording.wait()
    file = folder / f"{name}.perf"
    if not file.exists():
        return ["perf recorded nothing: it may not be allowed here (kernel.perf_event_paranoid)"]
    found = []
    for title, mode in (("by itself", "--no-children"), ("with what it calls", "--children")):
        ended = subprocess.run(
            ["perf", "report", "-i", str(file), "--stdio", mode, "-g", "none", "--percent-limit", "0.5"],
            capture_output=True, text=True, timeout=300)
        lines = [line.rstrip() for line in ended.stdout.splitlines() if line.strip() and not line.startswith("#")]
        found += [f"{title}:", *(f"  {demangled(line)[:150]}" for line in lines[:LINES])]
    return found


def demangled(line: str) -> str:
    """A line with its Swift name as people write it, where the toolchain can say it."""
    words = line.split()
    symbol = next((word for word in words if word.startswith(("$s", "$S"))), None)
    if symbol is None:
        return line
    try:
        ended = subprocess.run(
            ["swift-demangle", "--simplified", "--compact", symbol], capture_output=True, text=True, timeout=20)
    except OSError:
        return line
    return line.replace(symbol, ended.stdout.strip() or symbol)


