"""The Swift toolchain that is on PATH: where its tools are and what it compiles for."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


class ToolMissing(Exception):
    """A tool that the toolchain should have isn't there; the message says where it was looked for."""


@dataclass(frozen=True)
class Toolchain:
    """A toolchain, found through its `swift`."""

    # The folder of the toolchain's own tools; `swift` on PATH may be a link or a proxy elsewhere.
    tools: Path
    triple: str

    @staticmethod
    def find() -> "Toolchain":
        """The toolchain of the `swift` on PATH."""
        if shutil.which("swift") is None:
            raise ToolMissing("swift is not on PATH: scripts/bootstrap says how to get it")
        answer = subprocess.run(
            ["swift", "-print-target-info"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        try:
            told = json.loads(answer.stdout)
            resources, triple = told["paths"]["runtimeResourcePath"], told["target"]["unversionedTriple"]
        except (ValueError, KeyError) as error:
            raise ToolMissing(f"swift -print-target-info told nothing useful: {answer.stderr.strip()}") from error
        # <toolchain>/usr/lib/swift, beside <toolchain>/usr/bin.
        return Toolchain(Path(resources).parents[1] / "bin", triple)

    def tool(self, name: str) -> str:
        """The path of one of the toolchain's tools."""
        path = self.tools / name
        if not path.exists():
            raise ToolMissing(
                f"{name} is missing from the Swift toolchain ({self.tools}): swift.org's archives bring it")
        return str(path)
