"""The tests that a sanitizer's run leaves out, each with its reason."""

# By sanitizer: the test, as a regular expression on its identifier, and why it can't be shown there.
MEMORY = {
    r"^HTTPServerTests\.BoundedMemoryTests": "a sanitizer keeps what is freed, and its shadow, in the memory that is measured"}
LEFT_OUT: dict[str, dict[str, str]] = {"address": MEMORY, "thread": MEMORY}
