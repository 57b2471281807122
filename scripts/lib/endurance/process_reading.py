"""What a process holds now: memory, descriptors, threads, connections, as the kernel tells."""

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ESTABLISHED = "01"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class ProcessReading:
    """Memory in bytes, processor time in seconds since its start. Connections are established ones over TCP: to the
    database, to the broker, and those that came in or went anywhere else."""

    resident: int
    anonymous: int
    descriptors: int
    threads: int
    to_database: int
    to_broker: int
    others: int
    processor: float

    @property
    def connections(self) -> int:
        """Those that a service opens by itself; what clients have open to it is theirs."""
        return self.to_database + self.to_broker


class Connections:
    """Which sockets are established TCP connections, and to which port; one reading for all processes."""

    def __init__(self) -> None:
        self._ports: dict[str, int] = {}
        for file in ("/proc/net/tcp", "/proc/net/tcp6"):
            try:
                lines = Path(file).read_text().splitlines()[1:]
            except OSError:
                continue  # A machine without IPv6.
            for line in lines:
                words = line.split()
                if words[3] == ESTABLISHED:
                    self._ports[words[9]] = int(words[2].rpartition(":")[2], 16)

    def port(self, link: str) -> int | None:
        """The other side's port, of what a descriptor points to (`socket:[4711]`)."""
        return self._ports.get(link[8:-1]) if link.startswith("socket:[") else None


def read(pid: int, connections: Connections, database: int, broker: int) -> ProcessReading | None:
    """Reads a process; None where it has ended. `database` and `broker` are the servers' ports."""
    folder = Path(f"/proc/{pid}")
    try:
        status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines() if ":" in line)
        used = (folder / "stat").read_text().rpartition(")")[2].split()
        links = []
        for descriptor in os.listdir(folder / "fd"):
            try:
                links.append(os.readlink(folder / "fd" / descriptor))
            except FileNotFoundError:
                continue  # Closed since it was listed.
    except OSError:
        return None
    if "VmRSS" not in status:
        return None  # It is ending.
    ports = Counter(port for port in map(connections.port, links) if port is not None)
    return ProcessReading(
        resident=kilobytes(status["VmRSS"]), anonymous=kilobytes(status.get("RssAnon", "0 kB")),
        descriptors=len(links), threads=int(status["Threads"]), to_database=ports[database], to_broker=ports[broker],
        others=ports.total() - ports[database] - ports[broker], processor=(int(used[11]) + int(used[12])) / TICKS)


def kilobytes(text: str) -> int:
    return int(text.split()[0]) * 1024


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still are there."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(word) for word in task.read_text().split()]
        except OSError:
            continue  # The thread has ended.
    return found
