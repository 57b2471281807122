"""A service that is told to end ends in its time, whatever is away."""

import json
import os
import signal
import threading
import time

from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import PROFILE, FleetTest
from proof import needs_kafka

GATEWAY, AGENT = "gateway.2", "gap-assessment.2"
# What a service has to finish what it holds, and what it may take beyond.
SECONDS, MORE = 2, 6


@needs_kafka
class ShutdownTests(FleetTest):
    def setUp(self) -> None:
        super().setUp()
        settings = {"DORA_SHUTDOWN_SECONDS": str(SECONDS), "DORA_PRODUCE_SECONDS": "0.5"}
        self.fleet.start(GATEWAY, settings=settings)
        self.fleet.start(AGENT, settings={"DORA_SHUTDOWN_SECONDS": str(SECONDS)})
        self.addCleanup(self.fleet.kill, GATEWAY, AGENT)

    def broker(self) -> int:
        return self.fleet.state("broker")["pid"]

    def send(self, count: int) -> None:
        """Changes that the broker doesn't take: their records stay under way."""
        token, url = self.fleet.token(self.tenant), self.fleet.url(GATEWAY)

        def ask(number: int) -> None:
            client = DoraClient(url, token)
            body = json.dumps(PROFILE | {"name": f"Late {number}"}).encode()
            try:
                client.send("POST", f"{BASE}/organisations", body, {"Content-Type": "application/json"})
            except OSError:
                pass  # The gateway ends meanwhile.
            client.close()

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

    def test_while_the_broker_says_nothing(self) -> None:
        processes = {name: self.fleet.state(name)["pid"] for name in (GATEWAY, AGENT)}
        broker = self.broker()
        os.kill(broker, signal.SIGSTOP)
        try:
            self.send(5)
            began = time.monotonic()
            for process in processes.values():
                os.kill(process, signal.SIGTERM)
            for name, process in processes.items():
                wait_until(lambda process=process: not runs(process), 60, f"the end of {name}")
                self.assertLess(time.monotonic() - began, SECONDS + MORE, name)
        finally:
            os.kill(broker, signal.SIGCONT)
        self.assertIn("The time to finish is over", self.fleet.log(GATEWAY))


def runs(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
