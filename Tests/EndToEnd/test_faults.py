"""The parts of scripts/faults that need no fleet: the schedule, the proxy, ledgers, and the arithmetic of outages."""

import socket
import tempfile
import threading
import unittest
from pathlib import Path

import fleet  # noqa: F401  (puts scripts/lib on the path)
from faults.broker_cluster import unread_of
from faults.fault_kind import KINDS, left_out, targets
from faults.ledger import Ledger, OpenWork, read_lines
from faults.outages import Probe, is_alone, without_service
from faults.ports import Ports
from faults.proxy_process import ProxyProcess
from faults.recovery import recoveries, unstruck
from faults.removed_guarantee import REMOVED, is_caught
from faults.report import outages_by_kind
from faults.schedule import Schedule
from guarantees import PROOFS
from run_folder import next_free_port


class ScheduleTests(unittest.TestCase):
    def schedule(self, seed: int = 7, brokers: int = 3, kinds=None, pace: float = 4) -> Schedule:
        return Schedule(seed, brokers, kinds or list(KINDS), pace)

    def test_the_same_seed_gives_the_same_faults(self) -> None:
        first = [self.schedule().fault(number) for number in range(1, 200)]
        again = [self.schedule(kinds=list(reversed(KINDS))).fault(number) for number in reversed(range(1, 200))]
        self.assertEqual(first, again[::-1])
        self.assertNotEqual(first, [self.schedule(seed=8).fault(number) for number in range(1, 200)])

    def test_a_seed_stays_what_it_was(self) -> None:
        # A run is resumed and reported by its seed: another version of this code must draw the same.
        self.assertEqual(
            [str(self.schedule(1).fault(number)) for number in (1, 2, 1000)],
            ["   1  +  2.9 s    0.3 s  kill-service         third-party-risk",
             "   2  +  3.2 s    4.6 s  end-instance         incident-management",
             "1000  +  3.1 s    2.4 s  kill-database        database"])

    def test_every_kind_is_drawn_with_all_its_targets_and_within_its_bounds(self) -> None:
        drawn: dict[str, set[str]] = {}
        for number in range(1, 6_000):
            fault = self.schedule().fault(number)
            drawn.setdefault(fault.kind, set()).add(fault.target)
            least, most = KINDS[fault.kind].seconds
            self.assertTrue(least - 0.01 <= fault.seconds <= most + 0.01, fault)
            self.assertTrue(0 < fault.begins <= 4 * 2.2, fault)
        self.assertEqual(drawn, {name: set(targets(kind, 3)) for name, kind in KINDS.items()})

    def test_what_a_fleet_cannot_have_is_named(self) -> None:
        missing = left_out(list(KINDS), 1, "no root")
        self.assertEqual(
            missing, {"pause-broker": "needs 3 brokers", "fill-broker-disk": "no root", "fill-database-disk": "no root"})
        self.assertEqual(left_out(list(KINDS), 3, None), {})
        with self.assertRaises(ValueError):
            Schedule(1, 1, [], 4)

    def test_ports_are_all_different(self) -> None:
        ports = Ports(12_000).all()
        self.assertEqual(len(ports), len(set(ports)))


class Echo:
    """A server that sends back what it gets."""

    def __init__(self):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    @staticmethod
    def _answer(connection: socket.socket) -> None:
        with connection:
            try:
                while data := connection.recv(1 << 16):
                    connection.sendall(data)
            except OSError:
                pass  # The proxy has cut it, as it was told to.

    def close(self) -> None:
        try:
            # Who waits in accept would keep the port open.
            self._listener.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # Closed already.
        self._listener.close()


