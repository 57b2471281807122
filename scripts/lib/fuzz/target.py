"""The fuzzer's targets: what each is built of, and how."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from run_folder import ROOT
from toolchain import Toolchain

HERE = Path(__file__).resolve().parent
ENGINE = ROOT / "Shared" / "CHTTPEngine"
SERVER = ROOT / "Shared" / "HTTPServer"

# Undefined behaviour ends the process as a broken rule does.
SANITIZERS = ["address,undefined", "-fno-sanitize-recover=undefined"]
CXX = ["-std=c++20", "-O1", "-g", "-fno-omit-frame-pointer", "-DBOOST_ASIO_NO_DEPRECATED", f"-I{ENGINE / 'include'}", f"-I{ENGINE}"]


FEATURES = [
    word for feature in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility")
    for word in ("-enable-upcoming-feature", feature)]


class BuildFailed(Exception):
    """The compiler said no; the message is what it said."""


@dataclass(frozen=True)
class Target:
    """One function that is fed."""

    name: str
    about: str
    # The engine's sources that it needs; None for a target in Swift.
    sources: tuple[str, ...] | None

    @property
    def corpus(self) -> Path:
        """The inputs that are kept, and that a test replays."""
        return ROOT / "Tests" / "HTTPServerTests" / "Corpus" / self.name

    def build(self, folder: Path) -> Path:
        """Builds what is older than its sources; gives back the program."""
        folder.mkdir(parents=True, exist_ok=True)
        toolchain = Toolchain.find()
        program = folder / self.name
        if self.sources is None:
            return self._build_swift(toolchain, program)
        compiler = toolchain.tool("clang++")
        newest_header = max(file.stat().st_mtime for file in [*ENGINE.rglob("*.h*"), *HERE.glob("*.hpp")])
        jobs = [(ENGINE / source, folder / f"{source}.o") for source in self.sources]
        jobs.append((HERE / f"{self.name}.cpp", folder / f"target-{self.name}.o"))

        def compile_one(job: tuple[Path, Path]) -> None:
            source, made = job
            if made.exists() and made.stat().st_mtime > max(source.stat().st_mtime, newest_header):
                return
            run([compiler, *CXX, f"-fsanitize=fuzzer-no-link,{SANITIZERS[0]}", SANITIZERS[1], "-c", str(source), "-o", str(made)])

        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            list(pool.map(compile_one, jobs))
        run([
            compiler, "-fuse-ld=lld", f"-fsanitize=fuzzer,{SANITIZERS[0]}", *(str(made) for _, made in jobs), "-lssl", "-lcrypto",
            "-lpthread", "-o", str(program)])
        return program

    def _build_swift(self, toolchain: Toolchain, program: Path) -> Path:
        # What speaks with the engine stays out: the decoder needs none of it.
        sources = [file for file in sorted(SERVER.rglob("*.swift")) if SERVER / "Engine" not in file.parents]
        target = HERE / f"{self.name}.swift"
        if program.exists() and program.stat().st_mtime > max(file.stat().st_mtime for file in [*sources, target]):
            return program
        run([
            toolchain.tool("swiftc"), "-parse-as-library", "-O", "-g", "-swift-version", "6", *FEATURES, "-sanitize=fuzzer,address",
            "-module-name", "FuzzedHTTPServer", "-I", str(ROOT / "Shared" / "CZlib"), "-lz", *(str(file) for file in [*sources, target]), "-o", str(program)])
        return program


def run(command: list[str]) -> None:
    """Runs a compiler; what it says is the error."""
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        raise BuildFailed(f"{Path(command[0]).name} failed:\n{(ended.stderr or ended.stdout)[-6000:]}")


WHOLE_ENGINE = (
    "Connection.cpp", "Connection+Request.cpp", "Connection+Response.cpp", "Connection+Upgrade.cpp", "Loop.cpp",
    "RequestParser.cpp", "ResponseHead.cpp", "Transport.cpp", "WebSocketHandle.cpp", "WebSocketSession.cpp", "engine.cpp",
    "Server.cpp")

TARGETS = {
    target.name: target
    for target in (
        Target("request", "a request's head: scanner and parser", ("RequestParser.cpp",)),
        Target("chunked", "a chunked body, held against a reader written from the RFC", ("RequestParser.cpp",)),
        Target("connection", "everything that a client can send, through the whole engine", WHOLE_ENGINE),
        Target("websocket", "frames behind a handshake, through the whole engine", WHOLE_ENGINE),
        Target("multipart", "a form, through the decoder in Swift", None),
    )
}
