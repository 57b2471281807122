"""Runs the end-to-end tests and writes a line of JSON for each thing that happens: python3 Tests/EndToEnd --help."""

import argparse
import json
import re
import sys
import traceback
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "scripts" / "lib")]

import fleet  # noqa: E402
from guarantees import PROOFS  # noqa: E402
from proof import guarantee_of  # noqa: E402


class Results(unittest.TestResult):
    """Writes what came of each test: a run that dies leaves behind which one had begun."""

    def __init__(self, file):
        super().__init__()
        self._file = file
        self._reasons: dict[str, list[str]] = {}
        self._skips: dict[str, str] = {}

    def write(self, **record) -> None:
        self._file.write(json.dumps(record) + "\n")
        self._file.flush()

    def startTest(self, test) -> None:
        super().startTest(test)
        self.write(test=test.id(), result="started")
        print(f"-- {test.id()}", flush=True)

    def _fail(self, test, error) -> None:
        text = "".join(traceback.format_exception(*error)).strip()
        print(f"failed: {test.id()}\n{text}", flush=True)
        self._reasons.setdefault(test.id(), []).append(text)

    def addFailure(self, test, err) -> None:
        super().addFailure(test, err)
        self._fail(test, err)
        self._outside(test)

    def addError(self, test, err) -> None:
        super().addError(test, err)
        self._fail(test, err)
        self._outside(test)

    def addSubTest(self, test, subtest, err) -> None:
        super().addSubTest(test, subtest, err)
        if err is not None:
            text = "".join(traceback.format_exception(*err)).strip()
            self._reasons.setdefault(test.id(), []).append(f"{subtest.id()}: {text}")
            print(f"failed: {subtest.id()}\n{text}", flush=True)

    def addSkip(self, test, reason) -> None:
        super().addSkip(test, reason)
        self._skips[test.id()] = reason
        if not hasattr(test, "_testMethodName"):
            self.write(test=test.id(), result="skipped", reason=reason)

    def addUnexpectedSuccess(self, test) -> None:
        super().addUnexpectedSuccess(test)
        self._reasons.setdefault(test.id(), []).append("was expected to fail and passed")

    def _outside(self, test) -> None:
        """A failure in setUpClass or tearDownModule belongs to no test and has no end of its own."""
        if not hasattr(test, "_testMethodName"):
            self.write(test=test.id(), result="failed", reason="\n".join(self._reasons.pop(test.id())))

    def stopTest(self, test) -> None:
        super().stopTest(test)
        name = test.id()
        if name in self._reasons:
            self.write(test=name, result="failed", reason="\n".join(self._reasons.pop(name)))
        elif name in self._skips:
            self.write(test=name, result="skipped", reason=self._skips.pop(name))
        else:
            self.write(test=name, result="passed")


def every_test(suite: unittest.TestSuite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from every_test(item)
        else:
            yield item


def is_chosen(test: unittest.TestCase, given: argparse.Namespace) -> bool:
    if type(test).__name__ == "_FailedTest":
        return True  # A file that can't be loaded is a failure whatever is chosen.
    if given.guarantee:
        named = PROOFS[given.guarantee].end_to_end
        return guarantee_of(test) == given.guarantee or any(
            test.id() == name or test.id().startswith(name + ".") for name in named)
    return not given.only or any(re.search(pattern, test.id()) for pattern in given.only)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 Tests/EndToEnd", description=__doc__, allow_abbrev=False)
    parser.add_argument("--results", default="/dev/stdout", metavar="FILE", help="where the lines go")
    parser.add_argument("--only", action="append", default=[], metavar="REGEX", help="tests whose name matches")
    parser.add_argument("--guarantee", choices=list(PROOFS), help="the tests of one guarantee")
    given = parser.parse_args()
    found = unittest.defaultTestLoader.discover(str(HERE), pattern="test_*.py", top_level_dir=str(HERE))
    chosen = unittest.TestSuite(test for test in every_test(found) if is_chosen(test, given))
    with open(given.results, "w") as file:
        results = Results(file)
        try:
            chosen.run(results)
        finally:
            fleet.end_shared()
        results.write(result="end")
    return 0 if results.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
