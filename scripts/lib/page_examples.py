"""The Swift examples of the documentation catalogues: those of a page are one program, which must compile."""

import re
from dataclasses import dataclass
from pathlib import Path

from repository_place import place

BLOCK = re.compile(r"^```swift\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class PageExamples:
    """The examples of one page, in their order."""

    page: Path
    # As the compiler gets them; its messages name the page and the line there.
    source: str

    @staticmethod
    def of(catalogue: Path) -> "list[PageExamples]":
        """The examples of every page of a catalogue that has some."""
        pages = []
        for page in sorted(catalogue.rglob("*.md")):
            text = page.read_text()
            name = place(page)
            blocks = [
                f'#sourceLocation(file: "{name}", line: {text.count(chr(10), 0, block.start(1)) + 1})\n{block.group(1)}'
                for block in BLOCK.finditer(text)]
            if blocks:
                pages.append(PageExamples(page, "".join(blocks)))
        return pages