class ProxyTests(unittest.TestCase):
    def setUp(self) -> None:
        self.echo = Echo()
        self.addCleanup(self.echo.close)
        self.port = next_free_port(22_700)
        self.proxy = ProxyProcess({"echo": (self.port, self.echo.port)})
        self.addCleanup(self.proxy.end)

    def connect(self) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=5)
        self.addCleanup(connection.close)
        return connection

    def said_back(self, connection: socket.socket, text: bytes) -> bytes:
        connection.sendall(text)
        heard = b""
        while len(heard) < len(text):
            data = connection.recv(1 << 16)
            if not data:
                break
            heard += data
        return heard

    def test_it_passes_on_both_ways(self) -> None:
        connection = self.connect()
        large = bytes(range(256)) * 4_000
        writer = threading.Thread(target=connection.sendall, args=(large,))
        writer.start()
        heard = b""
        while len(heard) < len(large):
            heard += connection.recv(1 << 16)
        writer.join()
        self.assertEqual(heard, large)
        connection.shutdown(socket.SHUT_WR)
        self.assertEqual(connection.recv(1), b"", "the end of one side reaches the other")

    def test_it_cuts_a_share_of_the_connections(self) -> None:
        connections = [self.connect() for _ in range(4)]
        for connection in connections:
            self.assertEqual(self.said_back(connection, b"there"), b"there")
        self.assertEqual(self.proxy.tell("echo", "cut", 0.5), 4)
        for connection in connections[:2]:
            with self.assertRaises(ConnectionResetError):
                connection.recv(1)
        for connection in connections[2:]:
            self.assertEqual(self.said_back(connection, b"still there"), b"still there")

    def test_it_refuses_and_opens_again(self) -> None:
        connection = self.connect()
        self.assertEqual(self.said_back(connection, b"there"), b"there")
        self.proxy.tell("echo", "refuse")
        with self.assertRaises(ConnectionResetError):
            connection.recv(1)
        with self.assertRaises(ConnectionRefusedError):
            self.connect()
        self.proxy.tell("echo", "open")
        self.assertEqual(self.said_back(self.connect(), b"back"), b"back")

    def test_what_is_swallowed_comes_later(self) -> None:
        connection = self.connect()
        self.assertEqual(self.said_back(connection, b"there"), b"there")
        self.proxy.tell("echo", "swallow")
        fresh = self.connect()
        for each in (connection, fresh):
            each.settimeout(0.3)
            each.sendall(b"late")
            with self.assertRaises(TimeoutError):
                each.recv(1)
        self.proxy.tell("echo", "release")
        for each in (connection, fresh):
            each.settimeout(5)
            self.assertEqual(each.recv(4), b"late")

    def test_nobody_behind_it_is_a_broken_connection(self) -> None:
        self.echo.close()
        with self.assertRaises(ConnectionResetError):
            self.connect().recv(1)


class LedgerTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    @staticmethod
    def answer(ledger: Ledger, sequence: int, status: int, operation: str | None, unknown: str | None = None) -> None:
        ledger.answer(sequence, operation is not None, status=status, operation=operation, workflow=None, unknown=unknown)

    def test_what_is_open_is_counted(self) -> None:
        work = OpenWork()
        ledger = Ledger(self.folder, "load-1", work)
        first, second = ledger.request(purpose="probe"), ledger.request(purpose="probe")
        self.assertEqual(work.counts(), {"requests": 2, "operations": 0})
        self.answer(ledger, first, 202, "/operations/a")
        self.answer(ledger, second, 422, None)
        self.assertEqual(work.counts(), {"requests": 0, "operations": 1})
        ledger.outcome(first, status="done")
        self.assertEqual(work.counts(), {"requests": 0, "operations": 0})
        ledger.close()

    def test_it_goes_on_where_it_was_killed(self) -> None:
        ledger = Ledger(self.folder, "load-1", OpenWork())
        for operation in ("/operations/a", "/operations/b"):
            self.answer(ledger, ledger.request(purpose="probe"), 202, operation)
        ledger.outcome(1, status="done")
        ledger.close()
        with open(self.folder / "load-1.jsonl", "a") as file:
            file.write('{"line": "request", "client": "load-1", "seq')
        again = Ledger(self.folder, "load-1", OpenWork())
        self.assertEqual([line["operation"] for line in again.still_open()], ["/operations/b"])
        self.assertEqual(again.request(purpose="probe"), 3)
        again.close()
        self.assertEqual(len(list(read_lines(self.folder / "load-1.jsonl"))), 6)


