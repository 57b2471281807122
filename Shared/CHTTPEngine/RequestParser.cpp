#include "RequestParser.hpp"

#include <boost/beast/http/rfc7230.hpp>

#include <algorithm>

namespace engine {

namespace {

bool is_name_character(unsigned char c) noexcept {
    constexpr std::string_view others = "-._~%!$&'()*+,;=";
    return std::isalnum(c) || others.find(static_cast<char>(c)) != std::string_view::npos;
}

/// `uri-host [ ":" port ]` (RFC 3986, sections 3.2.2 and 3.2.3; RFC 9110, section 7.2). The name may be empty.
bool is_authority(std::string_view text) noexcept {
    std::string_view port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos || end == 1) {
            return false;
        }
        const auto literal = text.substr(1, end - 1);
        if (!std::all_of(literal.begin(), literal.end(), [](unsigned char c) {
                return c == ':' || is_name_character(c);
            })) {
            return false;
        }
        port = text.substr(end + 1);
    } else {
        const auto colon = text.find(':');
        const auto name = text.substr(0, colon);
        if (!std::all_of(name.begin(), name.end(), is_name_character)) {
            return false;
        }
        port = colon == std::string_view::npos ? std::string_view() : text.substr(colon);
    }
    return port.empty() ||
        (port.front() == ':' && std::all_of(port.begin() + 1, port.end(), [](unsigned char c) { return std::isdigit(c); }));
}

bool equals(beast::string_view left, std::string_view right) noexcept {
    return left.size() == right.size() &&
        std::equal(left.begin(), left.end(), right.begin(), [](unsigned char a, unsigned char b) {
               return std::tolower(a) == std::tolower(b);
           });
}

} // namespace

void RequestParser::on_request_impl(
    http::verb verb, beast::string_view method_text, beast::string_view target_text, int version_number,
    error_code &ec) {
    switch (verb) {
    case http::verb::get:
    case http::verb::head:
    case http::verb::post:
    case http::verb::put:
    case http::verb::patch:
    case http::verb::delete_:
    case http::verb::options:
        break;
    default:
        // RFC 9110, section 15.6.2: the server does not recognise the method for any resource.
        return fail(ec, 501, "The method is not implemented.");
    }
    method = {method_text.data(), method_text.size()};
    target = {target_text.data(), target_text.size()};
    version = version_number;
}

void RequestParser::on_field_impl(
    http::field field, beast::string_view name, beast::string_view value, error_code &ec) {
    if (head_done_) {
        // A trailer. Beast has refused those that would change the framing; the others are dropped.
        if (++trailer_count_ > max_trailer_count) {
            return fail(ec, 400, "Too many trailer fields.");
        }
        return;
    }
    switch (field) {
    case http::field::host:
        host_count_ += 1;
        host_ = {value.data(), value.size()};
        break;
    case http::field::content_length:
        // RFC 9112, section 6.3, allows equal repetitions to be merged; they are ambiguous to others, so no.
        length_count_ += 1;
        if (length_count_ > 1 || value.empty() || value.size() > 18 ||
            !std::all_of(value.begin(), value.end(), [](unsigned char c) { return std::isdigit(c); })) {
            return fail(ec, 400, "Content-Length is not one plain number.");
        }
        break;
    case http::field::transfer_encoding:
        coding_count_ += 1;
        if (coding_count_ > 1) {
            return fail(ec, 400, "Transfer-Encoding is repeated.");
        }
        if (version < 11) {
            return fail(ec, 400, "HTTP/1.0 has no Transfer-Encoding.");
        }
        if (!equals(value, "chunked")) {
            return fail(ec, 501, "The only transfer coding implemented is chunked.");
        }
        break;
    case http::field::expect:
        if (!equals(value, "100-continue")) {
            return fail(ec, 417, "The only expectation met is 100-continue.");
        }
        expects_continue = version >= 11;
        break;
    case http::field::upgrade:
        if (version < 11) {
            return; // RFC 9110, section 7.8: it counts for nothing in HTTP/1.0.
        }
        has_upgrade_ = true;
        break;
    default:
        break;
    }
    fields.push_back({{name.data(), name.size()}, {value.data(), value.size()}});
}

