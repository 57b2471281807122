"""The ports of a run: one base, and an offset for each thing."""

import socket
from dataclasses import dataclass

from run_folder import is_free
from service import SERVICES

# Below those that the system gives out by itself, and apart from those of scripts/test.
FIRST, LAST, STEP = 12_000, 22_000, 500


@dataclass(frozen=True)
class Ports:
    """Where everything of a run listens; services take theirs from the same base (scripts/lib/service.py)."""

    base: int

    @property
    def database(self) -> int:
        return self.base + 54

    @property
    def database_proxy(self) -> int:
        return self.base + 330

    def broker(self, number: int) -> int:
        """Where the checker and the other brokers reach a broker."""
        return self.base + 300 + number

    def broker_listener(self, number: int) -> int:
        """Where a broker's proxy reaches it."""
        return self.base + 310 + number

    def broker_proxy(self, number: int) -> int:
        """Where services reach a broker."""
        return self.base + 320 + number

    def controller(self, number: int) -> int:
        # scripts/kafka wants it a hundred above the broker.
        return self.broker(number) + 100

    def all(self) -> list[int]:
        brokers = [
            port(number) for number in (1, 2, 3)
            for port in (self.broker, self.broker_listener, self.broker_proxy, self.controller)]
        services = [
            self.base + service.port_offset + service.instance_step * instance
            for service in SERVICES.values() for instance in range(3)]
        return [self.database, self.database_proxy, *brokers, *services]


def answers(port: int) -> bool:
    """Whether somebody listens on a port of the loopback address; a process that is stopped still does."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    except ConnectionRefusedError:
        return False
    except OSError:
        return True  # Too busy to answer.
    return True


def free_ports() -> Ports:
    """The first base from which all ports are free."""
    for base in range(FIRST, LAST, STEP):
        if all(map(is_free, Ports(base).all())):
            return Ports(base)
    raise OSError(f"no free ports from {FIRST} to {LAST}; DORA_PORT_BASE names others")
