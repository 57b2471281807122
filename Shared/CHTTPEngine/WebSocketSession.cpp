#include "WebSocketSession.hpp"

#include <algorithm>

namespace engine {

namespace {

/// What may come beyond a message's limit while it is compressed: blocks that hold nothing, frames' heads.
constexpr std::uint64_t compressed_allowance = 64 * 1024;
/// A buffer larger than this is given back after its message.
constexpr std::size_t kept_buffer = 4 * 1024;
constexpr std::size_t largest_read = 64 * 1024;
/// The last of the codes that applications have for themselves (RFC 6455, section 7.4.2).
constexpr std::uint16_t last_close_code = 4999;
/// A close frame of code 1002.
constexpr std::string_view invalid_close_frame("\x88\x02\x03\xea", 4);

/// RFC 6455, section 5.5: a control frame holds 125 bytes, two of them the code. The cut leaves whole characters.
std::string_view cut_reason(std::string_view reason) {
    constexpr std::size_t longest = 123;
    if (reason.size() <= longest) {
        return reason;
    }
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(reason[end]) & 0xc0) == 0x80) {
        end -= 1;
    }
    return reason.substr(0, end);
}

/// True when text that is UTF-8 so far ends before its last character does.
bool ends_within_character(asio::const_buffer text) {
    const auto *bytes = static_cast<const unsigned char *>(text.data());
    for (std::size_t back = 1; back <= std::min<std::size_t>(text.size(), 3); ++back) {
        const auto byte = bytes[text.size() - back];
        if ((byte & 0xc0) != 0x80) {
            return back < (byte >= 0xf0 ? 4U : byte >= 0xe0 ? 3U : byte >= 0xc0 ? 2U : 1U);
        }
    }
    return false;
}

/// Codes that may be sent (RFC 6455, section 7.4, and IANA's registry).
bool may_be_sent(std::uint16_t code) {
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1013) || (code >= 3000 && code <= 4999);
}

} // namespace

WebSocketSession::WebSocketSession(
    Loop &loop, Transport transport, std::unique_ptr<ConnectionSlot> slot, std::string leftover,
    std::unique_ptr<Upgrade> upgrade)
    : loop_(loop), slot_(std::move(slot)), upgrade_(std::move(upgrade)), options_(upgrade_->options),
      handle_(upgrade_->take()),
      stream_(std::move(transport), std::move(leftover), Milliseconds(loop.configuration().linger_timeout)),
      incoming_(static_cast<std::size_t>(options_.max_message_bytes) + 2 * compressed_allowance) {
    handle_->session = this;
}

WebSocketSession::~WebSocketSession() {
    handle_->session = nullptr;
    handle_->tell_closed(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST);
}

void WebSocketSession::configure(bool client_limits_window) {
    stream_.auto_fragment(false); // Otherwise messages leave in frames of 4 kB.
    stream_.read_message_max(static_cast<std::size_t>(options_.max_message_bytes));
    websocket::permessage_deflate deflate;
    deflate.server_enable = options_.compress;
    deflate.server_max_window_bits = std::clamp(options_.send_window_bits, 9, 15);
    // RFC 7692, section 7.1.2.2: only a client that says so can limit its window.
    deflate.client_max_window_bits = client_limits_window ? std::clamp(options_.receive_window_bits, 9, 15) : 15;
    deflate.server_no_context_takeover = options_.no_context_takeover;
    deflate.client_no_context_takeover = options_.no_context_takeover;
    deflate.memLevel = std::clamp(options_.memory_level, 1, 9);
    deflate.msg_size_threshold = options_.compress_from_bytes;
    stream_.set_option(deflate);
    // Beast's own time-outs take a timer for each operation; the sweep looks at the deadlines instead.
    stream_.set_option(websocket::stream_base::timeout{
        websocket::stream_base::none(), websocket::stream_base::none(), false});
    stream_.set_option(websocket::stream_base::decorator([this](websocket::response_type &response) {
        for (const auto &[name, value] : upgrade_->fields) {
            response.insert(name, value);
        }
        if (!upgrade_->subprotocol.empty()) {
            response.set(http::field::sec_websocket_protocol, upgrade_->subprotocol);
        }
        response.set(http::field::date, beast::string_view(loop_.date().data(), loop_.date().size()));
        response.set(http::field::server, "HTTPServer"); // Beast names itself otherwise.
    }));
    stream_.control_callback([this](websocket::frame_type kind, beast::string_view) {
        last_sign_ = Clock::now();
        if (kind == websocket::frame_type::close && stream_.reason().code > last_close_code) {
            // Beast answers any code from 3000 on; those beyond 4999 are nobody's.
            invalid_close_ = true;
            stream_.next_layer().replace_close(invalid_close_frame);
        }
    });
}

