#pragma once

#include "Foundation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// A refusal: the status and what is wrong, as constants.
struct Refusal {
    int status = 0;
    const char *detail = nullptr;
    explicit operator bool() const noexcept { return status != 0; }
};

/// Beast's parser of one request, with the checks that Beast leaves to its user. The head is put at once,
/// so the views it gives stay valid while the head's bytes do; of the body one piece is given for each put.
class RequestParser final : public http::basic_parser<true> {
public:
    /// Fields of the head, in order, as views.
    std::vector<http_engine_field> fields;
    std::string_view method;
    std::string_view target;
    int version = 11;
    /// The piece of body that the last put brought.
    std::string_view piece;
    bool expects_continue = false;
    /// Why the request is refused, where the parser's own error says too little.
    Refusal refusal;

    explicit RequestParser(std::uint64_t max_body_bytes) { body_limit(max_body_bytes); }

    /// The checks that need the whole head.
    Refusal check_head();
    /// Strips scheme and authority off an absolute-form target and refuses what is no target.
    Refusal normalize_target();

    /// Puts bytes of the body: what `put` does, without what it must not be given. `piece` is the body's part of them.
    std::size_t put_body(std::string_view bytes, error_code &ec);
    /// True for a GET of HTTP/1.1 that names `websocket` in Upgrade and `upgrade` in Connection.
    bool asks_for_websocket() const;

private:
    int host_count_ = 0;
    int length_count_ = 0;
    int coding_count_ = 0;
    std::size_t extension_bytes_ = 0;
    /// What is still to come of the chunk that is read.
    std::uint64_t chunk_left_ = 0;
    std::size_t trailer_count_ = 0;
    bool head_done_ = false;
    bool has_upgrade_ = false;
    std::string_view host_;

    /// Extensions and trailers are never used: what exceeds these marks is an attack.
    static constexpr std::size_t max_extension_bytes = 4096;
    static constexpr std::size_t max_trailer_count = 32;

    void fail(error_code &ec, int status, const char *detail) {
        refusal = {status, detail};
        ec = http::error::bad_field;
    }

    void on_request_impl(
        http::verb verb, beast::string_view method_text, beast::string_view target_text, int version_number,
        error_code &ec) override;
    void on_response_impl(int, beast::string_view, int, error_code &) override {}
    void on_field_impl(
        http::field field, beast::string_view name, beast::string_view value, error_code &ec) override;
    void on_header_impl(error_code &) override { head_done_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(beast::string_view body, error_code &) override {
        piece = {body.data(), body.size()};
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view extensions, error_code &ec) override;
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, error_code &) override {
        chunk_left_ -= body.size();
        piece = {body.data(), body.size()};
        return body.size();
    }
    void on_finish_impl(error_code &) override {}
};

} // namespace engine
