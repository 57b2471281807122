"""The parts of scripts/bench that need no fleet: figures and their aims, options, what wrk sends and counts."""

import json
import shutil
import subprocess
import tempfile
import threading
import unittest
import uuid
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench.assets import ASSET
from bench.figure import Figure, number, percentile, spread
from bench.identity import Identity
from bench.wrk import LoadFailed, Wrk
from fleet import ROOT


class FigureTests(unittest.TestCase):
    def test_the_median_counts_with_its_spread(self) -> None:
        figure = Figure("a", "requests/s", [900.0, 1500.0, 1000.0], "nginx", [1900.0, 2000.0, 2100.0], 0.5)
        self.assertEqual((figure.value, figure.yardstick_value, figure.ratio), (1000, 2000, 0.5))
        self.assertEqual(figure.row()[2], "1,000 (900–1,500)")
        self.assertEqual(figure.row()[-1], "met")
        self.assertEqual(spread([3.14159]), "3.14")
        self.assertEqual([number(value) for value in (0.5, 12.34, 123.4, 12345.6)], ["0.50", "12.3", "123", "12,346"])

    def test_every_part_of_an_aim_counts(self) -> None:
        def met(**aims) -> bool | None:
            return Figure("a", "x", [10.0], "b", [20.0], **aims).met

        self.assertIsNone(met())
        self.assertIs(met(least_ratio=0.5), True)
        self.assertIs(met(least_ratio=0.51), False)
        self.assertIs(met(least_ratio=0.5, least=11), False)
        self.assertIs(met(most=10), True)
        self.assertIs(met(most=9.9), False)
        self.assertEqual(Figure("a", "x", [1.0], least=5000, aim_text=", never < 2,000").row()[-1], "MISSED")

    def test_percentiles_are_of_the_sample(self) -> None:
        values = [float(value) for value in range(100)]
        self.assertEqual([percentile(values, share) for share in (0, 0.5, 0.99, 1)], [0, 50, 99, 99])


class OptionTests(unittest.TestCase):
    def bench(self, *options: str) -> subprocess.CompletedProcess:
        return subprocess.run([ROOT / "scripts" / "bench", *options], capture_output=True, text=True, timeout=60)

    def test_a_dry_run_says_what_would_be_done(self) -> None:
        ended = self.bench("--dry-run", "--only", "sagas,reads", "--seconds", "2", "--rounds", "1")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertIn("1 rounds of 2 s each", ended.stdout)
        self.assertLess(ended.stdout.index("reads:"), ended.stdout.index("sagas:"))
        self.assertNotIn("growth:", ended.stdout)

    def test_what_makes_no_sense_is_refused(self) -> None:
        for options in (["--only", "everything"], ["--seconds", "0"], ["--rounds", "x"]):
            self.assertEqual(self.bench("--dry-run", *options).returncode, 2, options)


class IdentityTests(unittest.TestCase):
    def test_the_same_request_has_the_same_identifier(self) -> None:
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("07" * 32)
            file.flush()
            identity = Identity(Path(file.name))
        first = identity.created("demo", "anna", "/api/v1/assets", "k1")
        self.assertEqual(first, identity.created("demo", "anna", "/api/v1/assets", "k1"))
        for other in (("other", "anna", "/api/v1/assets", "k1"), ("demo", "ben", "/api/v1/assets", "k1"),
                      ("demo", "anna", "/api/v1/risks", "k1"), ("demo", "anna", "/api/v1/assets", "k2")):
            self.assertNotEqual(first, identity.created(*other))
        made = uuid.UUID(first)
        self.assertEqual((made.version, made.variant), (8, uuid.RFC_4122))


class Answers(BaseHTTPRequestHandler):
    """Counts what comes; every tenth request is refused where that is asked for."""

    protocol_version = "HTTP/1.1"
    seen: Counter = Counter()
    bodies: list[bytes] = []

    def do_GET(self) -> None:
        self.take(b"")

    def do_POST(self) -> None:
        self.take(self.rfile.read(int(self.headers["Content-Length"])))

    def take(self, body: bytes) -> None:
        Answers.seen[self.path, self.headers["Authorization"], self.headers["If-None-Match"]] += 1
        Answers.bodies.append(body)
        refused = self.path == "/refusing" and len(Answers.bodies) % 10 == 0
        self.send_response(503 if refused else 200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    """wrk resets its connections at the end, which is nobody's error."""

    def handle_error(self, request, client_address) -> None:
        pass


@unittest.skipUnless(shutil.which("wrk"), "wrk isn't installed")
class LoadTests(unittest.TestCase):
    def setUp(self) -> None:
        Answers.seen, Answers.bodies = Counter(), []
        self.server = Quiet(("127.0.0.1", 0), Answers)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def tearDown(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def test_token_and_header_go_with_each_request(self) -> None:
        answered = Wrk(f"{self.url}/a", 1, 2, token="t", header='If-None-Match: "1"').run()
        self.assertEqual(set(Answers.seen), {("/a", "Bearer t", '"1"')})
        self.assertGreater(answered.requests, 0)
        self.assertLessEqual(answered.requests, Answers.seen.total())

    def test_each_body_is_another_one(self) -> None:
        Wrk(f"{self.url}/a", 1, 2, token="t", method="POST", body=ASSET).run()
        bodies = [json.loads(body) for body in Answers.bodies]
        self.assertEqual(len({body["name"] for body in bodies}), len(bodies))
        self.assertLessEqual({body["owner"] for body in bodies}, {f"Team {digit}" for digit in range(10)})

    def test_targets_are_taken_in_turn(self) -> None:
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("/1\n/2\n/3\n")
            file.flush()
            Wrk(self.url, 1, 1, paths=Path(file.name)).run()
        counts = [count for _, count in sorted(Answers.seen.items(), key=str)]
        self.assertEqual(len(counts), 3)
        self.assertLessEqual(max(counts) - min(counts), 1)

    def test_a_pace_is_kept(self) -> None:
        answered = Wrk(f"{self.url}/a", 2, 4, rate=50).run()
        self.assertLess(answered.rate, 75)
        self.assertGreater(answered.rate, 25)

    def test_refusals_are_counted_and_not_taken(self) -> None:
        answered = Wrk(f"{self.url}/refusing", 1, 2).run(may_refuse=True)
        self.assertAlmostEqual(answered.refused / answered.requests, 0.1, delta=0.05)
        self.assertEqual(answered.taken, answered.requests - answered.refused)
        with self.assertRaises(LoadFailed):
            Wrk(f"{self.url}/refusing", 1, 2).run()
