"""Marks for tests: which guarantee one proves, and what it needs."""

import os
import unittest


def shows(guarantee: str):
    """Marks a test or a class of tests as proof of a guarantee (Shared/Contracts/Guarantees/Guarantee.swift)."""

    def mark(target):
        target.guarantee = guarantee
        return target

    return mark


def guarantee_of(test: unittest.TestCase) -> str | None:
    method = getattr(test, getattr(test, "_testMethodName", ""), None)
    return getattr(method, "guarantee", None) or getattr(type(test), "guarantee", None)


def needs_kafka(target):
    """Skips a test where only the embedded broker is there."""
    has_kafka = os.environ.get("DORA_TEST_BROKER", "apache-kafka") == "apache-kafka"
    return unittest.skipUnless(has_kafka, "needs Apache Kafka")(target)
