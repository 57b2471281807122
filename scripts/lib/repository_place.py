"""Names places as a reader of the repository does."""

from pathlib import Path

from run_folder import ROOT


def place(path: Path, *numbers: int | None) -> str:
    """A path below the repository's root, whole where it lies elsewhere; with line and column where they are known."""
    name = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    return ":".join(str(part) for part in (name, *numbers) if part is not None)
