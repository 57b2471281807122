#include "Connection.hpp"

namespace engine {

// Heads and bodies of requests.

bool Connection::step_head() {
    if (phase_ != Phase::head) {
        return false;
    }
    if (input_.empty()) {
        if (end_of_input_) {
            close();
        }
        return false;
    }
    const auto &limits = loop_.configuration();
    if (!head_started_) {
        head_started_ = true;
        deadline_ = Clock::now() + Milliseconds(limits.head_timeout);
    }
    if (!line_break_skipped_ && input_.bytes().front() == '\r') {
        // RFC 9112, section 2.2: an empty line before the request line is ignored; one, not many.
        if (input_.size() < 2) {
            if (end_of_input_) {
                close();
            }
            return false;
        }
        if (input_.bytes()[1] == '\n') {
            line_break_skipped_ = true;
            input_.consume(2);
            return true;
        }
    }
    Refusal refusal;
    const auto length = scanner_.scan(
        input_.bytes(), {limits.max_head_bytes, limits.max_target_bytes, limits.max_field_count}, refusal);
    if (length > 0) {
        refusal = take_request(length);
    } else if (!refusal && end_of_input_) {
        close();
        return false;
    }
    if (refusal) {
        refuse(refusal);
        return true;
    }
    return length > 0;
}

Refusal Connection::refusal_of(const RequestParser &parser, const error_code &error) {
    if (parser.refusal) {
        return parser.refusal;
    }
    if (error == http::error::bad_version) {
        return {505, "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    }
    if (error == http::error::body_limit) {
        return {413, "The body is longer than allowed."};
    }
    if (error == http::error::header_limit) {
        return {431, "The head of the request is too long."};
    }
    return {400, "The request is malformed."};
}

Refusal Connection::take_request(std::size_t head_length) {
    const auto &limits = loop_.configuration();
    parser_.emplace(limits.max_body_bytes);
    parser_->header_limit(limits.max_head_bytes + 1);
    parser_->fields = std::move(fields_);
    parser_->fields.clear();
    error_code error;
    const auto taken = parser_->put(asio::const_buffer(input_.bytes().data(), head_length), error);
    head_request_ = parser_->method == "HEAD";
    if (error) {
        return refusal_of(*parser_, error);
    }
    if (taken != head_length || !parser_->is_header_done()) {
        return {400, "The request is malformed."};
    }
    if (auto refusal = parser_->check_head()) {
        return refusal;
    }
    input_.consume(head_length);
    version_ = parser_->version;
    keep_alive_ = parser_->keep_alive();
    body_complete_ = parser_->is_done();
    continue_due_ = parser_->expects_continue && !body_complete_;
    std::string_view body;
    if (!body_complete_) {
        const auto length = parser_->content_length();
        if (length && *length <= input_.size()) {
            // The whole body came with the head: it goes along, without a round through the caller.
            const auto count = parser_->put_body(input_.bytes(), error);
            if (error || !parser_->is_done()) {
                return {400, "The request is malformed."};
            }
            body = parser_->piece;
            input_.consume(count);
            body_complete_ = true;
            continue_due_ = false;
        }
    }
    announce(body);
    return {};
}

void Connection::announce(std::string_view body) {
    auto *exchange = new http_engine_exchange(loop_.shared_from_this(), this);
    exchange_ = ExchangeReference::adopt(exchange);
    phase_ = Phase::exchange;
    deadline_ = never;
    body_wanted_ = false;
    body_failure_ = HTTP_ENGINE_BODY_MORE;
    waited_ = {};
    window_bytes_ = 0;
    answer_begun_ = answer_ended_ = streaming_ = ends_with_client_ = false;

    http_engine_request request{};
    request.method = view(parser_->method);
    request.target = view(parser_->target);
    request.fields = parser_->fields.data();
    request.field_count = parser_->fields.size();
    request.minor_version = version_ - 10;
    const auto length = parser_->content_length();
    request.content_length = length ? static_cast<std::int64_t>(*length) : (parser_->chunked() ? -1 : 0);
    request.body_follows = !body_complete_;
    request.body = view(body);
    request.peer_address = view(peer_address_);
    request.peer_port = peer_port_;
    request.secure = transport_.secure();
    if (peer_certificate_) {
        request.peer_certificate = view(peer_certificate_->der);
        request.peer_certificate_subject = view(peer_certificate_->subject);
        request.peer_certificate_sha256 = view(peer_certificate_->sha256);
    }
    upgrade_request_ = parser_->asks_for_websocket() ? std::make_unique<UpgradeRequest>(*parser_) : nullptr;

    const auto held = ExchangeReference::retain(exchange);
    loop_.callbacks().request(loop_.callbacks().context, exchange, &request);
}

void Connection::refuse(const Refusal &refusal) {
    if (loop_.callbacks().refused) {
        loop_.callbacks().refused(loop_.callbacks().context, refusal.status, view(peer_address_));
    }
    keep_alive_ = false;
    push(serialize_refusal(refusal.status, refusal.detail, loop_.date(), head_request_));
    start_closing();
}

bool Connection::step_body() {
    if (phase_ != Phase::exchange || !body_wanted_) {
        return false;
    }
    if (body_failure_ != HTTP_ENGINE_BODY_MORE) {
        deliver({}, body_failure_);
        return true;
    }
    if (body_complete_) {
        deliver({}, HTTP_ENGINE_BODY_END);
        return true;
    }
    if (input_.empty()) {
        if (continue_due_ && !answer_begun_) {
            continue_due_ = false;
            push("HTTP/1.1 100 Continue\r\n\r\n");
            return true;
        }
        return false;
    }
    continue_due_ = false;
    // A chunk's size line, or the trailers, that don't end within this are an attack.
    constexpr std::size_t longest_line = 8 * 1024;
    error_code error;
    const auto count = parser_->put_body(input_.bytes(), error);
    input_.consume(count);
    if (error == http::error::need_more) {
        if (input_.size() > longest_line) {
            body_failure_ = HTTP_ENGINE_BODY_MALFORMED;
            return true;
        }
        return count > 0;
    }
    if (error) {
        body_failure_ =
            error == http::error::body_limit ? HTTP_ENGINE_BODY_TOO_LARGE : HTTP_ENGINE_BODY_MALFORMED;
        return true;
    }
    body_complete_ = parser_->is_done();
    if (body_complete_ || !parser_->piece.empty()) {
        deliver(parser_->piece, body_complete_ ? HTTP_ENGINE_BODY_END : HTTP_ENGINE_BODY_MORE);
    }
    return true;
}

void Connection::deliver(std::string_view piece, http_engine_body_status status) {
    body_wanted_ = false;
    waited_ += Clock::now() - wait_began_;
    window_bytes_ += piece.size();
    if (exchange_->context) {
        loop_.callbacks().body(exchange_->context, view(piece), status);
    }
}

void Connection::settle_body() {
    // What of an unread body has arrived is thrown away. If that was all of it the connection can go on;
    // otherwise it ends after the answer, for nothing says when the rest would come.
    if (body_complete_) {
        return;
    }
    const bool sound = body_failure_ == HTTP_ENGINE_BODY_MORE;
    body_failure_ = HTTP_ENGINE_BODY_GONE;
    while (sound && !body_complete_ && !input_.empty()) {
        error_code error;
        const auto count = parser_->put_body(input_.bytes(), error);
        input_.consume(count);
        body_complete_ = !error && parser_->is_done();
        if (error) {
            break;
        }
    }
    if (!body_complete_) {
        keep_alive_ = false;
    }
}

} // namespace engine
