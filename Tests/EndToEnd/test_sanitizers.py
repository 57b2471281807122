"""scripts/sanitize: reports are read with their places, and the sanitizers report what is planted. No fleet is needed."""

import subprocess
import unittest

from fleet import ROOT
from judges import need
from sanitizers.report import read_reports
from toolchain import Toolchain

SOURCE = ROOT / "Shared" / "HTTPServer" / "Engine" / "Server.swift"

ADDRESS = f"""
=================================================================
==41==ERROR: AddressSanitizer: heap-use-after-free on address 0x7bc5 at pc 0x55f1 bp 0x7fff sp 0x7ffe
READ of size 8 at 0x7bc5 thread T0
    #0 0x55f1 in memcpy /build/compiler-rt/asan.cpp:3:1
    #1 0x55f2 in Server.stop(grace:) {SOURCE}:42:27
0x7bc5 is located 16 bytes inside of 32-byte region [0x7bc4,0x7bc6)
freed by thread T0 here:
    #0 0x55f3 in free /build/compiler-rt/asan_malloc_linux.cpp:51:3
SUMMARY: AddressSanitizer: heap-use-after-free {SOURCE}:42:27 in Server.stop(grace:)
Shadow bytes around the buggy address:
  0x7bc5: fa fa fd fd

=================================================================
==41==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 48 byte(s) in 2 object(s) allocated from:
    #0 0x55f4 in malloc /build/compiler-rt/asan_malloc_linux.cpp:67:3
    #1 0x55f5 in CRYPTO_malloc (/lib/libcrypto.so.3+0x12)

Indirect leak of 8 byte(s) in 1 object(s) allocated from:
    #0 0x55f6 in (/lib/libcrypto.so.3+0x13)

SUMMARY: AddressSanitizer: 56 byte(s) leaked in 3 allocation(s).
"""

THREAD = f"""==================
WARNING: ThreadSanitizer: data race (pid=43)
  Write of size 8 at 0x7208 by thread T1:
    #0 closure #1 in Server.run() {SOURCE}:7:9 (Tests.xctest+0xfe) (BuildId: 4159)
  Previous read of size 8 at 0x7208 by main thread:
    #0 Server.port.getter {SOURCE}:12:5 (Tests.xctest+0xff) (BuildId: 4159)
SUMMARY: ThreadSanitizer: data race {SOURCE}:7:9 in closure #1 in Server.run()
==================
ThreadSanitizer: reported 1 warnings
"""


class ReportTests(unittest.TestCase):
    """What the runtimes write, read into reports."""

    def test_a_report_of_memory_has_the_first_place_of_ours(self) -> None:
        fault, direct, indirect = read_reports(ADDRESS)
        self.assertEqual(
            fault.head, "heap-use-after-free: Shared/HTTPServer/Engine/Server.swift:42 in Server.stop(grace:)")
        self.assertIn("freed by thread T0 here:", fault.lines)
        self.assertFalse(any("Shadow" in line or "fa fa" in line for line in fault.lines))
        self.assertEqual(direct.kind, "direct leak of 48 bytes in 2 objects")
        self.assertIn("malloc", direct.where)
        self.assertEqual(indirect.kind, "indirect leak of 8 bytes in 1 objects")

    def test_a_report_of_a_race_has_its_place(self) -> None:
        [race] = read_reports(THREAD)
        self.assertEqual(
            race.head, "data race: Shared/HTTPServer/Engine/Server.swift:7 in closure #1 in Server.run()")
        self.assertIn(
            "    #0 Server.port.getter Shared/HTTPServer/Engine/Server.swift:12:5 (Tests.xctest+0xff)", race.lines)

    def test_what_a_process_wrote_before_it_died_counts(self) -> None:
        [race] = read_reports(THREAD[: THREAD.index("  Previous")])
        self.assertEqual(race.kind, "data race")

    def test_a_process_without_reports_has_none(self) -> None:
        self.assertEqual(read_reports("ThreadSanitizer: nothing\n==================\n"), [])


class PlantedFaultTests(unittest.TestCase):
    """scripts/sanitize --self-test with this toolchain: a run's silence means something."""

    def test_planted_faults_are_reported_and_a_sound_program_is_not(self) -> None:
        toolchain = Toolchain.find()
        runtimes = toolchain.tools.parent.glob("lib/clang/*/lib/*/libclang_rt.tsan*.a")
        need(
            next(runtimes, toolchain.tools / "libclang_rt.tsan.a"),
            "the sanitizers' runtimes are missing from the Swift toolchain: swift.org's archives bring them")
        ended = subprocess.run(
            [ROOT / "scripts" / "sanitize", "--self-test"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=300)
        self.assertEqual(ended.returncode, 0, ended.stdout)
