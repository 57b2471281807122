#include "ResponseHead.hpp"

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <ctime>

namespace engine {

namespace {

bool is_token_character(unsigned char c) noexcept {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return std::isalnum(c) || others.find(static_cast<char>(c)) != std::string_view::npos;
}

bool equals(std::string_view left, std::string_view lowercase) noexcept {
    return left.size() == lowercase.size() &&
        std::equal(left.begin(), left.end(), lowercase.begin(), [](unsigned char a, unsigned char b) {
               return std::tolower(a) == b;
           });
}

std::string_view reason(int status) noexcept {
    auto phrase = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(status)));
    return {phrase.data(), phrase.size()};
}

} // namespace

bool ResponseHead::set_fields(const http_engine_field *list, std::size_t count) {
    std::size_t total = 0;
    for (std::size_t index = 0; index < count; ++index) {
        total += list[index].name.length + list[index].value.length + 4;
    }
    fields.clear();
    fields.reserve(total);
    for (std::size_t index = 0; index < count; ++index) {
        auto name = text(list[index].name);
        auto value = text(list[index].value);
        if (name.empty() || !std::all_of(name.begin(), name.end(), is_token_character) ||
            std::any_of(value.begin(), value.end(), [](unsigned char c) {
                return (c < 0x20 && c != '\t') || c == 0x7f;
            })) {
            return false;
        }
        if (equals(name, "connection")) {
            close = close || equals(value, "close");
            continue;
        }
        names_upgrade = names_upgrade || equals(name, "upgrade");
        if (equals(name, "content-length") || equals(name, "transfer-encoding") || equals(name, "date") ||
            equals(name, "keep-alive")) {
            continue;
        }
        fields.append(name).append(": ").append(value).append("\r\n");
    }
    return true;
}

std::string serialize_head(
    const ResponseHead &head, Framing framing, std::int64_t length, std::string_view date, int version,
    bool keep_alive) {
    std::string out;
    out.reserve(head.fields.size() + 160);
    out.append("HTTP/1.1 ").append(std::to_string(head.status)).append(" ").append(reason(head.status)).append("\r\n");
    out.append(head.fields);
    out.append("Date: ").append(date).append("\r\n");
    if (framing == Framing::length) {
        out.append("Content-Length: ").append(std::to_string(length)).append("\r\n");
    } else if (framing == Framing::chunked) {
        out.append("Transfer-Encoding: chunked\r\n");
    }
    if (head.names_upgrade) {
        out.append(keep_alive ? "Connection: upgrade\r\n" : "Connection: close, upgrade\r\n");
    } else if (!keep_alive) {
        out.append("Connection: close\r\n");
    } else if (version < 11) {
        out.append("Connection: keep-alive\r\n");
    }
    return out.append("\r\n");
}

std::string serialize_refusal(int status, std::string_view detail, std::string_view date, bool without_body) {
    // The details are constants of ours without a character that JSON would escape.
    std::string body;
    body.append("{\"type\":\"about:blank\",\"title\":\"").append(reason(status)).append("\",\"status\":");
    body.append(std::to_string(status)).append(",\"detail\":\"").append(detail).append("\"}");
    ResponseHead head;
    head.status = status;
    head.fields = "Content-Type: application/problem+json\r\n";
    auto out = serialize_head(head, Framing::length, static_cast<std::int64_t>(body.size()), date, 11, false);
    return without_body ? out : out + body;
}

std::string format_date(std::time_t time) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm parts{};
    gmtime_r(&time, &parts);
    char out[64];
    std::snprintf(
        out, sizeof out, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[static_cast<std::size_t>(parts.tm_wday)],
        parts.tm_mday, months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour,
        parts.tm_min, parts.tm_sec);
    return out;
}

} // namespace engine
