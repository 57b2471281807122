"""What the figures were measured on, and how much else it did meanwhile."""

import os
import platform
import re
import subprocess
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# A machine that is busier than that before a measurement isn't quiet.
QUIET = 0.10


def facts() -> list[str]:
    """Processors, kernel, memory, load."""
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) // 1024
    system = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text())
    load = " ".join(f"{one:.2f}" for one in os.getloadavg())
    return [
        f"{os.cpu_count()} processors ({model[1].strip() if model else platform.machine()}), {memory:,} MB of memory",
        f"{system[1] if system else 'Linux'}, kernel {platform.release()}; load before: {load}"]


def versions(programs: dict[str, list[str]]) -> str:
    """What each program says of its version, by name."""
    found = []
    for name, command in programs.items():
        try:
            ended = subprocess.run(command, capture_output=True, text=True, timeout=20)
        except OSError:
            continue
        match = re.search(r"(\d+\.\d[\w.]*)", ended.stdout + ended.stderr)
        found.append(f"{name} {match[1] if match else '?'}")
    return ", ".join(found)


def busy(seconds: float = 2.0) -> float:
    """Which share of all processors something used, the time taken by other virtual machines among it."""
    def reading() -> tuple[int, int]:
        words = [int(word) for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
        return sum(words), words[3] + words[4]

    total, idle = reading()
    time.sleep(seconds)
    later_total, later_idle = reading()
    return 1 - (later_idle - idle) / max(1, later_total - total)


def processor_seconds(pid: int) -> float:
    """Processor time that a process has used since its start."""
    used = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(used[11]) + int(used[12])) / TICKS


def resident_megabytes(pid: int) -> float:
    return int(re.search(r"VmRSS:\s*(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024
