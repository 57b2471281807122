"""Calls a script beside this folder and gives back what it printed."""

import os
import subprocess
import tempfile


class ScriptFailed(Exception):
    """A script ended with an error; its message is the script's own."""


def call_script(arguments: list, environment: dict[str, str | None] | None = None) -> str:
    """Runs a script to its end and gives back what it printed, by preference on standard output; a variable given as None is hidden from it.

    The output goes through a file and not a pipe: a server that the script leaves behind keeps a pipe open, and
    reading it would never end.
    """
    command = [str(argument) for argument in arguments]
    inherited = {name: value for name, value in {**os.environ, **(environment or {})}.items() if value is not None}
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        ended = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            env=inherited, start_new_session=True)
        output.seek(0)
        errors.seek(0)
        printed, complaint = output.read().strip(), errors.read().strip()
    if ended.returncode != 0:
        name = os.path.relpath(command[0])
        raise ScriptFailed(f"{name} {command[1]} failed ({ended.returncode}): {complaint or printed}")
    return printed or complaint
