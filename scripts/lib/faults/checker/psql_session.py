"""PostgreSQL through its own client: one transaction, so that all tables are read as of one moment."""

import os
import re
import secrets
import subprocess
import tempfile
import urllib.parse
from typing import Iterator

_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_ESCAPED = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}


class DatabaseFailed(Exception):
    """PostgreSQL refused something, or can't be reached."""


class PsqlSession:
    """A transaction of `psql` that is never committed: what is changed in it, nobody else sees."""

    def __init__(self, url: str, read_only: bool = True):
        parts = urllib.parse.urlsplit(url)
        # The password stands in the environment and not in the list of arguments, which everybody can read.
        address = parts._replace(netloc=parts.netloc.replace(f":{parts.password}@", "@", 1)).geturl()
        environment = dict(os.environ)
        if parts.password:
            environment["PGPASSWORD"] = urllib.parse.unquote(parts.password)
        self._errors = tempfile.TemporaryFile("w+b")
        self._process = subprocess.Popen(
            ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", address],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=environment)
        self._is_reading = False
        mode = "READ ONLY" if read_only else "READ WRITE"
        self.execute(
            f"SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET bytea_output = 'hex'; "
            f"BEGIN ISOLATION LEVEL REPEATABLE READ, {mode}")

    def __enter__(self) -> "PsqlSession":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        """Ends the session; PostgreSQL rolls the transaction back."""
        if self._process.poll() is None:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                pass  # It ended by itself; its complaint was raised where it was noticed.
            # What is left unread would keep it from ending.
            self._process.stdout.read()
            self._process.wait()
        self._process.stdout.close()
        self._errors.close()

    def execute(self, sql: str) -> None:
        """Runs statements that give no rows back."""
        for _ in self._lines(sql):
            pass

    def rows(self, query: str) -> Iterator[list[bytes | None]]:
        """The rows of a query as PostgreSQL writes them, NULL as None; read them all before the next statement."""
        for line in self._lines(f"COPY ({query}) TO STDOUT"):
            yield [None if field == rb"\N" else _unescaped(field) for field in line.split(b"\t")]

    def texts(self, query: str) -> Iterator[list[str | None]]:
        """The rows of a query as text."""
        for row in self.rows(query):
            yield [None if field is None else field.decode() for field in row]

    def value(self, query: str) -> str | None:
        """The one value that a query gives."""
        return list(self.texts(query))[0][0]

    def _lines(self, sql: str) -> Iterator[bytes]:
        if self._is_reading:
            raise RuntimeError("the rows before aren't read yet")
        end = f"end-{secrets.token_hex(8)}\n".encode()
        self._is_reading = True
        try:
            self._process.stdin.write(f"{sql};\n\\echo ".encode() + end)
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._failure() from None
        line = None
        try:
            for line in self._process.stdout:
                if line == end:
                    break
                yield line[:-1]
            else:
                raise self._failure()
        finally:
            # Whoever stops reading leaves the rest to nobody.
            while line not in (end, b""):
                line = self._process.stdout.readline()
            self._is_reading = False

    def _failure(self) -> DatabaseFailed:
        self._process.wait()
        self._errors.seek(0)
        return DatabaseFailed(f"psql: {self._errors.read().decode(errors='replace').strip()}")


def _unescaped(field: bytes) -> bytes:
    if b"\\" not in field:
        return field
    return _ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[1]), field)


def bytea(field: bytes) -> bytes:
    """The bytes of a `bytea` in PostgreSQL's hex form."""
    return bytes.fromhex(field[2:].decode())


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def name(text: str) -> str:
    """An identifier as SQL writes it."""
    return '"' + text.replace('"', '""') + '"'