class OutageTests(unittest.TestCase):
    """Probes of two gateways every 0.1 s; one is away from 10 to 14, both from 30 to 31."""

    def probes(self) -> list[Probe]:
        made = []
        for tenth in range(600):
            time = tenth / 10
            for gateway in ("gateway", "gateway.2"):
                away = (gateway == "gateway" and 10 <= time < 14) or 30 <= time < 31
                made.append(Probe(gateway, "read", time, None if away else 200))
        return made

    def test_the_longest_gap_that_a_fault_began(self) -> None:
        found, last = without_service(self.probes(), 10, 12)
        self.assertAlmostEqual(found["gateway"]["read"], 4.1, 1)
        self.assertAlmostEqual(found["gateway.2"]["read"], 0.1, 1)
        self.assertAlmostEqual(found["any"]["read"], 0.1, 1)
        self.assertAlmostEqual(last, 14, 1)

    def test_a_gap_of_another_cause_is_not_its_own(self) -> None:
        found, _ = without_service(self.probes(), 13, 13.5)
        self.assertLess(found["gateway"]["read"], 0.2)
        found, _ = without_service(self.probes(), 30, 30)
        self.assertAlmostEqual(found["any"]["read"], 1.1, 1)

    def test_a_fault_is_alone_when_no_other_shows(self) -> None:
        first, second = {"number": 1, "began": 10, "ended": 12}, {"number": 2, "began": 30, "ended": 31}
        self.assertTrue(is_alone(first, 14, [first, second]))
        self.assertFalse(is_alone(first, 30.5, [first, second]))
        self.assertFalse(is_alone(second, 31, [first | {"ended": 29}, second]))

    def test_the_figures_of_a_kind(self) -> None:
        def fault(alone: bool, read: float, target: str = "risk-calculator.2") -> dict:
            return {
                "kind": "kill-service", "target": target, "counts": True, "alone": alone,
                "withoutService": {"any": {"read": read}, "gateway": {"read": read + 1}, "gap": {"effect": read + 2}}}

        found = outages_by_kind([
            fault(True, 1), fault(False, 5), fault(True, 9) | {"counts": False}, fault(True, 7, "gateway.2")])
        self.assertEqual(list(found), ["kill-service agent", "kill-service gateway"])
        entry = found["kill-service agent"]
        self.assertEqual((entry["faults"], entry["alone"]), (2, 1))
        self.assertEqual(entry["longestAlone"], {"read": 1, "one gateway": 2, "effect": 3})
        self.assertEqual(entry["longest"], {"read": 5, "one gateway": 6, "effect": 7})


class RecoveryTests(unittest.TestCase):
    """A workflow of two steps from second 100 to 120, the first from 101 to 110, the second from 112 to 118."""

    def document(self, status: str = "done", shift: int = 0) -> dict:
        def at(second: int) -> str:
            return f"1970-01-01T00:{(second + shift) // 60:02}:{(second + shift) % 60:02}.000000Z"

        return {
            "status": status, "createdAt": at(100), "updatedAt": at(120), "steps": [
                {"name": "analyse", "startedAt": at(101), "endedAt": at(110)},
                {"name": "assess", "startedAt": at(112), "endedAt": at(118)}, {"name": "plan"}]}

    @staticmethod
    def fault(began: float, counts: bool = True) -> dict:
        return {"began": began, "ended": began + 1, "counts": counts}

    def test_each_fault_counts_at_the_step_that_it_struck(self) -> None:
        faults = [self.fault(second) for second in (99, 100.5, 105, 107, 115, 121)] + [self.fault(113, counts=False)]
        found = recoveries(faults, [self.document(), None])
        self.assertEqual(found, {
            "analyse": {"done": 2, "undone": 0, "median": 14, "longest": 15},
            "assess": {"done": 1, "undone": 0, "median": 5, "longest": 5},
            "between steps": {"done": 1, "undone": 0, "median": 19.5, "longest": 19.5}})

    def test_what_is_undone_has_undone_its_last_step_first(self) -> None:
        found = recoveries([self.fault(117), self.fault(119)], [self.document("undone")])
        self.assertEqual({name: entry["undone"] for name, entry in found.items()}, {"assess": 1, "undoing": 1})

    def test_what_nothing_struck(self) -> None:
        documents = [self.document(), self.document(shift=100), self.document("undone", shift=300)]
        self.assertEqual(
            unstruck([self.fault(110)], documents), {"workflows": 1, "median": 20, "longest": 20})
        self.assertIsNone(unstruck([], []))


class RemovedGuaranteeTests(unittest.TestCase):
    def test_each_guarantee_has_a_run_that_shows_it(self) -> None:
        self.assertEqual(sorted(REMOVED), sorted(PROOFS))
        for removed in REMOVED.values():
            self.assertLessEqual(set(removed.kinds), set(KINDS))

    def test_it_is_noticed_by_its_own_promise_alone(self) -> None:
        promises = [{"promise": "effects-doubled", "broken": 2}, {"promise": "updates-lost", "broken": 0}]
        self.assertEqual(is_caught("inbox", promises), promises[0])
        self.assertIsNone(is_caught("expected-version", promises))


class KafkaToolTests(unittest.TestCase):
    def test_what_groups_have_not_read(self) -> None:
        table = """
GROUP           TOPIC              PARTITION  CURRENT-OFFSET  LOG-END-OFFSET  LAG  CONSUMER-ID  HOST  CLIENT-ID
gap-assessment  dora.gap.commands  0          7               7               0    a            /b    c
gap-assessment  dora.gap.commands  1          7               9               2    a            /b    c
gap-assessment  dora.gap.commands  2          -               4               -    a            /b    c

Consumer group 'gateway' has no active members.
"""
        self.assertEqual(unread_of(table), {"dora.gap.commands/gap-assessment": 6})
