"""The faults' checker on rows made by hand: nothing is found where all is in order, and each fault by its check."""

import ast
import base64
import hashlib
import hmac
import json
import struct
import subprocess
import sys
import tempfile
import unittest
import uuid
from dataclasses import replace
from pathlib import Path

from faults.checker import chain, doubled, forged, operations, order, read_model, replay, sagas, seals, tenants, updates
from faults.checker.command_keys import CommandKeys
from faults.checker.event_body import EventBody, UnreadableBody
from faults.checker.event_hash import NO_HASH, event_hash
from faults.checker.check import tried
from faults.checker.identity import operation_in
from faults.checker.layout import Layout
from faults.checker.ledger import Ledger
from faults.checker.lost import LostCommands
from faults.checker.report import Promise, Report
from faults.checker.rows import ContentRow, Event, Record, StateRow, WorkflowRow
from faults.checker.seals import Seal, SealedEvent, SealedLog, fields
from fleet import ROOT
from small_world import SmallWorld, address, answer, copy_of, identifier, request


class CheckTest(unittest.TestCase):
    """Tries one promise on a world that a test has changed."""

    def setUp(self) -> None:
        self.world = SmallWorld()

    def check(self, promise: Promise) -> None:
        raise NotImplementedError

    def tried(self) -> Promise:
        return tried("promise", "the promise", self.check)

    def assert_kept(self, at_least: int = 1) -> None:
        promise = self.tried()
        self.assertEqual(promise.broken, 0, promise.examples)
        self.assertGreaterEqual(promise.tried, at_least)

    def assert_broken(self, pattern: str, number: int | None = None) -> None:
        promise = self.tried()
        self.assertGreater(promise.broken, 0)
        found = "\n".join(promise.examples)
        self.assertIn(pattern, found)
        self.assertNotIn("the check itself", found)
        if number is not None:
            self.assertEqual(promise.broken, number, promise.examples)


class ChainTests(CheckTest):
    def check(self, promise: Promise) -> None:
        chain.check(self.world.evidence.services, self.world.gateway, promise)

    def test_whole(self) -> None:
        self.assert_kept(2 * len(self.world.events))

    def test_the_hash_is_the_services(self) -> None:
        # An event as an agent has written it.
        event = Event(
            543, "ten-a", "operation/223c609c-2b8d-5408-a62f-decd87e0cb3c", 1, "b8424c3c-70f2-8477-890f-96ef95b61733",
            "eu.dora.gap.operation-ended.v1", "/gap-assessment", 1795686222008896,
            "45ba41a5-12c9-4e12-b620-828ac8bd5ce7", "11ad011e-9a57-8fb9-9ffe-c2a1617e1f04", None,
            '{"operation":"223c609c-2b8d-5408-a62f-decd87e0cb3c","result":{"rejected":{"_0":{"detail":"The resource '
            'has version 4, not 1: read it again and repeat the change.","problem":"version-mismatch","status":412}}}}',
            b'{"requestedBy":"tester-1","details":{}}', NO_HASH, NO_HASH)
        self.assertEqual(event_hash(event).hex(), "fa901a3e4b01b0f4fe7ad148bf2c6d52bbd0f62f4658c43bce6c1a9138e2b997")

    def test_every_column_is_covered(self) -> None:
        changes = {
            "tenant": "c", "stream": "organisation/x", "version": 3, "message": identifier("other"), "type": "other",
            "source": "/other", "time": 1, "correlation": identifier("other"), "causation": None, "trace_parent": "",
            "outcome": None, "body": b"{}", "previous_hash": bytes([1] * 32)}
        event = self.world.event("organisation/")
        self.assertEqual(set(changes), set(Event.__slots__) - {"position", "hash"})
        for column, value in changes.items():
            changed = copy_of(event)
            setattr(changed, column, value)
            self.assertNotEqual(event_hash(changed), event.hash, column)

    def test_a_bit_of_a_body(self) -> None:
        event = self.world.event("gap/")
        event.body = event.body.replace(b"0.5", b"0.4")
        self.assert_broken("its columns don't give its hash")

    def test_an_event_that_is_gone(self) -> None:
        self.world.events.remove(self.world.event("organisation/"))
        self.assert_broken("follows version 0")
        self.assert_broken("no log has such an event")

    def test_a_chain_that_was_made_anew_after_a_change(self) -> None:
        event = self.world.event("organisation/", 2)
        event.type = "eu.dora.gap.other.v1"
        event.hash = event_hash(event)
        self.assert_broken("differs from its log in type, hash", 1)

    def test_history_that_lacks_an_event(self) -> None:
        self.world.gateway.audit.pop()
        self.assert_broken("isn't there, though a log has it", 1)


