"""The two sanitizers: how a program is built for each, and what its runtime is told."""

import hashlib
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from run_folder import ROOT
from toolchain import Toolchain

HERE = Path(__file__).resolve().parent


class ToolFailed(Exception):
    """What a sanitizer's runtime is helped with can't be made; the message is the compiler's."""


@dataclass(frozen=True)
class Sanitizer:
    """One of the compilers' sanitizers."""

    name: str
    # What SwiftPM is told beyond --sanitize, and swiftc, which compiles the planted programs.
    package_options: tuple[str, ...]
    swift_options: tuple[str, ...]
    # How its calls in compiled code begin: an object file without one wasn't built for it.
    call_prefix: str

    @property
    def scratch(self) -> Path:
        """The folder of its own build."""
        return ROOT / ".build" / self.name

    def build_arguments(self, tools: Path) -> list[str]:
        """What `swift build` and `swift test` are told; `tools` is a folder for what is linked in."""
        linked = [word for file in self.linked(tools) for word in ("-Xlinker", str(file))]
        return [f"--sanitize={self.name}", "--scratch-path", str(self.scratch), *self.package_options, *linked]

    def linked(self, tools: Path) -> list[Path]:
        """Makes what is linked into every program, so that the runtime understands it."""
        if self.name != "thread":
            return []
        return [self._compiled(HERE / name, tools) for name in ("swift_mutex.c", "c11_threads.c")]

    def _compiled(self, source: Path, tools: Path) -> Path:
        # Another content is another name: a build that is there links it anew.
        digest = hashlib.sha256(source.read_bytes()).hexdigest()[:12]
        target = tools / f"{source.stem}-{digest}.o"
        if target.exists():
            return target
        tools.mkdir(parents=True, exist_ok=True)
        told = subprocess.run(
            [Toolchain.find().tool("clang"), "-Wall", "-Wextra", "-Werror", "-O1", "-fPIC",
             "-c", "-o", str(target), str(source)],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if told.returncode != 0:
            raise ToolFailed(told.stderr.strip())
        return target

    def environment(self, reports: Path) -> dict[str, str]:
        """What a program's runtime is told: where its reports go, and what is no fault of ours.

        `reports` begins the names of the files, one for each process.
        """
        shared = {
            "log_path": reports, "external_symbolizer_path": Toolchain.find().tool("llvm-symbolizer"),
            # All that a run finds is told, and whether its tests pass stays their own affair.
            "halt_on_error": 0, "exitcode": 0}
        if self.name == "thread":
            return {"TSAN_OPTIONS": options(
                "TSAN_OPTIONS", **shared, suppressions=HERE / "thread.suppressions", history_size=4,
                second_deadlock_stack=1)}
        return {
            "ASAN_OPTIONS": options(
                "ASAN_OPTIONS", **shared, suppressions=HERE / "address.suppressions", detect_leaks=1,
                strict_string_checks=1, check_initialization_order=1),
            "LSAN_OPTIONS": options(
                "LSAN_OPTIONS", suppressions=HERE / "leak.suppressions", print_suppressions=0, exitcode=0)}


ADDRESS = Sanitizer(
    "address",
    # Going on after the first fault, in all three languages; and libstdc++'s own checks of indices and iterators.
    ("-Xswiftc", "-sanitize-recover=address", "-Xcc", "-fsanitize-recover=address", "-Xcxx", "-D_GLIBCXX_ASSERTIONS"),
    ("-sanitize=address", "-sanitize-recover=address"), "__asan_")
THREAD = Sanitizer("thread", (), ("-sanitize=thread",), "__tsan_")
SANITIZERS = {sanitizer.name: sanitizer for sanitizer in (ADDRESS, THREAD)}


def options(variable: str, **values) -> str:
    """The runtimes' way of writing options, and what this shell's variable says beyond them.

    A path may hold spaces and colons.
    """
    return ":".join([*(f"{name}='{value}'" for name, value in values.items()), os.environ.get(variable, "")])
