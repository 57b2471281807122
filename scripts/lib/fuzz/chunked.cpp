// Target `chunked`: the body of a chunked request, through the parser as a connection uses it.
//
// The first byte is the size of the pieces that the rest arrives in. A reader of our own, written from RFC 9112,
// section 7.1, must agree with whatever is accepted, and what becomes of a body must not depend on the pieces.

#include "finding.hpp"

#include "RequestParser.hpp"

#include <cstdint>
#include <optional>
#include <string>

using namespace engine;

namespace {

struct Body {
    std::string bytes;
    std::size_t consumed = 0;
    bool operator==(const Body &) const = default;
};

/// What the RFC's grammar makes of it; nothing when it isn't a whole body.
std::optional<Body> reference(std::string_view in) {
    Body body;
    std::size_t at = 0;
    const auto line = [&]() -> std::optional<std::string_view> {
        const auto end = in.find("\r\n", at);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        auto found = in.substr(at, end - at);
        for (unsigned char c : found) {
            if ((c < 0x20 && c != '\t') || c == 0x7f) {
                return std::nullopt;
            }
        }
        at = end + 2;
        return found;
    };
    for (;;) {
        const auto head = line();
        if (!head) {
            return std::nullopt;
        }
        const auto digits = std::min(head->find_first_not_of("0123456789abcdefABCDEF"), head->size());
        if (digits == 0) {
            return std::nullopt;
        }
        const auto rest = head->substr(digits);
        const auto extension = rest.find_first_not_of(" \t");
        if (!rest.empty() && (extension == std::string_view::npos || rest[extension] != ';')) {
            return std::nullopt;
        }
        std::size_t length = 0;
        for (char c : head->substr(0, digits)) {
            if (length >> 56 != 0) {
                return std::nullopt;
            }
            length = length * 16 + static_cast<std::size_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        if (length == 0) {
            break;
        }
        if (in.size() - at < length + 2 || in.substr(at + length, 2) != "\r\n") {
            return std::nullopt;
        }
        body.bytes.append(in.substr(at, length));
        at += length + 2;
    }
    for (;;) {
        const auto trailer = line();
        if (!trailer) {
            return std::nullopt;
        }
        if (trailer->empty()) {
            body.consumed = at;
            return body;
        }
        const auto colon = trailer->find(':');
        if (colon == 0 || colon == std::string_view::npos || trailer->front() == ' ' || trailer->front() == '\t') {
            return std::nullopt;
        }
    }
}

/// What the parser makes of it; nothing when it refuses or wants more.
std::optional<Body> parse(std::string_view in, std::size_t piece) {
    static constexpr std::string_view head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    RequestParser parser(100'000);
    error_code error;
    parser.put(asio::const_buffer(head.data(), head.size()), error);
    must(!error && !parser.check_head(), "the head of the target itself");
    Body body;
    std::string buffer;
    std::size_t arrived = 0;
    while (arrived < in.size()) {
        const auto count = std::min(piece, in.size() - arrived);
        buffer.append(in.substr(arrived, count));
        arrived += count;
        while (!buffer.empty()) {
            // Of the very size, so that a read beyond it is seen.
            const auto exact = std::make_unique<char[]>(buffer.size());
            std::copy_n(buffer.data(), buffer.size(), exact.get());
            error = {};
            const auto taken = parser.put_body({exact.get(), buffer.size()}, error);
            must(taken <= buffer.size(), "more taken than there was");
            body.bytes.append(parser.piece);
            body.consumed += taken;
            buffer.erase(0, taken);
            if (error && error != http::error::need_more) {
                return std::nullopt;
            }
            if (parser.is_done()) {
                return body;
            }
            if (error || taken == 0) {
                // A connection may ask again before more has come.
                error_code again;
                must(parser.put_body({exact.get(), buffer.size()}, again) == 0, "more taken the second time");
                must(again.failed(), "taken the second time");
                break;
            }
        }
    }
    return std::nullopt;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto whole = parse(bytes, bytes.size());
    must(parse(bytes, 1 + data[0] % 16U) == whole, "the pieces decide");
    if (whole) {
        const auto expected = reference(bytes);
        must(expected.has_value(), "accepted against the grammar");
        must(*expected == *whole, "another body than the grammar's");
    }
    return 0;
}