class OrderTests(CheckTest):
    def check(self, promise: Promise) -> None:
        order.check(self.world.evidence.services, promise)

    def record(self, version: int) -> Record:
        stream = f"organisation/{self.world.organisation('a')}"
        return next(
            record for record in self.world.records
            if record.header("ce_subject") == stream and record.header("ce_streamversion") == str(version))

    def test_in_order_also_with_repeats(self) -> None:
        self.world.records += [
            Record(first.topic, first.partition, first.offset + 100, first.key, first.headers, first.value)
            for first in self.world.records]
        self.assert_kept(10)

    def test_a_later_version_comes_first(self) -> None:
        first, second = self.record(1), self.record(2)
        first.offset, second.offset = second.offset, first.offset
        self.assert_broken("version 2 stands where version 1 must", 1)

    def test_a_version_that_was_skipped(self) -> None:
        self.world.records.remove(self.record(1))
        self.assert_broken("version 1 of the log isn't in the topic", 1)

    def test_a_topic_whose_retention_is_over(self) -> None:
        self.world.records.remove(self.record(1))
        service = self.world.service
        service.topics.is_cut = True
        promise = tried("", "", lambda promise: order.check([service], promise))
        self.assertEqual((promise.broken, len(promise.notes)), (0, 1))
        self.record(2).headers[0] = ("ce_specversion", "2.0")
        service.topics.events = self.world.records
        self.assertEqual(tried("", "", lambda promise: order.check([service], promise)).broken, 1)

    def test_a_stream_that_never_left(self) -> None:
        stream = self.world.event("gap/").stream
        self.world.records = [record for record in self.world.records if record.header("ce_subject") != stream]
        self.assert_broken("isn't in the topic", 1)

    def test_other_bytes_and_headers_than_the_log(self) -> None:
        record = self.record(2)
        for name, change in {
            "the body": {"value": b"{}"}, "the key": {"key": "b/x"},
            "headers ce_type": {"headers": [
                (name, "other" if name == "ce_type" else value) for name, value in record.headers]},
            "the order or number": {"headers": record.headers[::-1]},
        }.items():
            with self.subTest(name):
                parts = {"key": record.key, "headers": record.headers, "value": record.value} | change
                place = self.world.records.index(self.record(2))
                self.world.records[place] = Record(
                    record.topic, record.partition, record.offset, parts["key"], parts["headers"], parts["value"])
                self.assert_broken(f"differs from the log in {name}", 1)
                self.world.records[place] = record

    def test_one_stream_in_two_partitions(self) -> None:
        self.record(2).partition = 1
        self.assert_broken("lies in 2 partitions", 1)

    def test_an_event_that_no_log_has(self) -> None:
        self.world.events.remove(self.world.event("organisation/", 2))
        self.assert_broken("holds version 2, which the log doesn't have", 1)

    def test_positions_against_versions(self) -> None:
        first, second = self.world.event("organisation/"), self.world.event("organisation/", 2)
        first.position, second.position = second.position, first.position
        self.world.events.sort(key=lambda event: event.position)
        self.assert_broken("gap-assessment.event_log")


class ReplayTests(CheckTest):
    def check(self, promise: Promise) -> None:
        replay.check(self.world.evidence, promise)

    def row(self, table: str) -> StateRow:
        return self.world.tables[table][0]

    def test_equal(self) -> None:
        self.assert_kept(5)

    def test_changed_rows(self) -> None:
        row = self.row("gaps")
        for pattern, column, value in [
                ("body differs from byte", "body", row.body.replace(b"0.5", b"0.4")),
                ("version is 7, in the log 1", "version", 7),
                ("assessment is 'x'", "columns", {"assessment": "x"}),
                ("assessment is None", "columns", {"assessment": None})]:
            with self.subTest(pattern):
                kept = getattr(row, column)
                setattr(row, column, value)
                self.assert_broken(pattern, 1)
                setattr(row, column, kept)

    def test_a_row_that_is_gone(self) -> None:
        self.world.tables["organisations"].pop()
        self.assert_broken("is in no table", 1)

    def test_a_row_that_no_log_has(self) -> None:
        self.world.tables["gaps"].append(StateRow("a", identifier("nobody's"), 1, b"{}", {}))
        self.assert_broken("is in no log", 1)

    def test_a_row_that_was_taken_out(self) -> None:
        self.world.tables["assessments"].append(StateRow("a", identifier("assessment undone"), 1, b"{}", {}))
        self.assert_broken("was taken out by version 2", 1)

    def test_a_table_that_nobody_described(self) -> None:
        self.world.tables["secrets"] = []
        self.assert_broken("of a kind that the API doesn't describe", 1)

    def test_a_body_that_is_none(self) -> None:
        self.world.event("organisation/", 2).body = b'{"requestedBy":"x","details":{'
        self.assert_broken("its body is no event's")

    def test_files(self) -> None:
        service = self.world.service
        service.contents = [
            ContentRow("a", "d1", "document/x", 3, "d1", 3), ContentRow("a", "d2", "passages", 3, "d9", 4)]
        promise = Promise("", "")
        replay.check_files(service, promise)
        self.assertEqual((promise.tried, promise.broken), (2, 1))
        self.assertIn("its bytes have the digest d9; length is 3, not 4", promise.examples[0])

    def test_the_value_is_cut_byte_for_byte(self) -> None:
        state = '{"a": [1.50, "}\\",\\u00e4ü"]}'
        body = EventBody.split(f'{{"requestedBy":"ä","details":{{"x":"}}"}},"resource":{state}}}'.encode())
        self.assertEqual((body.requested_by, body.details, body.resource), ("ä", b'{"x":"}"}', state.encode()))
        self.assertEqual(EventBody.split(b'{"requestedBy":"x","details":{}}').changes, False)
        gone = EventBody.split(b'{"requestedBy":"x","details":{},"resource":null}')
        self.assertEqual((gone.changes, gone.resource), (True, None))
        good = b'{"requestedBy":"x","details":{},"resource":1}'
        for bad in (b"", b"{}", good[:31], good + b"x", b"\xff"):
            with self.subTest(bad), self.assertRaises(UnreadableBody):
                EventBody.split(bad)