void WebSocketSession::start(const UpgradeRequest &request) noexcept {
    guarded([&] {
        const auto offers = request.request[http::field::sec_websocket_extensions];
        configure(offers.find("client_max_window_bits") != beast::string_view::npos);
        deadline_ = Clock::now() + Milliseconds(loop_.configuration().head_timeout);
        stream_.async_accept(request.request, [self = shared_from_this()](error_code error) {
            self->guarded([&] { self->accepted(error); });
        });
    });
}

void WebSocketSession::accepted(error_code error) {
    upgrade_.reset();
    if (phase_ != Phase::handshake) {
        return;
    }
    if (error) {
        return end(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST);
    }
    phase_ = Phase::open;
    deadline_ = never;
    last_message_ = last_sign_ = Clock::now();
    read();
    write();
}

void WebSocketSession::apply(Command &command) noexcept {
    guarded([&] {
        switch (command.kind) {
        case Command::Kind::receive:
            wanted_ = true;
            if (held_) {
                deliver();
            }
            break;
        case Command::Kind::send_text:
        case Command::Kind::send_binary:
            send(command);
            break;
        case Command::Kind::close:
            request_close(command.close_code, command.head.fields);
            break;
        case Command::Kind::abort:
            close();
            break;
        default:
            break;
        }
    });
}

void WebSocketSession::read() {
    if (reading_ || held_ || phase_ != Phase::open) {
        return;
    }
    reading_ = true;
    last_sign_ = Clock::now();
    if (message_began_ == never) {
        bytes_before_message_ = stream_.next_layer().bytes_read();
    }
    // Asked for no more than there is room for: of a compressed message Beast would ask for a whole frame.
    const auto room = std::min(largest_read, incoming_.max_size() - incoming_.size());
    stream_.async_read_some(incoming_, room, [self = shared_from_this()](error_code error, std::size_t) {
        self->guarded([&] { self->received(error); });
    });
}

void WebSocketSession::received(error_code error) {
    reading_ = false;
    if (phase_ == Phase::over) {
        return;
    }
    if (error) {
        return failed_to_read(error);
    }
    const auto now = Clock::now();
    last_sign_ = now;
    if (!stream_.is_message_done()) {
        if (message_began_ == never) {
            message_began_ = now;
        }
        // Inflated, a message is limited by Beast; blocks that inflate to nothing are limited here.
        if (stream_.next_layer().bytes_read() - bytes_before_message_ >
            options_.max_message_bytes + compressed_allowance) {
            refuse(1009, "The message is too long.");
            return read();
        }
        return read();
    }
    message_began_ = never;
    last_message_ = now;
    if (phase_ != Phase::open || close_requested_) {
        incoming_.clear(); // Nobody is told what comes after our close.
        return read();
    }
    if (stream_.got_text() && ends_within_character(incoming_.data())) {
        // Beast doesn't see it where an empty frame ends the message.
        incoming_.clear();
        refuse(1007, "The text is not UTF-8.");
        return read();
    }
    held_ = true;
    if (wanted_) {
        deliver();
    }
}

void WebSocketSession::deliver() {
    held_ = wanted_ = false;
    ping_sent_ = never;
    const auto data = incoming_.data();
    loop_.callbacks().websocket_message(
        handle_->context, {static_cast<const char *>(data.data()), data.size()}, stream_.got_text());
    if (phase_ == Phase::over) {
        return;
    }
    incoming_.clear();
    if (incoming_.capacity() > kept_buffer) {
        incoming_.shrink_to_fit();
    }
    read();
}

