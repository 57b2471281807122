#pragma once

#include "RequestParser.hpp"

#include <algorithm>
#include <cstring>

namespace engine {

/// Finds the end of a head in bytes that arrive piece by piece, and refuses what must not reach the parser
/// before the whole head is there: bare line feeds, folded lines, too many or too long lines. It remembers
/// where it was, so that a trickled head costs each byte once.
class HeadScanner {
public:
    struct Limits {
        std::size_t head_bytes;
        std::size_t target_bytes;
        std::size_t field_count;
    };

    /// The length of the head, 0 while it is incomplete; `refusal` when it can't become one.
    std::size_t scan(std::string_view bytes, const Limits &limits, Refusal &refusal) {
        // The method and the version around the target.
        const auto first_line_limit = limits.target_bytes + 32;
        if (position_ == 0 && !bytes.empty() && (bytes[0] < 'A' || bytes[0] > 'Z')) {
            refusal = {400, "The request does not begin with a method."};
            return 0;
        }
        while (position_ < bytes.size()) {
            const void *found = std::memchr(bytes.data() + position_, '\n', bytes.size() - position_);
            if (!found) {
                position_ = bytes.size();
                break;
            }
            const auto index = static_cast<std::size_t>(static_cast<const char *>(found) - bytes.data());
            if (index == 0 || bytes[index - 1] != '\r') {
                refusal = {400, "A line does not end in CRLF."};
                return 0;
            }
            if (index - 1 == line_start_) {
                if (index + 1 > limits.head_bytes) {
                    refusal = {431, "The head of the request is too long."};
                    return 0;
                }
                return index + 1;
            }
            if (lines_ > 0 && (bytes[line_start_] == ' ' || bytes[line_start_] == '\t')) {
                refusal = {400, "A header field is folded."};
                return 0;
            }
            lines_ += 1;
            if (lines_ == 1 && index > first_line_limit) {
                refusal = {414, "The request target is too long."};
                return 0;
            }
            if (lines_ == 1 && !is_request_line(bytes.substr(0, index - 1))) {
                refusal = {400, "The request line is malformed."};
                return 0;
            }
            if (lines_ > limits.field_count + 1) {
                refusal = {431, "Too many header fields."};
                return 0;
            }
            line_start_ = position_ = index + 1;
        }
        if (lines_ == 0 && bytes.size() > first_line_limit) {
            refusal = {414, "The request target is too long."};
        } else if (bytes.size() >= limits.head_bytes) {
            refusal = {431, "The head of the request is too long."};
        }
        return 0;
    }

    void reset() noexcept { *this = {}; }

private:
    /// RFC 9112, section 3: `method SP request-target SP HTTP-version`, with one space each.
    static bool is_request_line(std::string_view line) noexcept {
        const auto space = line.rfind(' ');
        const auto version = line.substr(space == std::string_view::npos ? line.size() : space + 1);
        return version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) && version[6] == '.' &&
            is_digit(version[7]) && std::count(line.begin(), line.end(), ' ') == 2;
    }

    static bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    std::size_t position_ = 0;
    std::size_t line_start_ = 0;
    std::size_t lines_ = 0;
};

} // namespace engine