class ReadModelTests(CheckTest):
    def check(self, promise: Promise) -> None:
        read_model.check(self.world.evidence, self.world.walk, promise)

    def test_equal(self) -> None:
        self.world.read("a", "a", 200)
        self.world.list("a", self.world.organisation("a"))
        self.assert_kept(12)

    def test_changed_rows(self) -> None:
        row = self.world.gateway.resources[0]
        for pattern, column, value in [
                ("body differs from its agent's", "body", b"{}"), ("version is 9", "version", 9),
                ("filters differ in name", "filters", '{"name": "other"}'), ("filters differ in name", "filters", "{}"),
                ("created_at isn't", "created_at", 0)]:
            with self.subTest(pattern):
                kept = getattr(row, column)
                setattr(row, column, value)
                self.assert_broken(pattern, 1)
                setattr(row, column, kept)

    def test_numbers_count_by_their_value(self) -> None:
        gap = next(row for row in self.world.gateway.resources if row.kind == "gap")
        gap.filters = '{"severity": 0.50}'
        self.assert_kept()

    def test_rows_that_only_one_side_has(self) -> None:
        row = self.world.gateway.resources.pop(0)
        self.assert_broken("isn't there; its agent has version 2", 1)
        self.world.gateway.resources.append(row)
        self.world.tables["organisations"].clear()
        self.assert_broken("is shown, and its agent has none", 2)

    def test_streams_that_stand_still(self) -> None:
        head = self.world.gateway.streams[0]
        head.version, head.parked_reason = 1, "no fit"
        self.world.gateway.held[head.tenant, head.stream] = [2]
        self.assert_broken("is projected to version 1, and its log ends with 2; is parked: no fit; version 2 waits", 1)
        self.world.gateway.streams.remove(head)
        self.assert_broken("isn't projected", 1)

    def test_answers(self) -> None:
        self.world.read("a", "a", 200)
        self.world.walk.readings[0].entity_tag = '"1"'
        self.world.list("a")
        self.assert_broken("isn't its agent's version 2 (ETag \"1\")")
        self.assert_broken("shows 0 where its agent has 1", 2)


class SagaTests(CheckTest):
    def check(self, promise: Promise) -> None:
        sagas.check(self.world.evidence, promise)

    def workflow(self, name: str) -> WorkflowRow:
        return next(row for row in self.world.gateway.workflows if row.id == self.world.workflow(name))

    def become(self, name: str, status: str, **more) -> None:
        """Row, body and log of a workflow with another status."""
        row = self.workflow(name)
        row.status, row.body = status, json.dumps(json.loads(row.body) | {"status": status} | more).encode()
        self.world.gateway.workflow_log["a", row.id][-1] = (2, status)

    def test_ended(self) -> None:
        self.assert_kept(2)

    def test_done_without_its_results(self) -> None:
        self.world.tables["gaps"].pop()
        self.assert_broken("has 1 of kind gap, and says 2", 1)
        self.world.tables["assessments"].clear()
        self.assert_broken("isn't in its agent's table", 1)

    def test_undone_with_something_left(self) -> None:
        undone = identifier("assessment undone")
        self.world.tables["assessments"].append(StateRow("a", undone, 1, b'{"version":1}', {}))
        self.world.tables["gaps"].append(
            StateRow("a", identifier("left"), 1, json.dumps({"assessment": undone}).encode(), {}))
        self.world.tombstones.clear()
        self.assert_broken("is still in its agent's table; 1 of kind gap are left", 1)
        self.assertIn("has no tombstone", " ".join(sagas.problems(
            self.workflow("undone"), self.world.evidence, sagas._parts(self.world.evidence))))

    def test_stuck(self) -> None:
        for status in ("running", "undoing"):
            with self.subTest(status):
                self.become("undone", status)
                self.assert_broken("is stuck: assess undone", 1)

    def test_a_person_is_needed_and_told(self) -> None:
        for status in ("failed", "needs-person", "ended-by-person"):
            with self.subTest(status):
                self.become("undone", status, reason=None)
                self.assert_broken("doesn't say why", 1)
                self.become("undone", status, reason="It could not be undone.")
                self.assert_kept()
                self.assertEqual(self.tried().notes, ["1 of the workflows need or needed a person"])

    def test_records_that_disagree(self) -> None:
        key = ("a", self.world.workflow("done"))
        self.world.gateway.outbox[key] = 1
        self.assert_broken("still has commands in command_outbox", 1)
        self.world.gateway.workflow_log[key].pop()
        self.assert_broken("workflow_log hasn't every version from 1 to 2", 1)
        self.workflow("done").status = "undone"
        self.assert_broken("its columns say otherwise than its body", 1)


