"""The documentation of the shared libraries: it builds without a warning, and what is broken in it is told."""

import dataclasses
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from documentation import DocumentationBuild
from fleet import ROOT
from judges import need
from shared_library import SharedLibraries
from toolchain import Toolchain

BROKEN = """# ``Observability``

A ``Logger/whisper(_:)``, a ``Whisperer`` and a <doc:Whispering>.

```swift
import Observability

Logger(label: "test", sink: CollectingLogSink()).info("heard")
```

```swift
let logger = Logger(label: 1, sink: CollectingLogSink())
```

## Topics

### LogLevel

- ``LogLevel``
"""


def docs(*arguments: str, **environment: str) -> tuple[int, str]:
    ended = subprocess.run(
        [ROOT / "scripts" / "docs", *arguments], env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600)
    return ended.returncode, ended.stdout


def products() -> Path:
    told = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=True)
    return Path(told.stdout.strip())


class DocumentationTests(unittest.TestCase):
    """scripts/docs on the modules of the tests' build."""

    @classmethod
    def setUpClass(cls) -> None:
        toolchain = Toolchain.find()
        need(toolchain.tools / "docc", "DocC is missing from the Swift toolchain: swift.org's archives bring it")

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="dora docs ")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_every_library_is_documented_without_a_warning(self) -> None:
        code, text = docs("--no-build", "--output", str(self.folder / "site"))
        self.assertEqual(code, 0, text)
        libraries = [path.name for path in (ROOT / "Shared").iterdir() if any(path.rglob("*.swift"))]
        self.assertGreater(len(libraries), 0)
        for name in libraries:
            with self.subTest(name):
                self.assertTrue((self.folder / "site" / "documentation" / name.lower() / "index.html").exists())
                readme = (ROOT / "Shared" / name / "README.md").read_text()
                self.assertTrue(f"]({name}.docc/{name}.md)" in readme, "the README doesn't lead to the catalogue")

    def test_what_is_broken_is_told_with_its_place(self) -> None:
        build = products()
        libraries = SharedLibraries.describe(build)
        library = next(library for library in libraries.swift if library.name == "Observability")
        broken = dataclasses.replace(library, folder=self.folder)
        broken.catalogue.mkdir()
        broken.landing_page.write_text(BROKEN)
        work = self.folder / "work"
        work.mkdir()
        chosen = dataclasses.replace(libraries, swift=(broken,))
        problems = DocumentationBuild(Toolchain.find(), chosen, build, work).run()
        self.assertEqual(
            [problem.removeprefix(str(broken.landing_page)) for problem in problems],
            [
                ":17: error: the heading LogLevel hides broken links to members of LogLevel",
                ":3:12: warning: 'whisper(_:)' doesn't exist at '/Observability/Logger'",
                ":3:31: warning: 'Whisperer' doesn't exist at '/Observability'",
                ":3:54: warning: 'Whispering' doesn't exist at '/Observability'",
                ":12:28: error: cannot convert value of type 'Int' to expected argument type 'String'",
            ])

    def test_a_page_that_is_missing_is_told(self) -> None:
        build = products()
        libraries = SharedLibraries.describe(build)
        library = next(library for library in libraries.swift if library.name == "Observability")
        chosen = dataclasses.replace(libraries, swift=(dataclasses.replace(library, folder=self.folder),))
        problems = DocumentationBuild(Toolchain.find(), chosen, build, self.folder).run()
        self.assertEqual(problems, [f"{self.folder}/Observability.docc/Observability.md: error: the landing page is missing"])

    def test_a_folder_of_something_else_is_left_alone(self) -> None:
        (self.folder / "letter.txt").write_text("not documentation")
        code, text = docs("--no-build", "--output", str(self.folder))
        self.assertEqual(code, 1)
        self.assertIn("left as it is", text)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["letter.txt"])


class ToolchainTests(unittest.TestCase):
    def test_a_toolchain_without_docc_is_told(self) -> None:
        with tempfile.TemporaryDirectory(prefix="dora toolchain ") as folder:
            swift = Path(folder) / "swift"
            swift.write_text(
                f"""#!/bin/sh
echo '{{"target": {{"unversionedTriple": "x"}}, "paths": {{"runtimeResourcePath": "{folder}/usr/lib/swift"}}}}'
""")
            swift.chmod(0o755)
            code, text = docs("--no-build", PATH=f"{folder}:{os.environ['PATH']}")
        self.assertEqual(code, 1)
        self.assertIn(f"docc is missing from the Swift toolchain ({folder}/usr/bin)", text)
