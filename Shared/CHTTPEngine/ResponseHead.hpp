#pragma once

#include "Foundation.hpp"

#include <string>

namespace engine {

/// A status and serialised fields, made on the calling thread; the loop adds what only it knows.
struct ResponseHead {
    int status = 200;
    std::string fields;
    std::int64_t content_length = -1;
    bool ends_with_client = false;
    /// The caller asked for `Connection: close`.
    bool close = false;
    /// The caller names another protocol: RFC 9110, section 7.8, has Connection name the field.
    bool names_upgrade = false;

    /// False when a field is not valid (RFC 9110, section 5): it could split the answer.
    bool set_fields(const http_engine_field *list, std::size_t count);

    bool allows_body() const noexcept { return status >= 200 && status != 204 && status != 304; }
};

/// How the body of an answer is delimited (RFC 9112, section 6).
enum class Framing { none, length, chunked, until_close };

/// Status line, fields, Date, framing and Connection, ready to send.
std::string serialize_head(
    const ResponseHead &head, Framing framing, std::int64_t length, std::string_view date, int version,
    bool keep_alive);

/// A whole refusal: a problem document (RFC 9457) and the end of the connection.
std::string serialize_refusal(int status, std::string_view detail, std::string_view date, bool without_body);

/// The value of a Date field for this second (RFC 9110, section 5.6.7), whatever the locale.
std::string format_date(std::time_t time);

} // namespace engine