class LostTests(CheckTest):
    KEYS: dict[str, CommandKeys] = {}

    def check(self, promise: Promise) -> None:
        LostCommands(self.world.evidence, self.world.ledger, self.world.origin, self.KEYS).check(promise)

    def drop_outcome(self, stream: str, version: int = 1) -> str:
        event = self.world.event(stream, version)
        operation = json.loads(event.outcome)["operation"]
        event.outcome = None
        return operation

    def test_none(self) -> None:
        # Six commands of clients, three of workflows.
        self.assert_kept(9)
        self.assertEqual(self.tried().tried, 9)

    def test_without_an_outcome(self) -> None:
        operation = self.drop_outcome("organisation/", 2)
        self.assert_broken(f"ledger load-a/2 (change-organisation, a): operation {operation} was acknowledged", 1)

    def test_given_up_to_the_dead_letters(self) -> None:
        self.drop_outcome("organisation/", 2)
        letter = self.world.commands[1]
        self.world.dead_letters.append(Record(
            "dora.gap.dead-letters", 0, 4, letter.key,
            [*letter.headers, ("dora_reason", "failed"), ("dora_detail", "it failed")], b"{}"))
        self.assert_broken("at dora.gap.dead-letters partition 0 offset 4 (failed: it failed)", 1)

    def test_a_workflows_command(self) -> None:
        self.drop_outcome("assessment/")
        self.assert_broken("dora.gap.commands partition 0 offset 6", 1)

    def test_what_only_the_gateway_knows(self) -> None:
        self.drop_outcome("assessment/")
        self.world.commands.clear()
        self.assert_broken("gateway.operations", 1)

    def test_an_operation_that_stays_open(self) -> None:
        operation = next(iter(self.world.gateway.operations.values()))
        operation.status = "projecting"
        self.assert_broken("is projecting at the gateway", 1)

    def test_an_effect_that_does_not_stand(self) -> None:
        self.world.tables["organisations"] = [
            row for row in self.world.tables["organisations"] if row.tenant == "b"]
        self.assert_broken("isn't there in its agent's table", 2)
        self.world.events.remove(self.world.event("organisation/", 1))
        self.assert_broken("was acknowledged and never closed")

    def test_an_answer_without_an_operation(self) -> None:
        """201 at once: the message follows from the key."""
        name, resource = {"client": "c", "sequence": 1}, {"kind": "organisation", "id": self.world.organisation("a")}
        self.world.ledger_lines = [
            request(name, "create-organisation", "a", "POST", "/api/v1/organisations", "a-1", {}),
            answer(name, 201, resource=resource | {"version": 1})]
        self.assert_kept()
        self.assertEqual(self.tried().tried, 9, "it is one of those that the topic has")
        self.world.inbox.clear()
        self.world.ledger_lines[1]["resource"] = None
        self.assert_kept(9)
        self.world.ledger_lines[0]["key"] = "another"
        self.assert_broken("no inbox and no log has its message", 1)

    def test_what_never_was_acknowledged(self) -> None:
        """A broken connection promises nothing; a repeat that is acknowledged does."""
        name, path = {"client": "c", "sequence": 1}, "/api/v1/organisations"
        self.world.ledger_lines += [
            request(name, "create-organisation", "a", "POST", path, "k", {}), answer(name, None, unknown="no-answer")]
        self.assert_kept()
        again = {"client": "c", "sequence": 2}
        self.world.ledger_lines += [
            request(again, "create-organisation", "a", "POST", path, "k", {}, repeats=name),
            answer(again, 202, address(identifier("nowhere")))]
        self.assert_broken("ledger c/1 (create-organisation, a)", 1)

    def test_workflows(self) -> None:
        name = {"client": "c", "sequence": 1}
        for pattern, purpose, path, workflow in [
                ("isn't there", "start-workflow", "/api/v1/workflows", "/api/v1/workflows/unknown"),
                ("was cancelled and is done", "cancel-workflow",
                 f"/api/v1/workflows/{self.world.workflow('done')}/cancel", None)]:
            with self.subTest(purpose):
                kept = list(self.world.ledger_lines)
                self.world.ledger_lines += [
                    request(name, purpose, "a", "POST", path, None, {}), answer(name, 202, workflow=workflow)]
                self.assert_broken(pattern, 1)
                self.world.ledger_lines = kept

    def test_a_cancelled_operation_leaves_a_tombstone(self) -> None:
        operation = next(row for row in self.world.gateway.operations.values())
        name = {"client": "c", "sequence": 1}
        self.world.ledger_lines += [
            request(name, "cancel-operation", "a", "POST", address(operation.id) + "/cancel", None, None),
            answer(name, 202)]
        self.assert_broken("was cancelled and has no tombstone", 1)
        self.world.tombstones["a", operation.message] = "Cancelled."
        self.assert_kept()


