"""The parts of scripts/soak and scripts/overload that need no fleet: slopes, verdicts, readings of processes, options."""

import asyncio
import json
import os
import random
import socket
import subprocess
import threading
import unittest
from collections import Counter

from fleet import ROOT
from endurance import process_reading
from endurance.async_wire import AsyncWire, NoAnswer
from endurance.figures import COUNTED, MEASURED, MEGABYTE, TOGETHER, not_flat, trends
from endurance.load_step import LoadStep
from endurance.overload_run import as_json
from endurance.plateau import plateau
from endurance.process_reading import Connections
from endurance.spread import Spread
from endurance.trend import FLAT, GROWS, UNTOLD, by_block, least_squares, theil_sen, trend

MINUTE, HOUR = 60.0, 3600.0
SAMPLE = 5.0


def series(minutes: float, value, seed: int = 1, noise: float = 0.0) -> list[tuple[float, float]]:
    """A sample each five seconds; `value` is a function of the hours that have passed."""
    source = random.Random(seed)
    return [
        (1_000 + number * SAMPLE, value(number * SAMPLE / HOUR) + source.gauss(0, noise))
        for number in range(int(minutes * MINUTE / SAMPLE))]


class TrendTests(unittest.TestCase):
    def verdict(self, points, bound) -> str:
        return trend(points, bound).verdict

    def test_slopes_of_a_line_are_its_own(self) -> None:
        points = by_block(series(25, lambda hours: 100 + 36 * hours))
        fitted, error = least_squares(points)
        robust = theil_sen(points)
        for slope in (fitted, robust.per_hour, robust.low, robust.high):
            self.assertAlmostEqual(slope, 36, places=6)
        self.assertAlmostEqual(error, 0, places=6)

    def test_what_stays_is_flat(self) -> None:
        self.assertEqual(self.verdict(series(25, lambda hours: 42), COUNTED), FLAT)
        level = 80 * MEGABYTE
        for seed in range(20):
            points = series(25, lambda hours: level, seed, noise=0.01 * level)
            self.assertEqual(self.verdict(points, MEASURED), FLAT, seed)

    def test_the_interval_holds_the_true_slope_as_often_as_it_says(self) -> None:
        # 5 in 100 may miss it; neighbours that resemble each other must not make that more.
        missed = 0
        for seed in range(200):
            source, carried = random.Random(seed), 0.0
            points = []
            for number in range(300):
                carried = 0.95 * carried + source.gauss(0, 1)
                points.append((number * SAMPLE, 100 + carried + 12 * number * SAMPLE / HOUR))
            slope = theil_sen(by_block(points))
            missed += not slope.low <= 12 <= slope.high
        self.assertLessEqual(missed, 24)

    def test_a_leak_grows(self) -> None:
        level = 80 * MEGABYTE
        for share in (0.06, 0.5):
            points = series(25, lambda hours: level * (1 + share * hours), noise=0.001 * level)
            self.assertEqual(self.verdict(points, MEASURED), GROWS, share)
        # A descriptor every four minutes; a connection is lost and another one opened, now and then.
        self.assertEqual(self.verdict(series(25, lambda hours: 30 + int(hours * 15)), COUNTED), GROWS)

    def test_what_falls_is_flat(self) -> None:
        self.assertEqual(self.verdict(series(25, lambda hours: 100 - 40 * hours), COUNTED), FLAT)

    def test_a_single_step_is_no_leak(self) -> None:
        level = 80 * MEGABYTE

        def stepping(hours: float) -> float:
            return level * (1.03 if hours > 0.3 else 1)

        points = series(25, stepping, noise=0.0005 * level)
        self.assertNotEqual(self.verdict(points, MEASURED), GROWS)
        robust, fitted = theil_sen(by_block(points)), least_squares(by_block(points))[0]
        self.assertLess(robust.per_hour, fitted / 3)

    def test_a_peak_of_seconds_changes_nothing(self) -> None:
        points = series(25, lambda hours: 30)
        for number in (60, 200, 290):
            points[number] = (points[number][0], 90)
        self.assertEqual(trend(points, COUNTED).robust, theil_sen(by_block(series(25, lambda hours: 30))))

    def test_too_little_is_no_proof(self) -> None:
        self.assertIsNone(trend(series(2, lambda hours: 30), COUNTED))
        self.assertEqual(self.verdict(series(4, lambda hours: 30), COUNTED), UNTOLD)
        wild = series(8, lambda hours: 80 * MEGABYTE, noise=8 * MEGABYTE)
        self.assertEqual(self.verdict(wild, MEASURED), UNTOLD)

    def test_services_are_judged_and_servers_shown(self) -> None:
        def process(hours: float, grows: bool) -> dict:
            return {
                "resident": 80 * MEGABYTE, "anonymous": 40 * MEGABYTE, "descriptors": 30 + (60 * hours if grows else 0),
                "threads": 20, "to_database": 5, "to_broker": 3}

        samples = [
            {"time": time, "processes": {
                "gateway": process(hours, False), "risk-calculator": process(hours, True), "database": process(hours, True)}}
            for time, hours in ((moment, (moment - 1_000) / HOUR) for moment, _ in series(30, lambda hours: 0))]
        found = trends(samples, 1_000 + 5 * MINUTE)
        self.assertEqual(not_flat(found), ["risk-calculator: descriptors: grows"])
        self.assertEqual(found["gateway"]["connections"].last, 8)
        self.assertIn("database", found)


    def test_what_moves_between_instances_is_flat_together(self) -> None:
        def process(threads: int) -> dict:
            return {
                "resident": 80 * MEGABYTE, "descriptors": 30, "threads": threads, "to_database": 5, "to_broker": 3}

        samples = [
            {"time": time, "processes": {
                "gap-assessment": process(35 if time < 1_780 else 29), "gap-assessment.2": process(29 if time < 1_780 else 35)}}
            for time, _ in series(26, lambda hours: 0)]
        found = trends(samples, 1_000)
        self.assertEqual(found["gap-assessment.2"]["threads"].verdict, TOGETHER)
        self.assertNotEqual(found["gap-assessment"]["threads"].verdict, GROWS)
        self.assertEqual(not_flat(found), [])
        for sample in samples:
            if sample["time"] >= 1_780:
                sample["processes"]["gap-assessment"] = process(35)
        self.assertNotEqual(not_flat(trends(samples, 1_000)), [])


