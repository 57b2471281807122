"""Keys that seal commands rotate under load: no command is refused, none becomes a dead letter."""

import json
import threading

from dora_client import BASE
from fleet import wait_until
from fleet_test import PROFILE
from proof import needs_kafka
from redriving_test import COMMANDS, RedrivingTest


class Load:
    """Clients that change things without a pause until told to stop, and what came of it."""

    def __init__(self, test: "RotationTests", clients: int):
        self._test = test
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(number,)) for number in range(clients)]
        self.done = 0
        self.failures: list[str] = []
        self._lock = threading.Lock()

    def __enter__(self) -> "Load":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_error) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(120)

    def _run(self, number: int) -> None:
        client = self._test.fleet.client(self._test.tenant)
        try:
            organisation = client.write("POST", "/organisations", PROFILE | {"name": f"Load {number}"})["id"]
            count = 0
            while not self._stop.is_set():
                count += 1
                if number == 0:
                    # A file travels in chunks, and what is read back is a query: all of them are sealed.
                    policy = self._test.upload(organisation, client=client, seconds=60)
                    answer = client.send("GET", f"{BASE}/policies/{policy['id']}/document")
                    assert answer.status == 200, answer.body[:300]
                else:
                    changed = client.write("PATCH", f"/organisations/{organisation}", {"employees": count})
                    assert changed["employees"] == count, changed
                with self._lock:
                    self.done += 1
        except Exception as error:  # noqa: BLE001: whatever it is, the test tells of it.
            with self._lock:
                self.failures.append(f"client {number}: {error!r}")
        finally:
            client.close()


@needs_kafka
class RotationTests(RedrivingTest):
    DOMAINS = ("gap", "policy")

    def ring(self, domain: str = "gap") -> dict:
        return json.loads((self.fleet.run.path / "secrets" / "command-keys" / f"{domain}.json").read_text())

    def letters_on_topics(self) -> int:
        return sum(len(self.fleet.messages(f"dora.{domain}.dead-letters")) for domain in self.DOMAINS)

    def rotate(self, *more: str) -> None:
        code, text = self.script("rotate-keys", "--settle", "5", "--longest-wait", "15", *more)
        self.assertEqual(code, 0, text)

    def test_twice_under_load(self) -> None:
        before, letters = self.ring()["signing"], self.letters_on_topics()
        with Load(self, clients=4) as load:
            wait_until(lambda: load.done > 5 or load.failures, 60, "the load")
            self.rotate()
            between = self.ring()["signing"]
            self.rotate()
            at_rest = load.done
            wait_until(lambda: load.done > at_rest + 5 or load.failures, 60, "the load after the rotations")
        self.assertEqual(load.failures, [])
        self.assertGreater(load.done, 20)
        print(f"{load.done} requests were done while the keys rotated twice")
        self.assertEqual(self.letters_on_topics(), letters, "no command became a dead letter")
        self.assertEqual(list(self.administrator.items("/dead-letters")), [])
        ring = self.ring()
        self.assertEqual(len({before, between, ring["signing"]}), 3)
        self.assertEqual(list(ring["keys"]), [ring["signing"]])
        self.assertLessEqual({before, between}, set(ring["verifyOnly"]))
        self.assertEqual(ring.keys(), self.ring("policy").keys())
        used = {
            message["headers"]["ce_keyid"] for message in self.fleet.messages(COMMANDS)
            if message["headers"].get("ce_tenantid") == self.tenant}
        self.assertLessEqual({before, between, ring["signing"]}, used, "each key has sealed commands")
        self.assertEqual(list(self.client.items("/operations", status="rejected")), [])
        self.assertEqual(list(self.client.items("/operations", status="pending")), [])

    def test_what_a_retired_key_sealed_is_redriven_under_the_new_one(self) -> None:
        organisation = self.organisation()["id"]
        late = self.sealed(self.command(organisation, 3), {}, {"id": organisation, "employees": 4730})
        old = late["headers"]["ce_keyid"]
        code, text = self.script("rotate-keys", "--domain", "gap", "--dry-run")
        self.assertEqual(code, 0, text)
        self.assertEqual(self.ring()["signing"], old, "a dry run changes nothing")
        for step in ("add", "sign", "retire"):
            code, text = self.script("rotate-keys", "--domain", "gap", "--step", step)
            self.assertEqual((code, text.count("nothing to")), (0, 0), text)
            code, text = self.script("rotate-keys", "--domain", "gap", "--step", step)
            self.assertEqual((code, text.count("nothing to")), (0, 1), text)
        self.assertNotEqual(self.ring("gap")["signing"], old)
        retired = f"verifyOnly: [{', '.join(sorted(self.ring()['verifyOnly']))}]"
        wait_until(lambda: retired in self.fleet.log("gap-assessment"), 30, "the agent's new keys")
        # The steps came at once, without the waits between: until the gateway has read the keys it signs with the old.
        wait_until(lambda: retired in self.fleet.log("gateway"), 30, "the gateway's new keys")
        self.client.write("PATCH", f"/organisations/{organisation}", {"employees": 4})
        # As if it had stood in the topic for longer than anybody thought: the agent takes it no more.
        self.publish(late)
        message = self.letter_of(late)
        self.assertIn("retired key", message["detail"])
        self.assertEqual(message["state"], "waiting")
        self.assertEqual(self.redrive(message["id"]).status, 202)
        wait_until(
            lambda: self.client.get(f"/organisations/{organisation}")["employees"] == 4730, 30, "the redriven command")
        sent = [
            found["headers"]["ce_keyid"] for found in self.fleet.messages(COMMANDS)
            if found["headers"].get("ce_id") == message["message"]]
        self.assertEqual(sent[-1], self.ring()["signing"])

    def test_the_script_says_what_it_wants(self) -> None:
        self.assertEqual(self.script("rotate-keys", "--help")[0], 0)
        code, text = self.script("rotate-keys", "--domain", "nonsense")
        self.assertEqual(code, 1)
        self.assertIn("there are gap", text)

