"""Messages on the topics: what others can read there, and what an agent does with those it must not obey."""

import json
import uuid

from fleet import FleetFailed, wait_until
from fleet_test import FleetTest
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
    def test_what_cannot_be_read_is_a_dead_letter_and_blocks_nobody(self) -> None:
        organisation = self.organisation()["id"]
        self.change(organisation, 17)
        command = self.command_of(organisation)
        messages = {
            "an unknown type": {"headers": {"ce_type": "eu.dora.gap.nonsense.v1"}},
            "broken JSON": {"payload": '{"employees":'},
            "no CloudEvent": {"headers": {"ce_specversion": "9"}},
        }
        known = len(self.dead_letters())
        for number, (name, changes) in enumerate(messages.items(), 1):
            with self.subTest(name):
                self.send(command, **changes)
                wait_until(lambda: len(self.dead_letters()) >= known + number, 20, f"the dead letter of {name}")
        self.assertEqual(self.change(organisation, 18)["employees"], 18)
