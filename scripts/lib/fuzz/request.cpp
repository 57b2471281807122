// Target `request`: the head of a request, through the scanner and the parser as a connection uses them.
//
// The first byte is the size of the pieces that the rest arrives in. What is accepted is looked at again here, by other
// code; and what becomes of it must not depend on the pieces.

#include "finding.hpp"

#include "HeadScanner.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>

using namespace engine;

namespace {

constexpr HeadScanner::Limits limits{4096, 1024, 20};

struct Outcome {
    int status = 0;
    std::size_t length = 0;
    /// Which of several limits a head breaks first depends on how much of it is here: that it is refused does not.
    bool operator==(const Outcome &other) const {
        return length == other.length && (status == other.status || (status >= 400 && other.status >= 400));
    }
};

bool is_token(std::string_view text) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    for (unsigned char c : text) {
        if (!(std::isalnum(c) && c < 0x80) && others.find(static_cast<char>(c)) == std::string_view::npos) {
            return false;
        }
    }
    return !text.empty();
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto &c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    return out;
}

void check_accepted(RequestParser &parser, std::string_view head) {
    static const std::set<std::string_view> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    must(methods.contains(parser.method), "a method that nobody knows");
    must(parser.version == 10 || parser.version == 11, "a version that nobody speaks");
    must(parser.target == "*" || parser.target == "/" || parser.target.starts_with('/'), "a target without a path");
    for (unsigned char c : parser.target) {
        must(c > 0x20 && c < 0x7f, "a target beyond printable ASCII");
    }
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    for (const auto &field : parser.fields) {
        const auto name = text(field.name);
        const auto value = text(field.value);
        must(name.data() >= head.data() && name.data() + name.size() <= head.data() + head.size(), "a stray name");
        must(value.empty() || (value.data() >= head.data() && value.data() + value.size() <= head.data() + head.size()),
             "a stray value");
        must(is_token(name), "a name that is no token");
        for (unsigned char c : value) {
            must((c >= 0x20 && c != 0x7f) || c == '\t', "a value with a control character");
        }
        must(value.empty() || (value.front() != ' ' && value.front() != '\t' && value.back() != ' ' &&
                               value.back() != '\t'),
             "a value with white space around it");
        const auto plain = lower(name);
        hosts += plain == "host";
        codings += plain == "transfer-encoding";
        if (plain == "transfer-encoding") {
            must(lower(value) == "chunked", "another coding");
        }
        if (plain == "content-length") {
            lengths += 1;
            must(!value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos, "no plain length");
            must(parser.content_length() && *parser.content_length() == std::stoull(std::string(value)),
                 "another length than declared");
        }
    }
    must(hosts == 1 || (hosts == 0 && parser.version == 10), "not one Host");
    must(lengths + codings <= 1, "two framings");
    must(codings == 0 || parser.version == 11, "a coding in HTTP/1.0");
    must(parser.fields.size() <= limits.field_count, "too many fields");
    must(parser.chunked() == (codings == 1), "chunked or not");
    static_cast<void>(parser.asks_for_websocket());
}

Outcome run(std::string_view bytes, std::size_t piece) {
    HeadScanner scanner;
    Refusal refusal;
    std::size_t length = 0;
    std::unique_ptr<char[]> storage; // Of the very size, so that a read beyond it is seen.
    std::size_t arrived = 0;
    while (length == 0 && !refusal && arrived < bytes.size()) {
        arrived = std::min(arrived + piece, bytes.size());
        storage = std::make_unique<char[]>(arrived);
        std::copy_n(bytes.data(), arrived, storage.get());
        length = scanner.scan({storage.get(), arrived}, limits, refusal);
    }
    if (refusal) {
        return {refusal.status, 0};
    }
    if (length == 0) {
        return {};
    }
    must(length <= arrived, "a head longer than what arrived");
    const auto head = std::make_unique<char[]>(length);
    std::copy_n(storage.get(), length, head.get());
    RequestParser parser(1'000'000);
    parser.header_limit(limits.head_bytes + 1);
    error_code error;
    const auto taken = parser.put(asio::const_buffer(head.get(), length), error);
    if (error) {
        return {parser.refusal ? parser.refusal.status : 400, 0};
    }
    if (taken != length || !parser.is_header_done()) {
        return {400, 0};
    }
    if (auto refused = parser.check_head()) {
        return {refused.status, 0};
    }
    check_accepted(parser, {head.get(), length});
    return {200, length};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto whole = run(bytes, bytes.size());
    must(run(bytes, 1 + data[0] % 64U) == whole, "the pieces decide");
    return 0;
}
