"""The Swift libraries below Shared/, as the package's manifest describes them."""

import json
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from run_folder import ROOT

class ManifestUnreadable(Exception):
    """The package's manifest can't be read; the message is SwiftPM's."""


@dataclass(frozen=True)
class SharedLibrary:
    """A library, named as its module."""

    name: str
    folder: Path
    # Libraries of Shared/ that it imports, directly or through others.
    dependencies: tuple[str, ...]

    @property
    def catalogue(self) -> Path:
        """The folder of its documentation catalogue."""
        return self.folder / f"{self.name}.docc"

    @property
    def landing_page(self) -> Path:
        """The page of its module."""
        return self.catalogue / f"{self.name}.md"


@dataclass(frozen=True)
class SharedLibraries:
    """All of them, what others need first, and the C libraries that they wrap."""

    swift: tuple[SharedLibrary, ...]
    # What the compiler must be told so that it finds the C libraries.
    search_options: tuple[str, ...]

    @staticmethod
    def describe(products: Path) -> "SharedLibraries":
        """Reads the manifest; `products` is the folder of a build, where SwiftPM puts the module maps it writes."""
        targets = {
            target["name"]: target for target in _manifest()["targets"] if target.get("path", "").startswith("Shared/")}
        options: list[str] = []
        needs: dict[str, set[str]] = {}
        for name, target in targets.items():
            folder = ROOT / target["path"]
            if target["type"] == "system":
                options += ["-I", str(folder), *_package_options(target.get("pkgConfig"))]
            elif any(folder.rglob("*.swift")):
                needs[name] = {names[0] for dependency in target["dependencies"] for names in dependency.values()}
            else:
                options += ["-Xcc", f"-fmodule-map-file={products / f'{name}.build' / 'module.modulemap'}"]
        reached = _reached({name: needed & needs.keys() for name, needed in needs.items()})
        libraries = [SharedLibrary(name, ROOT / targets[name]["path"], others) for name, others in reached.items()]
        return SharedLibraries(tuple(libraries), tuple(options))


def _manifest() -> dict:
    ended = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False)
    if ended.returncode != 0:
        raise ManifestUnreadable(ended.stderr.strip())
    return json.loads(ended.stdout)


def _package_options(package: str | None) -> list[str]:
    """The include folders that pkg-config tells of a C library, for Swift's C importer."""
    if package is None:
        return []
    ended = subprocess.run(
        ["pkg-config", "--cflags", package], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return [option for flag in shlex.split(ended.stdout) for option in ("-Xcc", flag)]


def _reached(needs: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """All that each library needs, through others too; libraries come after those that they need."""
    reached: dict[str, tuple[str, ...]] = {}

    def add(name: str) -> None:
        if name in reached:
            return
        others: list[str] = []
        for needed in sorted(needs[name]):
            add(needed)
            others += [other for other in (*reached[needed], needed) if other not in others]
        reached[name] = tuple(others)

    for name in sorted(needs):
        add(name)
    return reached