class OverloadPartTests(unittest.TestCase):
    def step(self, **values) -> LoadStep:
        given = {
            "rate": 100.0, "seconds": 30.0, "statuses": Counter({"202": 3000}), "answers": Spread.of([0.01] * 100),
            "late": Spread.of([0.001]), "done": Spread.of([0.2] * 10), "undone": 0, "sending": 0.1}
        return LoadStep(**(given | values))

    def test_what_is_held(self) -> None:
        self.assertIsNone(self.step().why_not_held)
        self.assertIsNone(self.step(statuses=Counter({"202": 3000, "503 backlog-full": 3})).why_not_held)
        self.assertEqual(self.step(statuses=Counter({"202": 3000, "503 backlog-full": 30})).why_not_held, "30 not taken")
        self.assertEqual(self.step(answers=Spread.of([0.01] * 90 + [0.7] * 10)).why_not_held, "answers take 0.70 s")
        self.assertEqual(self.step(done=Spread.of([3.0] * 10)).why_not_held, "done after 3.0 s")
        self.assertEqual(self.step(undone=2).why_not_held, "2 not done in time")

    def test_a_step_as_json(self) -> None:
        step = self.step(statuses=Counter({"202": 5, "503 backlog-full": 1}), operations=[("a", "/x")])
        document = json.loads(json.dumps(as_json(step)))
        self.assertEqual(document["statuses"], {"202": 5, "503 backlog-full": 1})
        self.assertEqual((document["operations"], document["held"]), (1, False))

    def test_memory_that_stays_below_a_bound(self) -> None:
        def of(value):
            return plateau([(float(time), value(time) * MEGABYTE) for time in range(200)], 20, 170)

        self.assertTrue(of(lambda time: 60).is_bounded)
        self.assertTrue(of(lambda time: 60 if time < 40 else 300).is_bounded, "a rise that ends")
        self.assertFalse(of(lambda time: 60 + 2 * max(0, time - 20)).is_bounded, "a rise that doesn't")
        self.assertEqual(of(lambda time: time).before, 19 * MEGABYTE)
        self.assertIsNone(plateau([(30.0, 1.0)], 20, 170))

    def test_the_greatest_of_many(self) -> None:
        self.assertEqual(Spread.of(range(1, 101)), Spread(100, 51, 100, 100))
        self.assertEqual(Spread.of([]), Spread(0, 0, 0, 0))


