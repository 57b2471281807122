"""A TCP proxy that can cut, refuse and swallow what passes through it."""

import asyncio
import socket
import struct

CHUNK = 64 * 1024


class Link:
    """One connection through the proxy: the side that came in, and the one that was opened for it."""

    def __init__(self, incoming: asyncio.StreamWriter):
        self.writers = [incoming]

    def reset(self) -> None:
        """Ends both sides with a reset: what is under way is lost."""
        for writer in self.writers:
            connection = writer.get_extra_info("socket")
            if connection is not None and connection.fileno() >= 0:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()


class TcpProxy:
    """Listens on a port of the loopback address and passes on to another one. Belongs to one event loop."""

    def __init__(self, port: int, target: int):
        self.port, self.target = port, target
        self._server: asyncio.Server | None = None
        self._links: list[Link] = []
        self._tasks: set[asyncio.Task] = set()
        self._passes = asyncio.Event()
        self._passes.set()

    @property
    def connections(self) -> int:
        return len(self._links)

    async def open(self) -> None:
        """Begins, or goes on, to take connections."""
        if self._server is None:
            self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port, limit=CHUNK)

    async def refuse(self) -> None:
        """Takes no more connections and resets those there are."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self.cut(1)

    def swallow(self) -> None:
        """From now on nothing passes; what comes waits, and new connections find nobody behind."""
        self._passes.clear()

    def release(self) -> None:
        """What waited passes."""
        self._passes.set()

    def cut(self, share: float) -> int:
        """Resets a share of the connections, the oldest first, at least one if there is any; says how many."""
        chosen = self._links[: max(1, round(share * len(self._links)))]
        for link in chosen:
            link.reset()
        return len(chosen)

    async def close(self) -> None:
        await self.refuse()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(self._carry(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = Link(writer)
        self._links.append(link)
        try:
            await self._passes.wait()
            onward_reader, onward = await asyncio.open_connection("127.0.0.1", self.target, limit=CHUNK)
            link.writers.append(onward)
            await asyncio.gather(self._pump(reader, onward), self._pump(onward_reader, writer))
        except OSError:
            link.reset()  # Nobody behind, or one side broke: so does the other.
        finally:
            self._links.remove(link)
            for side in link.writers:
                side.close()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(CHUNK):
            await self._passes.wait()
            writer.write(data)
            await writer.drain()
        await self._passes.wait()
        if writer.can_write_eof():
            writer.write_eof()