class DoubledTests(CheckTest):
    def check(self, promise: Promise) -> None:
        doubled.check(self.world.evidence, self.world.ledger, self.world.origin, promise)

    def again(self, event: Event, **changes) -> Event:
        """The same event once more, at the end of its stream."""
        stream = [each for each in self.world.events if (each.tenant, each.stream) == (event.tenant, event.stream)]
        doubled = copy_of(event)
        doubled.position, doubled.version = len(self.world.events) + 1, len(stream) + 1
        for column, value in changes.items():
            setattr(doubled, column, value)
        self.world.events.append(doubled)
        return doubled

    def test_once(self) -> None:
        self.assert_kept(30)

    def test_an_event_twice(self) -> None:
        self.again(self.world.event("organisation/"), outcome=None)
        self.assert_broken("has the event id")

    def test_an_outcome_twice(self) -> None:
        self.again(self.world.event("organisation/"), message=identifier("another event"))
        self.assert_broken("has another outcome at gap-assessment")

    def test_one_message_done_in_two_operations(self) -> None:
        event = self.world.event("organisation/")
        outcome = event.outcome.replace(json.loads(event.outcome)["operation"], identifier("other operation"))
        self.again(event, message=identifier("another event"), outcome=outcome.replace('"version":1', '"version":3'))
        self.assert_broken("is done in 2 operations")

    def test_versions_that_nobody_told_of(self) -> None:
        self.again(self.world.event("organisation/", 2), message=identifier("another event"), outcome=None)
        self.assert_broken("names version 2", 1)

    def test_one_key_through_two_gateways(self) -> None:
        name = {"client": "load-a", "sequence": 9}
        self.world.ledger_lines += [
            request(name, "create-organisation", "a", "POST", "/api/v1/organisations", "a-1", {"name": "a/1"},
                    gateway="gateway.2"),
            answer(name, 202, address(identifier("other operation")))]
        self.assert_broken("one key has the operations", 1)
        self.world.ledger_lines[-1] |= {"operation": None, "status": 201, "resource": {
            "kind": "organisation", "id": identifier("other"), "version": 1}}
        self.world.ledger_lines[1] |= {"resource": {
            "kind": "organisation", "id": self.world.organisation("a"), "version": 1}}
        self.assert_broken("one key has the resources", 1)

    def test_a_mark_that_stands_twice(self) -> None:
        event = self.world.event("organisation/")
        other = identifier("second")
        made = self.again(
            event, stream=f"organisation/{other}", version=1, message=identifier("another event"), outcome=None)
        made.body = event.body.replace(self.world.organisation("a").encode(), other.encode())
        self.assert_broken("made 2 of kind organisation", None)

    def test_a_number_that_was_set_twice(self) -> None:
        third = self.again(self.world.event("organisation/"), message=identifier("x"), outcome=None)
        self.again(self.world.event("organisation/", 2), message=identifier("y"), outcome=None)
        self.assertEqual(third.version, 3)
        self.assert_broken("to 200 2 times")

    def test_refused_and_done(self) -> None:
        for line in self.world.ledger_lines:
            if line["line"] == "answer" and line["sequence"] == 2 and line["client"] == "load-a":
                line |= {"status": 409, "operation": None}
        self.world.ledger_lines = [line for line in self.world.ledger_lines if line["line"] != "outcome"]
        self.assert_broken("was refused (409) and is done")
        self.assert_broken("is refused and set employees")

    def test_what_nobody_asked_for(self) -> None:
        stranger = identifier("stranger")
        self.again(self.world.event("organisation/", 2), message=identifier("x"), outcome=None, causation=stranger)
        self.assert_broken(f"version 3 was caused by {stranger}, which nobody sent", 1)

    def test_a_request_without_a_key_may_have_caused_one_effect(self) -> None:
        name = {"client": "c", "sequence": 1}
        self.world.ledger_lines += [
            request(name, "change-organisation", "a", "PATCH", "/api/v1/organisations/x", None, {}),
            answer(name, None, unknown="no-answer")]
        self.again(
            self.world.event("organisation/", 2), message=identifier("x"), outcome=None, causation=identifier("s"))
        self.assert_kept()


class OperationTests(CheckTest):
    def check(self, promise: Promise) -> None:
        operations.check(self.world.evidence, self.world.ledger, promise)

    def test_as_their_outcomes(self) -> None:
        self.assert_kept(15)

    def test_changed_rows(self) -> None:
        row = next(iter(self.world.gateway.operations.values()))
        other = [each for each in self.world.gateway.operations.values() if each.status == "rejected"][0]
        for pattern, column, value in [
                ("is rejected, its outcome done", "status", "rejected"),
                ("is projecting though gap-assessment has its outcome", "status", "projecting"),
                ("its outcome isn't that of", "outcome", other.outcome),
                ("its problem isn't the outcome's", "problem", other.problem),
                ("has no time of closing", "is_closed", False)]:
            with self.subTest(pattern):
                kept = getattr(row, column)
                setattr(row, column, value)
                self.assert_broken(pattern, 1)
                setattr(row, column, kept)
        self.world.gateway.waits["a", row.id] = ["x version 1"]
        self.assert_broken("still stands in operation_waits", 1)

    def test_closed_without_an_outcome(self) -> None:
        self.world.event("organisation/").outcome = None
        self.assert_broken("is done, and no log has its outcome", 2)

    def test_seen_to_end_otherwise(self) -> None:
        ends = [line for line in self.world.ledger_lines if line["line"] == "outcome"]
        ends[0]["written"][0]["version"] = 5
        self.assert_broken("was shown otherwise than a organisation/", 1)
        name = {"client": "load-a", "sequence": 9}
        self.world.ledger_lines += [
            request(name, "create-organisation", "a", "POST", "/api/v1/organisations", "a-1", {}),
            answer(name, 202, ends[0]["operation"]),
            {"line": "outcome", **name, "operation": ends[0]["operation"], "status": "rejected", "written": None,
             "problem": "conflict", "pointer": None}]
        self.assert_broken("was seen to end in 2 ways", 1)


