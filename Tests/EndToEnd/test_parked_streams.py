"""Streams that the read model doesn't go on with: shown, redriven in order, and freed."""

import uuid

from dora_client import BASE
from fleet import wait_until
from redriving_test import RedrivingTest


class ParkedStreamTests(RedrivingTest):
    def parked(self, **query) -> dict[str, dict]:
        return {item["stream"]: item for item in self.administrator.items("/parked-streams", **query)}

    def redrive_streams(self, stream: str | None = None) -> dict:
        body = {"stream": stream} if stream else {}
        return self.administrator.call("POST", "/parked-streams/redrive", body).json

    def changed(self, organisation: str, *numbers: int) -> list[str]:
        """Asks for changes that the agent makes; the read model may hold them."""
        addresses = [self.ask(organisation, number) for number in numbers]
        wait_until(
            lambda: len(self.events("gap_assessment", f"organisation/{organisation}")) == 1 + len(numbers), 30,
            "the changes in the log")
        return addresses

    def test_an_event_that_cannot_be_projected_parks_its_stream_and_no_other(self) -> None:
        first, second = self.organisation()["id"], self.organisation()["id"]
        stream = f"organisation/{first}"
        with self.fault(5001, "gateway.audit_events", "resource"):
            addresses = self.changed(first, 5001, 5002, 5003)
            held = wait_until(lambda: self.parked(state="parked").get(stream), 30, "the parked stream")
            self.client.write("PATCH", f"/organisations/{second}", {"employees": 7})
            self.assertEqual(self.client.get(f"/organisations/{second}")["version"], 2, "other streams go on")
            held = wait_until(
                lambda: (found := self.parked()[stream])["held"] == 3 and found, 30, "the events behind it")
            self.assertEqual((held["version"], held["firstHeld"], held["lastHeld"]), (1, 2, 4))
            self.assertIn("can't be applied", held["reason"])
            self.assertIn("23514", held["reason"])
            self.assertGreaterEqual(held["waitingSeconds"], 0)
            self.assertEqual({self.operation(address)["status"] for address in addresses}, {"pending"})
            # Not mended yet: it stays as it is.
            answer = self.redrive_streams(stream)
            self.assertEqual((answer["freed"], answer["items"][0]["applied"]), (0, 0))
            self.assertIn("23514", answer["items"][0]["reason"])
        answer = self.redrive_streams(stream)
        self.assertEqual(answer["items"], [{"stream": stream, "applied": 3, "freed": True}])
        self.assertNotIn(stream, self.parked())
        found = self.client.get(f"/organisations/{first}")
        self.assertEqual((found["version"], found["employees"]), (4, 5003))
        history = self.client.get(f"/organisations/{first}/history")["items"]
        self.assertEqual([event["version"] for event in history], [1, 2, 3, 4])
        for address in addresses:
            self.assertEqual(self.operation(address)["status"], "done")
        self.client.write("PATCH", f"/organisations/{first}", {"employees": 5004})
        self.assert_problem(
            self.administrator.send(
                "POST", f"{BASE}/parked-streams/redrive", f'{{"stream": "{stream}"}}'.encode(),
                {"Content-Type": "application/json"}), 409)

    def test_a_history_that_does_not_fit(self) -> None:
        organisation = self.organisation()["id"]
        stream = f"organisation/{organisation}"
        where = "WHERE tenant = $1 AND stream = $2"
        known = self.fleet.rows(f"SELECT hash FROM gateway.streams {where}", self.tenant, stream)[0]["hash"]
        self.fleet.rows(f"UPDATE gateway.streams SET hash = $3 {where}", self.tenant, stream, "0" * 64)
        addresses = self.changed(organisation, 6001, 6002)
        wait_until(lambda: self.parked().get(stream, {}).get("held") == 2, 30, "the held events")
        self.assertIn("names another event before it", self.parked()[stream]["reason"])
        self.assertEqual(self.redrive_streams()["parked"], 1, "it doesn't fit yet")
        self.fleet.rows(f"UPDATE gateway.streams SET hash = $3 {where}", self.tenant, stream, known)
        answer = self.redrive_streams()
        self.assertEqual((answer["freed"], answer["parked"]), (1, 0))
        self.assertEqual(self.client.get(f"/organisations/{organisation}")["version"], 3)
        for address in addresses:
            self.assertEqual(self.operation(address)["status"], "done")

    def test_a_gap_is_shown_with_how_long_it_waits(self) -> None:
        organisation = self.organisation()["id"]
        stream = f"organisation/{organisation}"
        where = "WHERE tenant = $1 AND stream = $2"
        # As if the first event had been lost on its way to the read model.
        self.fleet.rows(
            f"UPDATE gateway.streams SET version = 0, hash = $3 {where}", self.tenant, stream, "0" * 64)
        address = self.changed(organisation, 6003)[0]
        held = wait_until(lambda: self.parked(state="waiting").get(stream), 30, "the stream with a gap")
        self.assertEqual(held["missing"], {"from": 1, "to": 1})
        self.assertNotIn("reason", held)
        self.assertEqual(self.redrive_streams()["items"], [], "there is nothing to redrive: what is missing must come")
        lost = next(
            message for message in self.fleet.messages("dora.gap.events")
            if message["headers"].get("ce_subject") == stream and message["headers"]["ce_streamversion"] == "1")
        self.fleet.publish(lost["topic"], lost["key"], lost["payload"], lost["headers"], lost["partition"])
        self.client.wait_for_operation(address, "the change behind the gap", 30)
        self.assertNotIn(stream, self.parked())
        self.assertEqual(self.client.get(f"/organisations/{organisation}")["version"], 2)

    def test_who_may(self) -> None:
        auditor = self.fleet.client(self.tenant, "auditor")
        self.assertEqual(auditor.send("GET", f"{BASE}/parked-streams").status, 200)
        self.assert_problem(auditor.send("POST", f"{BASE}/parked-streams/redrive"), 403)
        officer = self.fleet.client(self.tenant, "compliance-officer")
        self.assert_problem(officer.send("GET", f"{BASE}/parked-streams"), 403)
        for query in ("state=x", "limit=0", "cursor=x", "nonsense=1"):
            self.assert_problem(self.administrator.send("GET", f"{BASE}/parked-streams?{query}"), 400)
        body = f'{{"stream": "organisation/{uuid.uuid4()}"}}'.encode()
        kind = {"Content-Type": "application/json"}
        self.assert_problem(self.administrator.send("POST", f"{BASE}/parked-streams/redrive", body, kind), 409)
        self.assert_problem(self.administrator.send("POST", f"{BASE}/parked-streams/redrive", b'{"stream": "x"}', kind), 400)
        auditor.close()
        officer.close()
