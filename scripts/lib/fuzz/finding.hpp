#pragma once

// What every target of the fuzzer needs.

#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Ends the process as a crash does when something that must always hold doesn't, so that the input is kept.
inline void must(bool holds, const char *what) {
    if (!holds) {
        std::fprintf(stderr, "BROKEN: %s\n", what);
        std::abort();
    }
}