class TenantTests(CheckTest):
    def check(self, promise: Promise) -> None:
        tenants.check(self.world.gathered, self.world.ledger, promise)

    def test_apart(self) -> None:
        self.world.list("a", self.world.organisation("a"))
        for reader, owner in ("aa", "ab", "ba"):
            self.world.read(reader, owner, 200 if reader == owner else 404)
        self.assert_kept(20)
        self.assertEqual(self.tried().notes, [])

    def test_a_list_that_shows_anothers(self) -> None:
        self.world.list("a", self.world.organisation("b"))
        self.assert_broken("which is b's", 1)

    def test_anothers_is_found(self) -> None:
        self.world.read("a", "b", 200)
        self.assert_broken("answered 200 and not 404", 1)

    def test_ones_own_is_not_found(self) -> None:
        self.world.read("a", "a", 404)
        self.assert_broken("answered 404 and not 200", 1)

    def test_json_that_names_anothers(self) -> None:
        other = self.world.organisation("b").encode()
        event = self.world.event("gap/")
        event.body = event.body.replace(identifier("assessment").encode(), other)
        self.world.tables["gaps"][0].body = b'{"organisation":"' + other + b'"}'
        self.assert_broken(f"names {other.decode()}, which is b's", 2)

    def test_one_identifier_under_two_tenants(self) -> None:
        gathered = self.world.gathered
        gathered.owners.shared[self.world.organisation("a")] = ["a", "b"]
        promise = tried("", "", lambda promise: tenants.check(gathered, Ledger(), promise))
        self.assertIn("stands under the tenants a, b", promise.examples[0])

    def test_roles_that_see_too_much_or_too_little(self) -> None:
        table = self.world.access.tables[0]
        table.seen["a"] = {"a": 1, "b": 1}
        self.assert_broken("as a, rows of b are seen", 1)
        table.seen["a"] = {}
        self.assert_broken("as a, 0 of its 1 rows are seen", 1)
        table.seen_without = {"b": 1}
        self.assert_broken("without a tenant, rows of b are seen", 1)
        table.is_protected = False
        self.assert_broken("isn't forced", 1)

    def test_a_role_with_rights_elsewhere(self) -> None:
        self.world.access.strange_rights = {"gap_assessment_runtime": []}
        self.assert_kept()
        self.world.access.strange_rights["gap_assessment_runtime"] = ["gateway.resources"]
        self.assert_broken("role gap_assessment_runtime: may use gateway.resources", 1)

    def test_services_in_a_role_that_nothing_holds(self) -> None:
        self.world.access.unheld_sessions = ["gap_assessment_unguarded"]
        self.assert_broken("gap_assessment_unguarded", 1)

    def test_a_command_that_crosses(self) -> None:
        done = next(row for row in self.world.gateway.operations.values() if row.status == "done")
        name = {"client": "c", "sequence": 1}
        self.world.ledger_lines += [
            request(name, "cross-tenant", "a", "POST", "/api/v1/policies/x/analyze", "k", {}),
            answer(name, 202, address(done.id))]
        self.assert_broken("ledger c/1 (cross-tenant, a): is done at", 1)


class UpdateTests(CheckTest):
    def check(self, promise: Promise) -> None:
        updates.check(self.world.evidence, self.world.ledger, promise)

    def change(self, number: int, if_match: int | None) -> None:
        """A client's change of its organisation, as the world has it: it makes version `number`."""
        for line in self.world.ledger_lines:
            if line["line"] == "request" and (line["tenant"], line["sequence"]) == ("a", number):
                line["ifMatch"] = if_match

    def test_none(self) -> None:
        self.change(2, 1)
        self.assert_kept(4)

    def test_a_state_that_knows_nothing_of_the_version_before(self) -> None:
        event = self.world.event("organisation/", 2)
        event.body = event.body.replace(b'"version":2', b'"version":1')
        self.assert_broken("version 2 was written from version 0", 1)

    def test_counts_that_are_not_those_of_the_parts(self) -> None:
        row = self.world.tables["gaps"][1]
        row.body = row.body.replace(b'"not-met"', b'"met"')
        self.assert_broken("counts 1 met where 2 of its gaps are, 1 not-met where 0 of its gaps are; testing: counts", 1)

    def test_a_version_that_was_changed_twice(self) -> None:
        self.change(2, 0)
        self.assert_broken("was to change version 0 of organisation/", 1)


