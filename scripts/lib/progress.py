"""Shows how far something is: a line that is rewritten on a terminal, plain lines elsewhere."""

import shutil
import sys


class Progress:
    """One line of progress at a time."""

    def __init__(self, stream=sys.stdout):
        self._stream = stream
        self.is_live = stream.isatty()
        self._shown = False

    def show(self, text: str) -> None:
        """Rewrites the line; on anything but a terminal nothing is printed."""
        if self.is_live:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"\r\033[K{text[:width]}")
            self._stream.flush()
            self._shown = True

    def say(self, text: str) -> None:
        """Prints a line that stays."""
        self.clear()
        self._stream.write(text + "\n")
        self._stream.flush()

    def clear(self) -> None:
        if self._shown:
            self._stream.write("\r\033[K")
            self._shown = False
