"""Speaks with the WebSocket of a test as others do: by the PyPI package `websockets`, which shares no code with ours.

Takes the address of an echoing WebSocket and prints one line for each thing tried; the first that fails ends it.
"""

import asyncio
import random
import ssl
import sys

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory

URL = sys.argv[1]
TLS = None
if URL.startswith("wss:"):
    TLS = ssl.create_default_context(cafile=sys.argv[2])


def texts(seed: int) -> list[str]:
    """Texts of many lengths, some that compress well and some that don't."""
    source = random.Random(seed)
    words = ["risk", "incident", "Prüfung", "κόσμος", "𝄞", "a" * 50]
    return [
        " ".join(source.choice(words) for _ in range(source.choice([0, 1, 5, 100, 3000]))) for _ in range(20)
    ] + ["".join(chr(source.randrange(0x20, 0xd7ff)) for _ in range(source.choice([10, 20_000]))) for _ in range(10)]


def deflate(**options):
    return {"compression": None, "extensions": [ClientPerMessageDeflateFactory(**options)]}


async def echo(name: str, **options) -> None:
    async with connect(URL, ssl=TLS, max_size=None, **options) as socket:
        negotiated = ", ".join(extension.name for extension in socket.protocol.extensions)
        for number, text in enumerate(texts(7)):
            await socket.send(text)
            answer = await socket.recv()
            assert answer == text, f"{name}: text {number} of {len(text)} characters came back as another"
            data = text.encode()
            await socket.send(data)
            assert await socket.recv() == data, f"{name}: bytes {number}"
        # Fragments.
        await socket.send(part for part in ["κόσ", "", "με", "a" * 70_000])
        assert await socket.recv() == "κόσμε" + "a" * 70_000
        # Many under way at once.
        await asyncio.gather(*(socket.send(f"{number} " * number) for number in range(200)))
        for number in range(200):
            assert await socket.recv() == f"{number} " * number
        await (await socket.ping(b"are you there"))
        await socket.close(4000, "enough")
    assert socket.close_code == 4000, f"{name}: closed with {socket.close_code}"
    print(f"{name}: {negotiated or 'not compressed'}")


async def refused() -> None:
    async with connect(URL, ssl=TLS, max_size=None) as socket:
        try:
            await socket.send("a" * (1 << 20) + "b")
            await socket.recv()
            raise AssertionError("a message beyond the limit was taken")
        except ConnectionClosed as closed:
            assert closed.rcvd and closed.rcvd.code == 1009, closed
    try:
        async with connect(URL.replace("/echo", "/nowhere"), ssl=TLS):
            raise AssertionError("there is no such WebSocket")
    except InvalidStatus as status:
        assert status.response.status_code == 404
    print("refusals")


async def many() -> None:
    async def one(number: int) -> None:
        async with connect(URL, ssl=TLS, compression="deflate" if number % 2 else None) as socket:
            for turn in range(10):
                await socket.send(f"{number} {turn} " * 100)
                assert await socket.recv() == f"{number} {turn} " * 100

    await asyncio.gather(*(one(number) for number in range(50)))
    print("fifty at once")


async def main() -> None:
    await echo("plain", compression=None)
    await echo("deflate", compression="deflate")
    await echo("no context takeover", **deflate(server_no_context_takeover=True, client_no_context_takeover=True))
    await echo("small windows", **deflate(server_max_window_bits=9, client_max_window_bits=9))
    await echo("large windows", **deflate(server_max_window_bits=15, client_max_window_bits=15))
    await echo("as it comes", **deflate())
    await refused()
    await many()


asyncio.run(main())