class ProcessReadingTests(unittest.TestCase):
    def test_it_counts_what_a_process_has_open(self) -> None:
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        port = listener.getsockname()[1]
        before = process_reading.read(os.getpid(), Connections(), port, 1)
        clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(3)]
        for client in clients:
            self.addCleanup(client.close)
        after = process_reading.read(os.getpid(), Connections(), port, 1)
        self.assertEqual((before.to_database, after.to_database), (0, 3))
        self.assertEqual(after.descriptors - before.descriptors, 3)
        self.assertEqual((after.to_broker, after.connections), (0, 3))
        self.assertGreater(after.resident, after.anonymous)
        self.assertGreaterEqual(after.threads, 1)

    def test_what_has_ended_is_not_there(self) -> None:
        process = subprocess.Popen(["true"])
        process.wait()
        self.assertIsNone(process_reading.read(process.pid, Connections(), 1, 2))


class AsyncWireTests(unittest.TestCase):
    """A server that answers by a list of what it is to send, over one connection."""

    def serve(self, answers: list[list[bytes]]) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)

        def run() -> None:
            connection, _ = listener.accept()
            with connection:
                for pieces in answers:
                    if not connection.recv(1 << 16):
                        return
                    for piece in pieces:
                        connection.sendall(piece)

        threading.Thread(target=run, daemon=True).start()
        return listener.getsockname()[1]

    def exchange(self, port: int, times: int, seconds: float = 5) -> list:
        async def all_of_them() -> list:
            wire, found = AsyncWire("127.0.0.1", port), []
            for _ in range(times):
                try:
                    found.append(await wire.exchange("POST", "/", {}, b"{}", seconds))
                except NoAnswer as error:
                    found.append(str(error))
            wire.close()
            return found

        return asyncio.run(all_of_them())

    def test_answers_in_pieces_over_one_connection(self) -> None:
        port = self.serve([
            [b"HTTP/1.1 202 Accepted\r\nLocation: /a\r\nContent-Le", b"ngth: 4\r\n\r\nab", b"cd"],
            [b"HTTP/1.1 204 No Content\r\n\r\n"]])
        first, second = self.exchange(port, 2)
        self.assertEqual((first[0], first[1]["location"], first[2]), (202, "/a", b"abcd"))
        self.assertEqual(second[0], 204)

    def test_no_answer_says_why(self) -> None:
        self.assertEqual(self.exchange(self.serve([[b"HTTP/1.1 202 Acc"]]), 1), ["closed"])
        self.assertEqual(self.exchange(self.serve([[], []]), 1, 0.2), ["timed-out"])
        closed = socket.create_server(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        closed.close()
        self.assertEqual(self.exchange(port, 1), ["refused"])


class OptionTests(unittest.TestCase):
    def script(self, name: str, *arguments: str) -> tuple[int, str]:
        ended = subprocess.run(
            [ROOT / "scripts" / name, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=30)
        return ended.returncode, ended.stdout

    def test_mistakes_are_named(self) -> None:
        for name, arguments, words in (
            ("soak", ("--minutes", "0"), "'0' is no number above 0"),
            ("soak", ("--minutes", "nan"), "'nan' is no number above 0"),
            ("soak", ("--clients", "1.5"), "'1.5' is no whole number above 0"),
            ("soak", ("--minutes", "5"), "--warm-up must be shorter"),
            ("soak", ("--instances", "4"), "at most 3"),
            ("soak", ("--minute", "5"), "unrecognized arguments"),
            ("overload", ("--held", "-3"), "'-3' is no number above 0"),
            ("overload", ("--factor", "much"), "'much' is no number above 0"),
            ("overload", ("--senders", "0"), "'0' is no whole number above 0"),
        ):
            with self.subTest(name=name, arguments=arguments):
                code, text = self.script(name, *arguments)
                self.assertEqual(code, 2, text)
                self.assertIn(words, text)

    def test_a_dry_run_says_what_would_be_done(self) -> None:
        code, text = self.script("soak", "--dry-run", "--minutes", "12", "--rate", "3")
        self.assertEqual(code, 0, text)
        self.assertIn("3 requests a second", text)
        self.assertIn("12 minutes, of which 5 are warm-up", text)
        code, text = self.script("overload", "--dry-run", "--held", "70")
        self.assertEqual(code, 0, text)
        self.assertIn("held: 70/s, as given", text)
