"""HTTP/1.1 over kept connections on one event loop: as little of our own work per request as Python allows."""

import asyncio
import os
import time

MOST_CONNECTIONS = 2_000


def come_first() -> None:
    """Lets this process run before others where it may: who measures mustn't be what is slow."""
    try:
        os.nice(-5)
    except PermissionError:
        pass  # Only root may; what is late then shows in the report.


class NoAnswer(Exception):
    """The request may have arrived, and no whole answer came; the message is why."""


class Connection(asyncio.Protocol):
    """One request at a time."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self.used = 0.0
        self._received = bytearray()
        self._answer: asyncio.Future | None = None

    @property
    def is_open(self) -> bool:
        return self.transport is not None and not self.transport.is_closing()

    def connection_made(self, transport) -> None:
        self.transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        self.transport = None
        if self._answer and not self._answer.done():
            self._answer.set_exception(NoAnswer("reset" if error else "closed"))

    def data_received(self, data: bytes) -> None:
        self._received += data
        head = self._received.find(b"\r\n\r\n")
        if head < 0:
            return
        lines = self._received[:head].decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        whole = head + 4 + int(headers.get("content-length", "0"))
        if len(self._received) < whole:
            return
        body = bytes(self._received[head + 4:whole])
        del self._received[:whole]
        if headers.get("connection", "").lower() == "close":
            self.close()
        if self._answer and not self._answer.done():
            self._answer.set_result((int(lines[0].split()[1]), headers, body))

    def send(self, request: bytes) -> asyncio.Future:
        self._answer = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._answer

    def close(self) -> None:
        if self.transport:
            self.transport.abort()
            self.transport = None


class AsyncWire:
    """Connections to one server; as many as requests are under way, up to a limit."""

    def __init__(self, host: str, port: int):
        self.host, self.port = host, port
        self.opened = self.in_use = 0
        self._idle: list[Connection] = []

    async def exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes, seconds: float,
    ) -> tuple[int, dict[str, str], bytes]:
        """Sends a request and gives back status, headers and body.

        Raises:
            NoAnswer: the connection broke, or nothing came in time; `refused` and `no-connection-free`: nothing was
                sent at all.
        """
        connection = await self._connection(seconds)
        self.in_use += 1
        try:
            head = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}"]
            head += [f"{name}: {value}" for name, value in headers.items()]
            if body or method in ("POST", "PATCH"):
                head.append(f"Content-Length: {len(body)}")
            answer = connection.send("\r\n".join(head).encode() + b"\r\n\r\n" + body)
            try:
                found = await asyncio.wait_for(answer, seconds)
            except TimeoutError:
                connection.close()
                raise NoAnswer("timed-out") from None
        finally:
            self.in_use -= 1
        if connection.is_open:
            connection.used = time.monotonic()
            self._idle.append(connection)
        return found

    async def _connection(self, seconds: float) -> Connection:
        while self._idle:
            connection = self._idle.pop()
            # One that was idle for long the server may be about to close.
            if connection.is_open and time.monotonic() - connection.used < 30:
                return connection
            connection.close()
        if self.in_use >= MOST_CONNECTIONS:
            raise NoAnswer("no-connection-free")
        self.opened += 1
        try:
            _, connection = await asyncio.wait_for(
                asyncio.get_running_loop().create_connection(Connection, self.host, self.port), seconds)
        except (OSError, TimeoutError) as error:
            raise NoAnswer("refused") from error
        return connection

    def close(self) -> None:
        for connection in self._idle:
            connection.close()
        self._idle.clear()
