"""Messages on the topics: what others can read there, and what an agent does with those it must not obey."""

import json
import uuid
from datetime import datetime, timedelta, timezone

from dora_client import BASE
from fleet import FleetFailed, wait_until
from fleet_test import FleetTest
from message_seal import MessageSeal
from proof import shows

COMMANDS, DEAD_LETTERS, EVENTS = "dora.gap.commands", "dora.gap.dead-letters", "dora.gap.events"


class MessageTest(FleetTest):
    def command_of(self, organisation: str, sort: str = "update-organisation") -> dict:
        """The last command for an organisation, as it stands on the topic."""
        found = [
            message for message in self.fleet.messages(COMMANDS)
            if message["key"] == f"{self.tenant}/organisation/{organisation}"
            and f".{sort}." in message["headers"].get("ce_type", "")]
        self.assertTrue(found, f"no command {sort} for {organisation}")
        return found[-1]

    def send(self, message: dict, **changes) -> None:
        """Writes a message again, with changes of `headers`, `key` or `payload`."""
        self.fleet.publish(
            changes.get("topic", COMMANDS), changes.get("key", message["key"]),
            changes.get("payload", message["payload"]), message["headers"] | changes.get("headers", {}),
            message["partition"])

    def dead_letters(self) -> list[dict]:
        return [message for message in self.fleet.messages(DEAD_LETTERS)]

    def versions(self, organisation: str) -> int:
        return len(self.events("gap_assessment", f"organisation/{organisation}"))

    def change(self, organisation: str, employees: int) -> dict:
        return self.client.write("PATCH", f"/organisations/{organisation}", {"employees": employees})


class EventTests(MessageTest):
    def test_a_client_that_is_not_ours_reads_events(self) -> None:
        organisation = self.organisation()
        self.change(organisation["id"], 17)
        found = [
            message for message in self.fleet.messages(EVENTS)
            if message["headers"].get("ce_subject") == f"organisation/{organisation['id']}"]
        versions = {message["headers"]["ce_streamversion"]: message for message in found}
        self.assertEqual(sorted(versions), ["1", "2"])
        for message in found:
            headers = message["headers"]
            self.assertEqual(headers["ce_specversion"], "1.0")
            self.assertEqual(headers["ce_tenantid"], self.tenant)
            self.assertEqual(headers["content-type"], "application/json")
            self.assertEqual(message["key"], f"{self.tenant}/organisation/{organisation['id']}")
            self.assertIn("ce_previoushash", headers)
            self.assertIsInstance(json.loads(message["payload"]), dict)
        self.assertEqual(len({message["partition"] for message in found}), 1)


@shows("inbox")
class DuplicateTests(MessageTest):
    def test_a_command_that_is_delivered_twice_takes_effect_once(self) -> None:
        organisation = self.organisation()["id"]
        self.change(organisation, 17)
        command = self.command_of(organisation)
        # Between the two comes another change, so that the repeat would change something.
        self.change(organisation, 18)
        self.send(command)
        # What comes after it in the same partition has been handled: so has the repeat.
        self.change(organisation, 19)
        self.assertEqual(self.versions(organisation), 4)


@shows("mac")
class ForgeryTests(MessageTest):
    def test_no_attribute_can_be_changed(self) -> None:
        organisation = self.organisation()["id"]
        other = self.organisation()["id"]
        self.change(organisation, 17)
        command = self.command_of(organisation)
        headers = command["headers"]
        fresh = str(uuid.uuid4())
        forgeries = {
            "ce_id": {"headers": {"ce_id": fresh}},
            "ce_type": {"headers": {"ce_type": headers["ce_type"].replace("update-", "delete-")}},
            "ce_source": {"headers": {"ce_source": "elsewhere"}},
            "ce_subject and key": {
                "headers": {"ce_subject": f"organisation/{other}"}, "key": f"{self.tenant}/organisation/{other}"},
            "ce_time": {"headers": {"ce_time": headers["ce_time"][:-2] + ("1Z" if headers["ce_time"][-2] != "1" else "2Z")}},
            "ce_tenantid and key": {
                "headers": {"ce_tenantid": "another-tenant"}, "key": f"another-tenant/organisation/{organisation}"},
            "ce_correlationid": {"headers": {"ce_correlationid": fresh}},
            "ce_causationid": {"headers": {"ce_causationid": fresh}},
            "ce_actor": {"headers": {"ce_actor": "somebody-else"}},
            "ce_roles": {"headers": {"ce_roles": "administrator"}},
            "ce_requesthash": {"headers": {"ce_requesthash": "0" * 64}},
            "ce_expectedversion": {"headers": {"ce_expectedversion": "2"}},
            "ce_keyid": {"headers": {"ce_keyid": "k2"}},
            "ce_mac": {"headers": {"ce_mac": "0" * 64}},
            "traceparent": {"headers": {"traceparent": f"00-{'1' * 32}-{'2' * 16}-01"}},
            "body": {"payload": json.dumps(json.loads(command["payload"]) | {"employees": 99})},
        }
        before = self.versions(organisation) + self.versions(other)
        for changes in forgeries.values():
            self.send(command, **changes)

        def accepted() -> list[str]:
            """The forgeries that haven't become dead letters."""
            letters = self.dead_letters()
            return [name for name, changes in forgeries.items() if not any(is_of(letter, changes) for letter in letters)]

        def is_of(letter: dict, changes: dict) -> bool:
            headers = letter["headers"]
            return (
                headers["dora_reason"] == "unreadable" and headers["ce_correlationid"] in (
                    command["headers"]["ce_correlationid"], fresh)
                and letter["key"] == changes.get("key", command["key"])
                and letter["payload"] == changes.get("payload", command["payload"])
                and all(headers.get(name) == value for name, value in changes.get("headers", {}).items()))

        try:
            wait_until(lambda: not accepted(), 20, "a dead letter of each forgery")
        except FleetFailed:
            self.fail(f"obeyed or lost: {accepted()}")
        self.assertEqual(self.versions(organisation) + self.versions(other), before)
        # Consumption goes on.
        self.assertEqual(self.change(organisation, 20)["employees"], 20)