void RequestParser::on_chunk_header_impl(std::uint64_t size, beast::string_view extensions, error_code &ec) {
    chunk_left_ = size;
    extension_bytes_ += extensions.size();
    if (extension_bytes_ > max_extension_bytes) {
        return fail(ec, 400, "The chunk extensions are too long.");
    }
    // Beast takes any byte inside a quoted value; a bare line feed there ends the line for other parsers.
    if (std::any_of(extensions.begin(), extensions.end(), [](unsigned char c) {
            return (c < 0x20 && c != '\t') || c == 0x7f;
        })) {
        return fail(ec, 400, "A chunk extension holds a control character.");
    }
}

std::size_t RequestParser::put_body(std::string_view bytes, error_code &ec) {
    piece = {};
    if (chunked() && chunk_left_ == 0 && bytes.size() < 5 && bytes.starts_with('0')) {
        // Shown the line of a last chunk in less than five bytes, Beast 1.81 asserts at the next call that there are
        // five or more: a body that trickles would end the process. At least five there must be: `0`, CRLF, CRLF.
        ec = http::error::need_more;
        return 0;
    }
    const auto count = put(asio::const_buffer(bytes.data(), bytes.size()), ec);
    if (!ec && chunked() && is_done()) {
        // The last chunk and the trailers are taken at once, and Beast unfolds what is folded among them.
        const auto taken = bytes.substr(0, count);
        if (taken.find("\r\n ") != std::string_view::npos || taken.find("\r\n\t") != std::string_view::npos) {
            fail(ec, 400, "A trailer field is folded.");
        }
    }
    return count;
}

bool RequestParser::asks_for_websocket() const {
    if (!has_upgrade_ || method != "GET") {
        return false;
    }
    bool upgrade = false;
    bool connection = false;
    for (const auto &field : fields) {
        const beast::string_view name(field.name.data, field.name.length);
        const beast::string_view value(field.value.data, field.value.length);
        upgrade = upgrade || (equals(name, "upgrade") && http::token_list{value}.exists("websocket"));
        connection = connection || (equals(name, "connection") && http::token_list{value}.exists("upgrade"));
    }
    return upgrade && connection;
}

Refusal RequestParser::check_head() {
    if (coding_count_ > 0 && length_count_ > 0) {
        return {400, "Both Content-Length and Transfer-Encoding are given."};
    }
    if (host_count_ > 1) {
        return {400, "More than one Host is given."};
    }
    if (host_count_ == 0 && version >= 11) {
        return {400, "Host is missing."};
    }
    if (!is_authority(host_)) {
        return {400, "Host is malformed."};
    }
    return normalize_target();
}

Refusal RequestParser::normalize_target() {
    const Refusal malformed{400, "The request target is malformed."};
    if (!std::all_of(target.begin(), target.end(), [](unsigned char c) {
            return c > 0x20 && c < 0x7f && c != '#' && c != '\\' && c != '"' && c != '<' && c != '>';
        })) {
        return malformed;
    }
    if (target == "*") {
        return method == "OPTIONS" ? Refusal{} : malformed;
    }
    if (target.starts_with('/')) {
        return {};
    }
    // RFC 9112, section 3.2.2: a server accepts the absolute form.
    for (std::string_view scheme : {"http://", "https://"}) {
        if (target.size() > scheme.size() &&
            equals({target.data(), scheme.size()}, scheme)) {
            auto rest = target.substr(scheme.size());
            auto end = rest.find_first_of("/?");
            auto authority = rest.substr(0, end);
            if (authority.empty() || authority.front() == ':' || !is_authority(authority)) {
                return malformed;
            }
            // RFC 9112, section 3.2.2: the target's host takes the place of the one received.
            for (auto &field : fields) {
                const beast::string_view name(field.name.data, field.name.length);
                if (equals(name, "host")) {
                    field.value = {authority.data(), authority.size()};
                }
            }
            if (end == std::string_view::npos) {
                target = "/";
            } else if (rest[end] == '/') {
                target = rest.substr(end);
            } else {
                // A query without a path stands for the root; the view has no byte for the slash.
                return malformed;
            }
            return {};
        }
    }
    return malformed;
}

} // namespace engine
