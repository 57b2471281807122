"""The command line of scripts/fuzz."""

import argparse
import sys

from fuzz.fuzz_run import FuzzRun
from fuzz.target import TARGETS, BuildFailed
from progress import Progress
from run_folder import ROOT
from toolchain import ToolMissing

EPILOGUE = "targets:\n" + "\n".join(f"  {target.name:12}{target.about}" for target in TARGETS.values()) + """

The fuzzer is libFuzzer, which comes with the Swift toolchain; AddressSanitizer and UndefinedBehaviorSanitizer watch. Each
run begins with the kept corpus (Tests/HTTPServerTests/Corpus), which a test replays as well. All that is built, said and
found lies in .run/fuzz. An input that broke something is in .run/fuzz/findings/TARGET; the program in .run/fuzz/programs runs
it again. Exit status 1 when something was found.
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/fuzz", description="Feeds the HTTP engine's parsers with inputs that a fuzzer makes.",
        epilog=EPILOGUE, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--minutes", type=float, default=1, metavar="M", help="how long each target is fed; 1 by default")
    parser.add_argument(
        "--target", action="append", choices=list(TARGETS), help="only this one; repeatable; all of them by default")
    parser.add_argument("--build-only", action="store_true", help="build the targets, feed none")
    parser.add_argument(
        "--keep", action="store_true", help="make the kept corpus anew: the fewest inputs that reach what all found reach")
    given = parser.parse_args()
    if given.minutes <= 0:
        parser.error("--minutes must be more than none")
    return given


def main() -> int:
    given = arguments()
    folder = ROOT / ".run" / "fuzz"
    progress = Progress()
    found = 0
    try:
        for name in given.target or list(TARGETS):
            target = TARGETS[name]
            progress.show(f"{name}: building")
            program = target.build(folder / "programs")
            if given.build_only:
                continue
            run = FuzzRun(target, program, folder)
            progress.show(f"{name}: fed for {given.minutes:g} minutes")
            figures = run.run(max(1, round(given.minutes * 60)))
            progress.clear()
            print(
                f"{name}: {figures.executions:,} executions, {figures.per_second:,} a second; coverage {figures.coverage:,} edges, "
                f"{figures.features:,} features; {figures.corpus:,} inputs; {figures.peak_megabytes} MB at most; "
                f"{len(figures.findings)} findings", flush=True)
            for finding in figures.findings:
                print(f"    {finding}; what was said is in {run.log}")
            if figures.executions == 0 and not figures.findings:
                print(f"    nothing ran; what was said is in {run.log}")
                found += 1
            found += len(figures.findings)
            if given.keep and not figures.findings:
                print(f"    {run.keep()} inputs are kept in {target.corpus.relative_to(ROOT)}")
    except KeyboardInterrupt:
        progress.clear()
        print("scripts/fuzz: interrupted", file=sys.stderr)
        return 130
    except (BuildFailed, ToolMissing) as error:
        progress.clear()
        print(f"scripts/fuzz: {error}", file=sys.stderr)
        return 1
    return 1 if found else 0