class ForgedTests(CheckTest):
    KEY = bytes(range(32))

    def setUp(self) -> None:
        super().setUp()
        self.keys = {"gap": CommandKeys({"k1": self.KEY})}
        for record in self.world.commands:
            self.seal(record)

    def seal(self, record: Record) -> None:
        code = hmac.new(self.KEY, digestmod=hashlib.sha256)
        fields = [record.topic, record.key, *(text for header in record.headers for text in header)]
        for field in [*(field.encode() for field in fields), record.value]:
            code.update(struct.pack(">Q", len(field)) + field)
        record.headers.append(("ce_mac", code.hexdigest()))

    def check(self, promise: Promise) -> None:
        forged.check(self.world.evidence, self.world.ledger, self.keys, promise)

    def test_all_sealed(self) -> None:
        self.assert_kept(9)

    def test_obeyed_without_a_seal(self) -> None:
        self.world.commands[0].value = b'{"employees":1}'
        self.assert_broken("no command of it has the gateway's seal", 1)

    def test_a_forged_copy_beside_the_good_one(self) -> None:
        good = self.world.commands[0]
        self.world.commands.append(Record(good.topic, 0, 99, good.key, good.headers, b'{"employees":1}'))
        self.assert_kept()

    def test_a_forgers_command_has_an_outcome(self) -> None:
        message = self.world.event("organisation/").causation
        for key, count in ((identifier("refused"), 0), (message, 1)):
            name = {"client": "forger", "sequence": 1}
            self.world.ledger_lines = [
                request(name, "forged", "a", None, "dora.gap.commands", key, {}), answer(name, None)]
            self.assertEqual(self.tried().broken, count)

    def test_a_forged_command_was_never_acknowledged(self) -> None:
        record = Record(
            "dora.gap.commands", 0, 50, "a/x",
            [("ce_id", identifier("forged")), ("ce_type", "eu.dora.gap.update-organisation.v1"), ("ce_tenantid", "a"),
             ("ce_requesthash", "0" * 64), ("ce_keyid", "k1"), ("ce_mac", "0" * 64)], b"{}")
        self.world.commands.append(record)
        lost = LostCommands(self.world.evidence, Ledger(), None, self.keys)
        self.assertEqual(tried("", "", lost.check).broken, 0)
        record.headers.pop()
        self.seal(record)
        self.assertEqual(tried("", "", lost.check).broken, 1, "with the gateway's seal it was")


class ReportTests(unittest.TestCase):
    def test_a_check_that_fails_is_a_broken_promise(self) -> None:
        def fail(promise: Promise) -> None:
            raise KeyError("nothing")

        promise = tried("x", "something", fail)
        self.assertEqual(promise.broken, 1)
        self.assertIn("KeyError", promise.examples[0])

    def test_nothing_tried_is_said(self) -> None:
        self.assertEqual(tried("x", "something", lambda promise: None).notes, ["there was nothing to try it on"])

    def test_the_form_of_the_report(self) -> None:
        promise = Promise("chain-broken", "chain broken")
        for number in range(20):
            promise.check(f"event {number}", "is changed" if number % 2 else None)
        report = Report([promise])
        self.assertEqual(report.broken, 10)
        found = report.as_json()["promises"][0]
        self.assertEqual((found["promise"], found["tried"], found["broken"]), ("chain-broken", 20, 10))
        self.assertEqual(found["examples"][0], "event 1: is changed")
        self.assertIn("chain broken", report.table)