void WebSocketSession::failed_to_read(error_code error) {
    if (error == websocket::error::closed) {
        client_closed_ = true;
        if (invalid_close_) {
            return end(1002, "The close code is not valid.", HTTP_ENGINE_WEBSOCKET_REFUSED);
        }
        const auto &reason = stream_.reason();
        const auto code = close_code_ != 0 && phase_ == Phase::closing ? close_code_
            : reason.code == websocket::close_code::none               ? std::uint16_t(1005)
                                                                       : std::uint16_t(reason.code);
        return end(code, std::string(reason.reason.data(), reason.reason.size()), HTTP_ENGINE_WEBSOCKET_CLOSED);
    }
    if (phase_ == Phase::closing) {
        return; // The close that is under way tells the end.
    }
    if (error == websocket::error::message_too_big) {
        return end(1009, "The message is too long.", HTTP_ENGINE_WEBSOCKET_REFUSED);
    }
    if (error == websocket::error::bad_frame_payload) {
        return end(1007, "The text is not UTF-8.", HTTP_ENGINE_WEBSOCKET_REFUSED);
    }
    if (error == websocket::condition::protocol_violation) {
        return end(1002, error.message(), HTTP_ENGINE_WEBSOCKET_REFUSED);
    }
    if (error.category() == make_error_code(beast::zlib::error::general).category()) {
        // Beast ends the stream without a close frame.
        stream_.next_layer().try_to_write(std::string_view("\x88\x02\x03\xef", 4));
        return end(1007, "The compressed message is malformed.", HTTP_ENGINE_WEBSOCKET_REFUSED);
    }
    end(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST);
}

void WebSocketSession::send(Command &command) {
    const auto size = command.payload.bytes().size();
    if (close_requested_ || phase_ == Phase::closing || phase_ == Phase::over) {
        return forget(size);
    }
    outgoing_.push_back({std::move(command.payload), command.kind == Command::Kind::send_text});
    outgoing_bytes_ += size;
    if (outgoing_bytes_ > options_.max_queued_bytes && outgoing_.size() > 1) {
        // Its senders did not wait. What is being written stays whole; the rest gives way to the close frame.
        while (outgoing_.size() > (writing_ ? 1U : 0U)) {
            outgoing_bytes_ -= outgoing_.back().size();
            forget(outgoing_.back().size());
            outgoing_.pop_back();
        }
        return refuse(1013, "The client does not keep up.");
    }
    write();
}

void WebSocketSession::write() {
    if (writing_ || phase_ != Phase::open) {
        return;
    }
    if (outgoing_.empty()) {
        if (close_requested_) {
            begin_close();
        }
        return;
    }
    writing_ = true;
    stream_.text(outgoing_.front().is_text);
    const auto bytes = outgoing_.front().payload.bytes();
    stream_.async_write(
        asio::const_buffer(bytes.data(), bytes.size()),
        [self = shared_from_this()](error_code error, std::size_t) {
            self->guarded([&] { self->written(error); });
        });
}

void WebSocketSession::written(error_code error) {
    writing_ = false;
    const auto size = outgoing_.front().size();
    outgoing_.pop_front();
    outgoing_bytes_ -= size;
    forget(size);
    if (phase_ == Phase::over) {
        return;
    }
    last_message_ = Clock::now();
    if (error) {
        // The read that is under way tells why; without one nobody else would.
        if (!reading_ && phase_ == Phase::open) {
            end(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST);
        }
        return;
    }
    write();
}

void WebSocketSession::forget(std::size_t bytes) {
    const auto queued = handle_->queued.fetch_sub(bytes) - bytes;
    if (queued <= loop_.configuration().low_water_mark && handle_->wants_drain.exchange(false) && handle_->context) {
        loop_.callbacks().websocket_drained(handle_->context);
    }
}

void WebSocketSession::request_close(std::uint16_t code, std::string_view reason) {
    if (close_requested_ || phase_ == Phase::closing || phase_ == Phase::over) {
        return;
    }
    close_requested_ = true;
    close_code_ = may_be_sent(code) ? code : std::uint16_t(1011);
    close_reason_ = cut_reason(reason);
    handle_->gone = true;
    write();
}

void WebSocketSession::refuse(std::uint16_t code, std::string_view reason) {
    if (!close_requested_ && phase_ == Phase::open) {
        refused_ = true;
        request_close(code, reason);
    }
}

