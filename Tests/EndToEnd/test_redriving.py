"""Dead letters: kept, shown, redriven once, and refused where the gateway hasn't sealed them."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

from dora_client import BASE, Answer
from fleet import wait_until
from proof import needs_kafka
from redriving_test import COMMANDS, RedrivingTest


class LetterTests(RedrivingTest):
    def test_a_failed_command_is_shown_and_redriven_once(self) -> None:
        organisation = self.organisation()["id"]
        address, letter = self.failed(organisation, 4711)
        operation = self.operation(address)
        self.assertEqual(operation["problem"]["reason"], "failed")
        self.assertIn("administrator", operation["problem"]["detail"])
        self.assertNotIn("closedAt", operation)
        self.assertIn(operation["id"], [item["id"] for item in self.client.items("/operations", status="dead-lettered")])
        self.assertEqual(
            {name: letter[name] for name in ("domain", "topic", "reason", "state", "attempts", "subject")},
            {"domain": "gap", "topic": COMMANDS, "reason": "failed", "state": "waiting", "attempts": 4,
             "subject": f"organisation/{organisation}"})
        self.assertIn("23514", letter["detail"])
        headers = {header["name"]: header["value"] for header in letter["headers"]}
        self.assertEqual(headers["ce_id"], letter["message"])
        self.assertIn("4711", letter["body"])
        self.assertTrue(letter["isWhole"])
        # The fault is mended.
        answer = self.redrive(letter["id"])
        self.assertEqual((answer.status, answer.json["state"]), (202, "redriven"))
        self.client.wait_for_operation(address, "the redriven command", 30)
        self.assertEqual(self.client.get(f"/organisations/{organisation}")["employees"], 4711)
        self.assert_problem(self.redrive(letter["id"]), 409)
        self.assertEqual(self.versions(organisation), 2)
        sent = [
            message for message in self.fleet.messages(COMMANDS) if message["headers"].get("ce_id") == letter["message"]]
        self.assertEqual(len(sent), 2, "the command and its redriving")
        self.assertLess(sent[0]["headers"]["ce_time"], sent[1]["headers"]["ce_time"])
        self.assertEqual(self.administrator.get(f"/dead-letters/{letter['id']}")["decidedBy"], "tester-1")

    def test_a_fault_that_still_stands_makes_another_letter(self) -> None:
        organisation = self.organisation()["id"]
        with self.fault(4712):
            address = self.ask(organisation, 4712)
            first = self.dead(address)
            self.assertEqual(self.redrive(first["id"]).status, 202)
            wait_until(lambda: len(self.letters(message=first["message"])) == 2, 60, "the second letter")
            second = self.dead(address)
        self.assertNotEqual(first["id"], second["id"])
        self.assertEqual(self.redrive(second["id"]).status, 202)
        self.client.wait_for_operation(address, "the redriven command", 30)
        self.assertEqual(self.versions(organisation), 2)

    def test_who_waits_hears_of_the_letter_and_who_repeats_gets_the_outcome(self) -> None:
        organisation = self.organisation()["id"]
        key = str(uuid.uuid4())

        def change() -> Answer:
            return self.client.call(
                "PATCH", f"/organisations/{organisation}", {"employees": 4721},
                {"Idempotency-Key": key, "Prefer": "wait=30"})

        with self.fault(4721):
            answer = change()
        self.assertEqual((answer.status, answer.json["status"]), (202, "dead-lettered"))
        self.assertEqual(answer.json["problem"]["reason"], "failed")
        # The fault is mended, and the client repeats its request instead of asking for the redriving.
        answer = change()
        self.assertEqual((answer.status, answer.json.get("employees")), (200, 4721))
        self.assertEqual(self.versions(organisation), 2)

    def test_of_many_who_redrive_at_once_one_does(self) -> None:
        organisation = self.organisation()["id"]
        address, letter = self.failed(organisation, 4713)

        def redrive(_number: int) -> int:
            client = self.fleet.client(self.tenant, "administrator")
            try:
                return self.redrive(letter["id"], client).status
            finally:
                client.close()

        with ThreadPoolExecutor(8) as pool:
            statuses = list(pool.map(redrive, range(8)))
        self.assertEqual(sorted(statuses), [202] + [409] * 7)
        self.client.wait_for_operation(address, "the redriven command", 30)
        self.assertEqual(self.versions(organisation), 2)

    def test_a_command_that_took_effect_meanwhile_is_recognised(self) -> None:
        for forgets in (False, True):
            with self.subTest("the inbox has forgotten it" if forgets else "the inbox knows it"):
                organisation = self.organisation()["id"]
                key = str(uuid.uuid4())
                employees = 4714 + forgets
                address, letter = self.failed(organisation, employees, key)
                # The client repeats it itself, and somebody changes it again.
                self.client.write("PATCH", f"/organisations/{organisation}", {"employees": employees}, key)
                self.assertEqual(self.operation(address)["status"], "done")
                self.client.write("PATCH", f"/organisations/{organisation}", {"employees": 9})
                if forgets:
                    self.fleet.rows(
                        "DELETE FROM gap_assessment.inbox WHERE tenant = $1 AND message_id = $2::uuid", self.tenant,
                        letter["message"])
                self.assertEqual(self.redrive(letter["id"]).status, 202)
                wait_until(
                    lambda: self.administrator.get(f"/dead-letters/{letter['id']}").get("sentAt"), 30, "the sending")
                # What comes after it in the same partition is handled: so is the letter.
                self.client.write("PATCH", f"/organisations/{organisation}", {"employees": 10})
                self.assertEqual(self.versions(organisation), 4)
                self.assertEqual(self.operation(address)["status"], "done")

    def test_a_command_older_than_the_inbox_remembers(self) -> None:
        organisation = self.organisation()["id"]
        command = self.command(organisation, 3)
        long_ago = (datetime.now(timezone.utc) - timedelta(days=40)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        old = self.sealed(command, {"ce_time": long_ago}, {"id": organisation, "employees": 4716})
        self.publish(old)
        letter = self.letter_of(old)
        self.assertEqual((letter["reason"], letter["state"]), ("unreadable", "waiting"))
        self.assertIn("older than the inbox remembers", letter["detail"])
        self.assertEqual(self.redrive(letter["id"]).status, 202)
        wait_until(
            lambda: self.client.get(f"/organisations/{organisation}")["employees"] == 4716, 30, "the old command's effect")

    def test_what_the_gateway_has_not_sealed_is_refused_for_good(self) -> None:
        organisation = self.organisation()["id"]
        command = self.command(organisation, 3)
        forgeries = {
            "roles": {"headers": {"ce_roles": "administrator"}}, "a seal": {"headers": {"ce_mac": "0" * 64}},
            "an unknown key": {"headers": {"ce_keyid": "k99"}}, "a body": {"payload": '{"employees": 99}'}}
        for name, change in forgeries.items():
            with self.subTest(name):
                sealed = self.sealed(command, {})
                forged = sealed | {
                    "headers": sealed["headers"] | change.get("headers", {}),
                    "payload": change.get("payload", sealed["payload"])}
                self.publish(forged)
                letter = self.letter_of(forged)
                self.assertEqual(letter["state"], "refused")
                self.assertIn("The gateway has not sealed it", letter["refusal"])
                problem = self.assert_problem(self.redrive(letter["id"]), 409)
                self.assertTrue(problem["type"].endswith("/letter-not-redrivable"))
                shown = self.administrator.get(f"/dead-letters/{letter['id']}")
                self.assertIn("withheld", shown)
                self.assertNotIn("body", shown)
        self.assertEqual(self.versions(organisation), 2)

    def test_letters_without_a_tenant_are_the_operators(self) -> None:
        organisation = self.organisation()["id"]
        message = self.sealed(self.command(organisation, 3), {})
        message = message | {"headers": message["headers"] | {"ce_tenantid": "no/tenant"}}
        self.publish(message)
        operator = self.fleet.client("platform", "administrator")
        identifier = message["headers"]["ce_id"]
        found = wait_until(
            lambda: list(operator.items("/dead-letters", message=identifier)), 30, "the letter without a tenant")
        self.assertEqual(found[0]["state"], "refused")
        self.assertIn("headers", operator.get(f"/dead-letters/{found[0]['id']}"))
        self.assertEqual(self.letters(message=identifier), [])
        self.assert_problem(self.redrive(found[0]["id"]), 404)
        # It has nothing of any tenant's.
        for path in ("/organisations", "/audit/events", "/operations", "/parked-streams", "/workflows"):
            self.assert_problem(operator.send("GET", BASE + path), 403)
        operator.close()

    def test_who_may(self) -> None:
        organisation = self.organisation()["id"]
        _, letter = self.failed(organisation, 4717)
        path = f"{BASE}/dead-letters/{letter['id']}"
        auditor = self.fleet.client(self.tenant, "auditor")
        self.assertEqual(auditor.send("GET", path).status, 200)
        self.assertEqual(auditor.send("GET", f"{BASE}/dead-letters").status, 200)
        self.assert_problem(auditor.send("POST", f"{path}/redrive"), 403)
        self.assert_problem(auditor.send("POST", f"{BASE}/dead-letters/redrive"), 403)
        officer = self.fleet.client(self.tenant, "compliance-officer")
        self.assert_problem(officer.send("GET", path), 403)
        self.assert_problem(officer.send("GET", f"{BASE}/dead-letters"), 403)
        other = self.fleet.client(f"t-{uuid.uuid4().hex[:12]}", "administrator")
        self.assert_problem(other.send("GET", path), 404)
        self.assert_problem(other.send("POST", f"{path}/redrive"), 404)
        self.assertEqual(other.get("/dead-letters")["items"], [])
        for client in (auditor, officer, other):
            client.close()


class FilterTests(RedrivingTest):
    def test_pages_filters_and_the_script(self) -> None:
        organisation = self.organisation()["id"]
        command = self.command(organisation, 3)
        addresses = []
        with self.fault(4718):
            for _ in range(3):
                addresses.append(self.ask(organisation, 4718))
            for address in addresses:
                self.dead(address)
        unknown = self.sealed(command, {"ce_type": "eu.dora.gap.nonsense.v1"})
        forged = self.sealed(command, {})
        forged = forged | {"headers": forged["headers"] | {"ce_mac": "0" * 64}}
        for message in (unknown, forged):
            self.publish(message)
            self.letter_of(message)
        self.assertEqual(len(self.letters()), 5)
        self.assertEqual(len(self.letters(limit=2)), 5, "over pages")
        self.assertEqual(len(self.letters(reason="failed")), 3)
        self.assertEqual(len(self.letters(reason="unreadable", state="waiting")), 1)
        self.assertEqual(len(self.letters(domain="policy")), 0)
        for query in ("reason=x", "state=x", "domain=x", "message=x", "limit=0", "nonsense=1", "cursor=x"):
            self.assert_problem(self.administrator.send("GET", f"{BASE}/dead-letters?{query}"), 400)

        code, text = self.script("redrive", "--reason", "failed", "--domain", "gap", "--dry-run", "--page", "2")
        self.assertEqual((code, text.count("would go")), (0, 3), text)
        self.assertEqual(len(self.letters(state="waiting")), 4, "a dry run changes nothing")
        code, text = self.script("redrive", "--reason", "failed", "--page", "2")
        self.assertEqual((code, text.count("redriven  ")), (0, 3), text)
        for address in addresses:
            self.client.wait_for_operation(address, "a redriven command", 60)
        code, text = self.script("redrive", "--reason", "failed")
        self.assertEqual((code, text.splitlines()[-1]), (0, "0 redriven, 0 refused"), text)
        # An unknown type dies again: what is redriven is the letter, once.
        code, text = self.script("redrive", "--all")
        self.assertEqual((code, text.count("redriven  ")), (0, 1), text)
        refused = self.letter_of(forged)["id"]
        code, text = self.script("redrive", "--id", refused, "--id", str(uuid.uuid4()))
        self.assertEqual(code, 1)
        self.assertIn("has not sealed it", text)
        self.assertIn("There is no dead letter", text)
        wait_until(
            lambda: len(self.letters(message=unknown["headers"]["ce_id"])) == 2, 30, "the second letter of the unknown")

    def test_the_script_says_what_it_wants(self) -> None:
        self.assertEqual(self.script("redrive", "--help")[0], 0)
        for arguments in ([], ["--all", "--domain", "gap"], ["--id", "x", "--all"], ["--all", "--page", "0"]):
            with self.subTest(arguments):
                self.assertEqual(self.script("redrive", *arguments)[0], 64)
        code, text = self.script("redrive", "--all", token=self.fleet.token(self.tenant, "auditor"))
        self.assertEqual(code, 1)
        self.assertIn("403", text)


@needs_kafka
class CrashTests(RedrivingTest):
    def test_between_sending_and_its_mark(self) -> None:
        organisation = self.organisation()["id"]
        address, letter = self.failed(organisation, 4719)
        self.fleet.arm("gateway", "after-redrive-publish")
        administrator = self.fleet.client(self.tenant, "administrator")
        self.assertEqual(self.redrive(letter["id"], administrator).status, 202)
        administrator.close()
        self.fleet.wait_for_death("gateway")
        self.fleet.start("gateway")
        self.client.wait_for_operation(address, "the redriven command", 60)
        wait_until(
            lambda: self.administrator.get(f"/dead-letters/{letter['id']}").get("sentAt"), 60, "the mark")
        sent = [
            message for message in self.fleet.messages(COMMANDS) if message["headers"].get("ce_id") == letter["message"]]
        self.assertEqual(len(sent), 3, "the command, and its redriving on both sides of the crash")
        self.client.write("PATCH", f"/organisations/{organisation}", {"employees": 8})
        self.assertEqual(self.versions(organisation), 3, "it took effect once")
        self.assert_problem(self.redrive(letter["id"]), 409)

    def test_the_broker_is_away_when_it_is_decided(self) -> None:
        organisation = self.organisation()["id"]
        address, letter = self.failed(organisation, 4720)
        self.fleet.kill("broker")
        try:
            self.assertEqual(self.redrive(letter["id"]).status, 202)
            self.assertEqual(self.operation(address)["status"], "pending")
            self.fleet.kill("gateway")
        finally:
            self.fleet.start()
        self.client.wait_for_operation(address, "the redriven command", 120)
        self.assertEqual(self.versions(organisation), 2)
