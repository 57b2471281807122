"""Gives rights at a broker through librdkafka, all in one request; Kafka's own tool is a process for each."""

import ctypes
from dataclasses import dataclass

TOPIC, GROUP = 2, 3
LITERAL, PREFIXED = 3, 4
OPERATIONS = {"Read": 3, "Write": 4, "Create": 5, "Delete": 6, "Describe": 8}
ALLOW, PRODUCER = 3, 0


@dataclass(frozen=True)
class Right:
    """What a principal may do with a topic or a group, or with all whose names begin so."""

    principal: str
    operation: str
    kind: int
    name: str
    pattern: int = LITERAL


class NotGranted(AssertionError):
    """The broker didn't take a right."""


def library() -> ctypes.CDLL:
    loaded = ctypes.CDLL("librdkafka.so.1")
    pointer, size, number, text = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_char_p
    for name, result, arguments in [
        ("rd_kafka_conf_new", pointer, []),
        ("rd_kafka_conf_set", number, [pointer, text, text, text, size]),
        ("rd_kafka_new", pointer, [number, pointer, text, size]),
        ("rd_kafka_destroy", None, [pointer]),
        ("rd_kafka_queue_new", pointer, [pointer]),
        ("rd_kafka_queue_destroy", None, [pointer]),
        ("rd_kafka_queue_poll", pointer, [pointer, number]),
        ("rd_kafka_event_destroy", None, [pointer]),
        ("rd_kafka_event_error_string", text, [pointer]),
        ("rd_kafka_event_error", number, [pointer]),
        ("rd_kafka_AclBinding_new", pointer, [number, text, number, text, text, number, number, text, size]),
        ("rd_kafka_AclBinding_destroy", None, [pointer]),
        ("rd_kafka_CreateAcls", None, [pointer, ctypes.POINTER(pointer), size, pointer, pointer]),
        ("rd_kafka_event_CreateAcls_result", pointer, [pointer]),
        ("rd_kafka_CreateAcls_result_acls", ctypes.POINTER(pointer), [pointer, ctypes.POINTER(size)]),
        ("rd_kafka_acl_result_error", pointer, [pointer]),
        ("rd_kafka_error_string", text, [pointer]),
    ]:
        function = getattr(loaded, name)
        function.restype, function.argtypes = result, arguments
    return loaded


def grant(bootstrap: str, rights: list[Right], seconds: float = 60) -> None:
    """Adds rights, as a client that may."""
    rdkafka = library()
    why = ctypes.create_string_buffer(512)
    settings = rdkafka.rd_kafka_conf_new()
    rdkafka.rd_kafka_conf_set(settings, b"bootstrap.servers", bootstrap.encode(), why, len(why))
    client = rdkafka.rd_kafka_new(PRODUCER, settings, why, len(why))
    queue = rdkafka.rd_kafka_queue_new(client)
    bindings = (ctypes.c_void_p * len(rights))(*[
        rdkafka.rd_kafka_AclBinding_new(
            right.kind, right.name.encode(), right.pattern, right.principal.encode(), b"*",
            OPERATIONS[right.operation], ALLOW, why, len(why)) for right in rights])
    try:
        rdkafka.rd_kafka_CreateAcls(client, bindings, len(rights), None, queue)
        event = rdkafka.rd_kafka_queue_poll(queue, int(seconds * 1000))
        if not event:
            raise NotGranted(f"no answer from {bootstrap} in {seconds:.0f} s")
        try:
            check(rdkafka, event, rights)
        finally:
            rdkafka.rd_kafka_event_destroy(event)
    finally:
        for binding in bindings:
            rdkafka.rd_kafka_AclBinding_destroy(binding)
        rdkafka.rd_kafka_queue_destroy(queue)
        rdkafka.rd_kafka_destroy(client)


def check(rdkafka: ctypes.CDLL, event: int, rights: list[Right]) -> None:
    if rdkafka.rd_kafka_event_error(event):
        raise NotGranted(rdkafka.rd_kafka_event_error_string(event).decode())
    count = ctypes.c_size_t()
    results = rdkafka.rd_kafka_CreateAcls_result_acls(
        rdkafka.rd_kafka_event_CreateAcls_result(event), ctypes.byref(count))
    for right, result in zip(rights, results[:count.value], strict=True):
        error = rdkafka.rd_kafka_acl_result_error(result)
        if error:
            raise NotGranted(f"{right}: {rdkafka.rd_kafka_error_string(error).decode()}")
