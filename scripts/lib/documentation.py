"""Builds the documentation of the shared libraries with the toolchain's own DocC, and compiles its examples."""

import json
import os
import re
import urllib.parse
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from child_process import run_child
from page_examples import PageExamples
from repository_place import place
from run_folder import ROOT
from shared_library import SharedLibraries, SharedLibrary
from toolchain import Toolchain

TITLE = "DORA Compliance Platform"
STEP_SECONDS = 5 * 60
# As in Package.swift.
SWIFT_SETTINGS = [
    "-swift-version", "6", "-warnings-as-errors", "-enable-upcoming-feature", "ExistentialAny",
    "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility"]


class StepFailed(Exception):
    """A tool ended with an error that isn't a problem of the documentation; what it said is in the message."""


class DocumentationBuild:
    """One build, from a build's modules to a folder that any web server shows."""

    def __init__(self, toolchain: Toolchain, libraries: SharedLibraries, products: Path, work: Path):
        self._toolchain = toolchain
        self._libraries = libraries
        self._modules = ["-I", str(products / "Modules"), *libraries.search_options, "-target", toolchain.triple]
        self._work = work

    def run(self) -> list[str]:
        """Builds every library's documentation; gives back what is wrong with it, a line each."""
        pages: dict[str, Future] = {}
        checks: list[Future] = []
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
            for library in self._libraries.swift:
                # What a library needs was given to the pool before it, so that waiting for it comes to an end.
                needed = [pages[name] for name in library.dependencies]
                pages[library.name] = pool.submit(self._document, library, needed)
            for library in self._libraries.swift:
                checks += [pool.submit(self._compile, library, page) for page in PageExamples.of(library.catalogue)]
        return [problem for step in (*pages.values(), *checks) for problem in step.result()]

    def merge(self, output: Path) -> None:
        """Puts the libraries' documentation together."""
        archives = [str(self._archive(library.name)) for library in self._libraries.swift]
        self._call(
            "merge", [
                self._toolchain.tool("docc"), "merge", *archives, "--synthesized-landing-page-name", TITLE,
                "--output-path", str(output)])

    def _archive(self, name: str) -> Path:
        return self._work / f"{name}.doccarchive"

    def _document(self, library: SharedLibrary, needed: list[Future]) -> list[str]:
        """Extracts a library's public declarations and joins them with its catalogue."""
        graphs = self._work / "graphs" / library.name
        graphs.mkdir(parents=True)
        self._call(
            f"{library.name}-symbols", [
                self._toolchain.tool("swift-symbolgraph-extract"), "-module-name", library.name, *self._modules,
                "-minimum-access-level", "public", "-skip-synthesized-members", "-output-dir", str(graphs)])
        for other in needed:
            other.result()
        diagnostics = self._work / f"{library.name}.diagnostics.json"
        # With the other libraries' archives, a page may link to their declarations: ``/Contracts/Rejection``.
        dependencies = [
            option for name in library.dependencies for option in ("--dependency", str(self._archive(name)))]
        catalogue = [str(library.catalogue)] if library.catalogue.is_dir() else []
        self._call(
            f"{library.name}-pages", [
                self._toolchain.tool("docc"), "convert", *catalogue, "--additional-symbol-graph-dir", str(graphs),
                "--fallback-display-name", library.name, "--fallback-bundle-identifier", f"eu.dora.{library.name}",
                "--enable-experimental-external-link-support", *dependencies, "--diagnostics-file", str(diagnostics),
                "--output-path", str(self._archive(library.name))])
        if not library.landing_page.exists():
            return [f"{place(library.landing_page)}: error: the landing page is missing"]
        graph = json.loads((graphs / f"{library.name}.symbols.json").read_text())
        declared = {symbol["pathComponents"][0] for symbol in graph["symbols"]}
        told = json.loads(diagnostics.read_text())["diagnostics"]
        return masking_headings(library.landing_page, declared) + [problem(entry) for entry in told]

    def _compile(self, library: SharedLibrary, examples: PageExamples) -> list[str]:
        """Type-checks a page's examples against the modules."""
        folder = self._work / "examples" / library.name
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{examples.page.stem}.swift"
        file.write_text(examples.source)
        log = self._work / "logs" / f"{library.name}-{examples.page.stem}.log"
        ended = run_child(
            [
                self._toolchain.tool("swiftc"), "-typecheck", "-module-name", "CatalogueExamples", *SWIFT_SETTINGS,
                *self._modules, str(file)],
            ROOT, dict(os.environ), log, STEP_SECONDS)
        if ended.code == 0:
            return []
        said = re.findall(r"^.*: error: .*$", log.read_text(errors="replace"), re.MULTILINE)
        return said or [f"{place(examples.page)}: swiftc ended with {ended.code}:\n{log.read_text()[-2000:]}"]

    def _call(self, name: str, command: list[str]) -> None:
        log = self._work / "logs" / f"{name}.log"
        ended = run_child(command, ROOT, dict(os.environ), log, STEP_SECONDS)
        if ended.code != 0:
            said = log.read_text(errors="replace").splitlines()[-20:]
            raise StepFailed("\n".join([*said, f"{Path(command[0]).name} ended with {ended.code}"]))


def problem(entry: dict) -> str:
    """One of DocC's diagnostics as a line that names the place in the repository."""
    text = f"{entry['severity']}: {entry['summary']}"
    source = entry.get("source")
    if source is None:
        return text
    path = Path(urllib.parse.unquote(urllib.parse.urlparse(source).path))
    start = entry.get("range", {}).get("start", {})
    return f"{place(path, start.get('line'), start.get('column'))}: {text}"


def masking_headings(landing: Path, declared: set[str]) -> list[str]:
    """Headings of a landing page that are a declaration's name: DocC takes them for what a broken link meant."""
    return [
        f"{place(landing, number)}: error: the heading {text} hides broken links to members of {text}"
        for number, line in enumerate(landing.read_text().splitlines(), 1)
        if (text := line.lstrip("#").strip()) in declared and line.startswith("##")]


def is_site(folder: Path) -> bool:
    """Whether a folder may be replaced by a new site: it isn't there, is empty, or is an older site."""
    return not folder.exists() or folder.is_dir() and (not any(folder.iterdir()) or (folder / "metadata.json").exists())
