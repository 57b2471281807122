"""Where a fleet keeps its processes, logs, data and secrets, and which ports it takes."""

import os
import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class RunFolder:
    """A fleet's folder: `.run` of the repository, or the one named by DORA_RUN.

    Two fleets beside each other have a folder and a base port (DORA_PORT_BASE) each.
    """

    def __init__(self, path: Path | None = None, port_base: int | None = None):
        named = os.environ.get("DORA_RUN")
        self.path = (path or (Path(named) if named else ROOT / ".run")).absolute()
        base = os.environ.get("DORA_PORT_BASE")
        self.port_base = port_base if port_base is not None else (int(base) if base else None)

    def folder(self, *parts: str, mode: int = 0o755) -> Path:
        """A folder below this one, made when it isn't there."""
        folder = self.path.joinpath(*parts)
        folder.mkdir(parents=True, exist_ok=True, mode=mode)
        return folder

    def pid_file(self, name: str) -> Path:
        return self.folder("pids") / f"{name}.pid"

    def log_file(self, name: str) -> Path:
        return self.folder("logs") / f"{name}.log"

    def record_file(self, name: str) -> Path:
        return self.folder("services") / f"{name}.json"

    @property
    def data_of_broker(self) -> Path:
        return self.path / "kafka"

    @property
    def development_keys(self) -> Path:
        return self.path / "development-keys"

    def port(self, standard: int, offset: int) -> int:
        """The port of the standard fleet, or the one at an offset from the base port."""
        return standard if self.port_base is None else self.port_base + offset


def is_free(port: int) -> bool:
    """Whether a port of the loopback address can be listened on."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as attempt:
        # A port in TIME_WAIT is free for a server, which sets the same option.
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def next_free_port(wanted: int, avoid: set[int] = frozenset(), also: int = 0) -> int:
    """The first free port from a wanted one upwards.

    `avoid` are ports that are meant for others; `also` is the distance of a second port that must be free with it.
    """
    for port in range(wanted, min(wanted + 1000, 65_000)):
        if port not in avoid and is_free(port) and (not also or is_free(port + also)):
            return port
    raise OSError(f"no free port from {wanted} upwards")