class PoisonTests(MessageTest):
    """What an agent can't read becomes a dead letter with its reason, and what comes after it is handled."""

    def letter(self, topic: str, identifier: str) -> dict:
        """The dead letter of a message."""
        def found():
            return [
                letter for letter in self.fleet.messages(topic.rsplit(".", 1)[0] + ".dead-letters")
                if letter["headers"].get("ce_id") == identifier and letter["headers"].get("dora_topic") == topic]

        letters = wait_until(found, 20, f"the dead letter of {identifier}")
        self.assertEqual(len(letters), 1)
        return letters[0]

    def assert_dead(self, message: dict, detail: str) -> None:
        self.fleet.publish(
            message["topic"], message["key"], message["payload"], message["headers"], message["partition"])
        letter = self.letter(message["topic"], message["headers"]["ce_id"])
        self.assertEqual(letter["payload"], message["payload"])
        self.assertIn(letter["headers"]["dora_reason"], ("unreadable", "failed"))
        self.assertRegex(letter["headers"]["dora_detail"], detail)
        self.assertEqual(letter["headers"]["dora_partition"], str(message["partition"]))

    def table(self, message: dict, seal: MessageSeal, domain: str):
        """Bad messages made from a good one, by name: the message and what its reason must name."""
        soon = (datetime.now(timezone.utc) + timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

        def fresh() -> dict[str, str]:
            headers = {"ce_id": str(uuid.uuid4())}
            return headers | ({"ce_expires": soon} if "ce_expires" in message["headers"] else {})

        def bad(headers: dict[str, str], payload: str | None = None, mac: str | None = None) -> dict:
            made = seal.sealed(message, fresh() | headers, payload)
            return made if mac is None else made | {"headers": made["headers"] | {"ce_mac": mac}}

        return {
            "an unknown type, well sealed": (bad({"ce_type": f"eu.dora.{domain}.nonsense.v1"}), "ce_type"),
            "an event's type, well sealed": (bad({"ce_type": f"eu.dora.{domain}.policy-deleted.v1"}), "ce_type"),
            "no CloudEvent": (bad({"ce_specversion": "9"}), "ce_specversion"),
            "broken JSON, well sealed": (bad({}, '{"employees":'), "."),
            "JSON of another shape, well sealed": (bad({}, '["x"]'), "."),
            "no JSON, well sealed": (bad({}, "\x00\x01nothing"), "."),
            "a seal of another message": (bad({}, mac=message["headers"]["ce_mac"]), "ce_mac"),
            "a seal that is none": (bad({}, mac="nonsense"), "ce_mac"),
            "an unknown key": (bad({"ce_keyid": "k9"}), "ce_mac|ce_keyid"),
            "broken JSON, badly sealed": (bad({}, '{"employees":', mac="0" * 64), "ce_mac"),
        }

    def test_the_seal_made_here_is_the_gateways(self) -> None:
        organisation = self.organisation()["id"]
        command = self.command_of(organisation, "create-organisation")
        seal = MessageSeal(self.fleet.run.path, "gap")
        self.assertEqual(
            seal.code(COMMANDS, command["key"], command["headers"], command["payload"]), command["headers"]["ce_mac"])

    def test_commands_that_cannot_be_read(self) -> None:
        organisation = self.organisation()["id"]
        self.change(organisation, 17)
        command = self.command_of(organisation)
        process = self.fleet.state("gap-assessment")["pid"]
        for name, (message, detail) in self.table(command, MessageSeal(self.fleet.run.path, "gap"), "gap").items():
            with self.subTest(name):
                self.assert_dead(message, detail)
        self.assertEqual(self.versions(organisation), 2)
        self.assertEqual(self.change(organisation, 18)["employees"], 18, "consumption goes on in the same partition")
        self.assertEqual(self.fleet.state("gap-assessment")["pid"], process)

    def test_queries_that_cannot_be_read(self) -> None:
        policy = self.upload(self.organisation()["id"])["id"]
        path = f"{BASE}/policies/{policy}/document"
        self.assertEqual(self.client.send("GET", path).status, 200)
        queries = [
            message for message in self.fleet.messages("dora.policy.queries")
            if message["key"] == f"{self.tenant}/policy/{policy}"]
        self.assertTrue(queries, "reading a document asks the agent")
        process = self.fleet.state("policy-analyzer")["pid"]
        seal = MessageSeal(self.fleet.run.path, "policy")
        for name, (message, detail) in self.table(queries[-1], seal, "policy").items():
            with self.subTest(name):
                self.assert_dead(message, detail)
        self.assertEqual(self.client.send("GET", path).status, 200, "the next query is answered")
        self.assertEqual(self.fleet.state("policy-analyzer")["pid"], process)
