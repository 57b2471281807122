"""The proxies in a process of their own, so that they carry the fleet whatever the load clients do."""

import asyncio
import json
import subprocess
import sys
import threading
from pathlib import Path

from .tcp_proxy import TcpProxy


class ProxyProcess:
    """Starts proxies, each with a name, and tells them what to do."""

    def __init__(self, ports: dict[str, tuple[int, int]]):
        """`ports`: for each name the port it listens on and the one it passes on to."""
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "faults.proxy_process", json.dumps(ports)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, start_new_session=True, cwd=Path(__file__).resolve().parents[1])
        self._answer()

    def _answer(self) -> dict:
        line = self._process.stdout.readline()
        answer = json.loads(line) if line else {"error": "the proxies have ended"}
        if "error" in answer:
            raise OSError(f"proxy: {answer['error']}")
        return answer

    def tell(self, name: str, action: str, share: float = 1) -> int:
        """`cut`, `refuse`, `open`, `swallow` or `release`; gives back how many connections there were."""
        with self._lock:
            self._process.stdin.write(json.dumps({"name": name, "action": action, "share": share}) + "\n")
            self._process.stdin.flush()
            return self._answer()["connections"]

    def end(self) -> None:
        with self._lock:
            self._process.stdin.close()
            self._process.wait()


async def serve(ports: dict[str, tuple[int, int]]) -> None:
    """Runs proxies and obeys what comes on standard input, until that ends."""
    proxies = {name: TcpProxy(*pair) for name, pair in ports.items()}
    for proxy in proxies.values():
        await proxy.open()
    loop = asyncio.get_running_loop()
    orders = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    print(json.dumps({"connections": 0}), flush=True)
    while line := await orders.readline():
        order = json.loads(line)
        proxy = proxies[order["name"]]
        answer = {"connections": proxy.connections}
        try:
            if order["action"] == "cut":
                proxy.cut(order["share"])
            elif order["action"] == "refuse":
                await proxy.refuse()
            elif order["action"] == "open":
                await proxy.open()
            elif order["action"] == "swallow":
                proxy.swallow()
            else:
                proxy.release()
        except OSError as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)
    for proxy in proxies.values():
        await proxy.close()


if __name__ == "__main__":
    try:
        asyncio.run(serve(json.loads(sys.argv[1])))
    except OSError as error:
        print(json.dumps({"error": str(error)}), flush=True)
        sys.exit(1)
