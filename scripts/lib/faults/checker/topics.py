"""Kafka's topics through kcat, which isn't ours: records with their very bytes."""

import re
import subprocess
import sys
import tempfile
from typing import Iterator

from .rows import Record

# kcat writes headers as `name=value,name=value`, and values hold commas: a header begins where a known name does.
_HEADER = re.compile(r",(?=(?:ce_[a-z]+|dora_[a-z]+|traceparent|content-type)=)")
_END = b"\x1e"


class TopicUnreadable(Exception):
    """kcat couldn't read a topic to its end."""


def read_topic(bootstrap: str, topic: str, seconds: float = 600) -> Iterator[Record]:
    """All records of a topic, partition by partition in whatever order, each partition in its own."""
    command = [
        "timeout", str(seconds), "kcat", "-b", bootstrap, "-C", "-t", topic, "-o", "beginning", "-e", "-q",
        "-X", "fetch.wait.max.ms=5", "-f", r"%p %o %K %S\n%k%s%h\x1e"]
    # Most headers repeat from record to record: one copy of each is enough.
    known: dict[str, tuple[str, str]] = {}
    with tempfile.TemporaryFile() as complaints:
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints) as reader:
            while line := reader.stdout.readline():
                yield _record(topic, line, reader.stdout, known)
        if reader.returncode != 0:
            complaints.seek(0)
            complaint = complaints.read().decode(errors="replace").strip()
            raise TopicUnreadable(f"{topic}: kcat ended with {reader.returncode}: {complaint}")


def _record(topic: str, line: bytes, stream, known: dict[str, tuple[str, str]]) -> Record:
    partition, offset, key_length, value_length = (int(word) for word in line.split())
    key = stream.read(max(0, key_length))
    value = None if value_length < 0 else stream.read(value_length)
    headers = _headers(_until_end(topic, stream).decode(errors="replace"), known)
    return Record(topic, partition, offset, key.decode(errors="replace"), headers, value)


def _until_end(topic: str, stream) -> bytes:
    """The bytes before the mark that ends a record."""
    parts = []
    while ahead := stream.peek():
        at = ahead.find(_END)
        if at >= 0:
            parts.append(stream.read(at))
            stream.read(len(_END))
            return b"".join(parts)
        parts.append(stream.read(len(ahead)))
    raise TopicUnreadable(f"{topic}: kcat's output ends within a record")


def _headers(text: str, known: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    found = []
    for header in _HEADER.split(text) if text else ():
        pair = known.get(header)
        if pair is None:
            name, _, value = header.partition("=")
            pair = known[header] = (sys.intern(name), sys.intern(value))
        found.append(pair)
    return found
