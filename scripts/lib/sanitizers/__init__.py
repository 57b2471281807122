"""The tests of the shared libraries under the address and the thread sanitizer; see scripts/sanitize --help."""