class ReadingTests(unittest.TestCase):
    def test_an_operations_address(self) -> None:
        operation = str(uuid.uuid4())
        self.assertEqual(operation_in(address(operation)), operation)
        self.assertIsNone(operation_in("/api/v1/workflows/" + operation))
        self.assertIsNone(operation_in(None))

    def test_keys_of_the_ring_and_of_the_archive(self) -> None:
        def code(keys: CommandKeys, key_id: str) -> bool:
            record = Record("t", 0, 0, "k", [("ce_keyid", key_id)], b"")
            mac = hmac.new(b"1" * 32, digestmod=hashlib.sha256)
            for field in (b"t", b"k", b"ce_keyid", key_id.encode(), b""):
                mac.update(struct.pack(">Q", len(field)) + field)
            record.headers.append(("ce_mac", mac.hexdigest()))
            return keys.holds(record)

        secret = base64.b64encode(b"1" * 32).decode()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "gap.json"
            file.write_text(json.dumps({"signing": "k2", "keys": {"k2": secret}, "verifyOnly": {"k1": secret}}))
            keys = CommandKeys.read(file)
        self.assertTrue(code(keys, "k1") and code(keys, "k2"))
        self.assertFalse(code(keys, "k3"))

    def test_the_layout_is_that_of_the_description(self) -> None:
        """On a cut-down description; the fleet's own is read end to end."""
        page = {"parameters": [{"name": "name"}, {"name": "limit"}, {"name": "sort", "schema": {
            "enum": ["severity", "-severity", "createdAt"]}}]}
        schema = {"application/json": {"schema": {"anyOf": [
            {"$ref": "#/components/schemas/IctAsset"}, {"$ref": "#/components/schemas/IctAssetFields"}]}}}
        one = {"responses": {"200": {"content": schema}}}
        layout = Layout.read({"paths": {
            "/ict-assets": {"get": page}, "/ict-assets/export": {"get": page}, "/ict-assets/{id}": {"get": one},
            "/ict-assets/{id}/versions": {"get": {}},
            "/workflows": {"get": page}, "/workflows/{id}": {"get": one}, "/risks/{id}/calculate": {"post": {}}}})
        self.assertEqual(list(layout.kinds), ["ict-asset"])
        self.assertEqual(layout.kinds["ict-asset"].filters, {"name", "severity"})
        self.assertEqual(layout.of_table("ict_assets"), layout.kinds["ict-asset"])
        self.assertNotIn("/risks/{id}/calculate", layout.paths)
        self.assertNotIn("/ict-assets/export", layout.paths)

    def test_a_ledger_whose_last_line_was_cut(self) -> None:
        name = {"client": "c", "sequence": 1}
        with tempfile.TemporaryDirectory() as folder:
            line = json.dumps(request(name, "probe", "a", "PATCH", "/x", None, {}))
            (Path(folder) / "c.jsonl").write_text(f"{line}\n{json.dumps(answer(name, 503, key='made'))}\n{line[:40]}")
            commands = Ledger.read(Path(folder)).commands
        self.assertEqual([command.key for command in commands], ["made"])

    def test_it_shares_no_code_with_the_services(self) -> None:
        """It is Python's standard library and the scripts' own addresses, tokens and HTTP client."""
        allowed = {"database", "dora_client", "recorded_process", "run_folder", "service"}
        for file in sorted((ROOT / "scripts" / "lib" / "faults" / "checker").glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text())):
                names = [node.module] if isinstance(node, ast.ImportFrom) and not node.level else (
                    [alias.name for alias in node.names] if isinstance(node, ast.Import) else [])
                for found in names:
                    top = found.split(".")[0]
                    self.assertTrue(top in sys.stdlib_module_names or top in allowed, f"{file.name} imports {found}")


class SealTests(CheckTest):
    """Two seals over the world's log, signed with a key of the test's own."""

    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.key = Path(folder.name) / "key.der"
        subprocess.run(
            ["openssl", "genpkey", "-algorithm", "ed25519", "-outform", "DER", "-out", self.key], check=True)
        public = subprocess.run(
            ["openssl", "pkey", "-inform", "DER", "-in", self.key, "-pubout", "-outform", "DER"], check=True,
            stdout=subprocess.PIPE).stdout
        events = [
            SealedEvent(event.position, event.tenant, event.stream, event.version, event.hash)
            for event in self.world.events]
        self.log = SealedLog("gap-assessment", [], events, {"k": public[-32:]})
        previous = bytes(32)
        for number, (start, end) in enumerate([(0, 4), (4, 7)], 1):
            digest = hashlib.sha256(fields("dora seal entries 1"))
            for event in events[start:end]:
                digest.update(event.fields)
            seal = Seal(number, "gap-assessment", events[end - 1].position, end, digest.digest(), previous, 1, "k", b"")
            self.sign(seal)
            self.log.seals.append(seal)
            previous = hashlib.sha256(seal.statement).digest()

    def sign(self, seal: Seal) -> None:
        with tempfile.NamedTemporaryFile() as statement:
            statement.write(seal.statement)
            statement.flush()
            seal.signature = subprocess.run(
                ["openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", self.key, "-in", statement.name],
                check=True, stdout=subprocess.PIPE).stdout

    def check(self, promise: Promise) -> None:
        seals.check([self.log], promise)

    def test_whole(self) -> None:
        self.assert_kept(2)
        self.assertEqual(self.tried().notes, [f"gap-assessment: {len(self.log.events) - 7} events are not sealed yet"])

    def test_events_that_are_gone_changed_or_moved(self) -> None:
        events = list(self.log.events)
        for name, change in {
            "gone": lambda: self.log.events.pop(5),
            "another hash": lambda: setattr(self.log.events[5], "hash", bytes(32)),
            "another position": lambda: setattr(self.log.events[1], "position", 1),
            "the first ones gone": lambda: self.log.events.__delitem__(slice(0, 2)),
        }.items():
            with self.subTest(name):
                self.log.events = [replace(event) for event in events]
                change()
                self.assert_broken("aren't those sealed")

    def test_seals_that_do_not_hold(self) -> None:
        first, second = self.log.seals
        self.log.seals.pop(0)
        self.assert_broken("stands where number 1 must; carries another hash", 1)
        self.log.seals.insert(0, first)
        second.time += 1
        self.assert_broken("its signature doesn't hold", 1)
        self.sign(second)
        self.assert_kept()
        first.time += 1
        self.sign(first)
        self.assert_broken("carries another hash than the seal before has", 1)
        self.log.keys.clear()
        self.assert_broken("is signed with a key k that isn't known", 2)