void WebSocketSession::begin_close() {
    phase_ = Phase::closing;
    deadline_ = Clock::now() + Milliseconds(options_.close_timeout);
    if (held_) {
        held_ = false;
        incoming_.clear();
    }
    websocket::close_reason reason(static_cast<websocket::close_code>(close_code_));
    reason.reason.assign(close_reason_.data(), close_reason_.size());
    stream_.async_close(reason, [self = shared_from_this()](error_code error) {
        self->guarded([&] {
            // Without an error the client's close frame came; an aborted close was overtaken by the client's.
            const bool clean = !error || self->client_closed_;
            self->end(
                self->close_code_, self->close_reason_,
                clean ? HTTP_ENGINE_WEBSOCKET_CLOSED : HTTP_ENGINE_WEBSOCKET_LOST);
        });
    });
}

void WebSocketSession::ping() {
    if (pinging_) {
        return;
    }
    pinging_ = true;
    ping_sent_ = Clock::now();
    stream_.async_ping({}, [self = shared_from_this()](error_code error) {
        self->guarded([&] {
            self->pinging_ = false;
            // That it failed is told by the read; without one nobody else would.
            if (error && !self->reading_ && self->phase_ == Phase::open) {
                self->end(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST);
            }
        });
    });
}

void WebSocketSession::sweep(TimePoint now) noexcept {
    guarded([&] {
        auto &transport = stream_.next_layer();
        if (now >= transport.linger_until()) {
            // Everything is said; the operation that waits for the client's end tells how it went.
            transport.close();
            return;
        }
        const auto standing = transport.write_began();
        if (standing != never && now - standing >= Milliseconds(loop_.configuration().write_timeout)) {
            return end(1006, "The client took nothing.", HTTP_ENGINE_WEBSOCKET_LOST);
        }
        if (now >= deadline_) {
            const auto code = phase_ == Phase::closing ? close_code_ : std::uint16_t(1006);
            return end(code, close_reason_, HTTP_ENGINE_WEBSOCKET_LOST);
        }
        if (phase_ == Phase::open && !close_requested_) {
            sweep_open(now);
        }
    });
}

void WebSocketSession::sweep_open(TimePoint now) {
    if (message_began_ != never && reading_ && now - message_began_ >= Milliseconds(options_.message_timeout)) {
        return refuse(1008, "The message did not arrive in time.");
    }
    if (!reading_) {
        // Nobody has asked for what is held: what the client says meanwhile is not seen, so it owes no sign. A ping
        // still finds out when it is gone.
        last_message_ = now;
        if (options_.ping_interval > 0 && now - last_sign_ >= Milliseconds(options_.ping_interval)) {
            last_sign_ = now;
            ping();
        }
        return;
    }
    if (options_.idle_timeout > 0 && now - last_message_ >= Milliseconds(options_.idle_timeout)) {
        return request_close(1000, "No message for too long.");
    }
    if (options_.ping_interval == 0) {
        return;
    }
    if (ping_sent_ != never && last_sign_ >= ping_sent_) {
        ping_sent_ = never;
    }
    if (ping_sent_ != never) {
        if (now - ping_sent_ >= Milliseconds(options_.pong_timeout)) {
            end(1006, "The client did not answer a ping.", HTTP_ENGINE_WEBSOCKET_LOST);
        }
    } else if (now - last_sign_ >= Milliseconds(options_.ping_interval)) {
        ping();
    }
}

void WebSocketSession::server_stops() noexcept {
    guarded([this] { request_close(1001, "The server stops."); });
}

void WebSocketSession::close() noexcept {
    guarded([this] { end(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST); });
}

void WebSocketSession::end(
    std::uint16_t code, std::string_view reason, http_engine_websocket_outcome outcome) {
    if (phase_ == Phase::over) {
        return;
    }
    if (refused_ && phase_ == Phase::closing) {
        outcome = HTTP_ENGINE_WEBSOCKET_REFUSED;
    }
    auto self = shared_from_this();
    phase_ = Phase::over;
    deadline_ = never;
    const std::string said(reason);
    stream_.next_layer().close();
    slot_.reset(); // Before anybody hears of it and counts.
    handle_->gone = true;
    handle_->session = nullptr;
    // The message that is being written stays until its operation has ended.
    while (outgoing_.size() > (writing_ ? 1U : 0U)) {
        outgoing_bytes_ -= outgoing_.back().size();
        handle_->queued.fetch_sub(outgoing_.back().size());
        outgoing_.pop_back();
    }
    handle_->tell_closed(code, said, outcome);
    loop_.remove(this);
}

} // namespace engine
