#include "Connection.hpp"

#include <array>
#include <cstdio>

namespace engine {

// Answers: framing, the queue of bytes to send, the end of an exchange.

void Connection::begin_answer(const ResponseHead &head, Framing framing, std::int64_t length) {
    if (head.close || loop_.stopping() || framing == Framing::until_close || !body_complete_) {
        keep_alive_ = false;
    }
    answer_begun_ = true;
    framing_ = framing;
    push(serialize_head(head, framing, length, loop_.date(), version_, keep_alive_));
}

void Connection::start_response(Command &command) {
    if (answer_begun_) {
        return;
    }
    const auto length = static_cast<std::int64_t>(command.payload.bytes().size());
    const bool empty = !command.head.allows_body();
    settle_body();
    // RFC 9110, section 8.6: no Content-Length in 204; 304 may have one, but of the body it stands for.
    begin_answer(command.head, empty ? Framing::none : Framing::length, length);
    if (!empty && !head_request_ && length > 0) {
        enqueue({{}, std::move(command.payload), 0});
    }
    answer_ended_ = true;
}

void Connection::start_stream(Command &command) {
    if (answer_begun_) {
        return;
    }
    const auto &head = command.head;
    Framing framing = Framing::chunked;
    if (!head.allows_body()) {
        framing = Framing::none;
    } else if (head.content_length >= 0) {
        framing = Framing::length;
    } else if (version_ < 11) {
        framing = Framing::until_close;
    }
    begin_answer(head, framing, head.content_length);
    streaming_ = true;
    ends_with_client_ = head.ends_with_client;
    length_left_ = head.content_length;
    if (ends_with_client_ && (end_of_input_ || loop_.stopping())) {
        exchange_->gone = true;
        end_stream();
    }
}

void Connection::write_stream(Command &command) {
    const auto bytes = command.payload.bytes();
    if (!streaming_ || answer_ended_ || head_request_ || framing_ == Framing::none || bytes.empty()) {
        exchange_->queued.fetch_sub(bytes.size());
        again_ = true;
        return;
    }
    if (framing_ == Framing::length) {
        length_left_ -= static_cast<std::int64_t>(bytes.size());
        if (length_left_ < 0) {
            // More than was promised would be read as the next answer.
            return close();
        }
    }
    if (framing_ == Framing::chunked) {
        std::array<char, 24> line;
        const auto count = std::snprintf(line.data(), line.size(), "%zx\r\n", bytes.size());
        push(std::string(line.data(), static_cast<std::size_t>(count)));
    }
    const auto size = bytes.size();
    enqueue({{}, std::move(command.payload), size});
    if (framing_ == Framing::chunked) {
        push("\r\n");
    }
}

void Connection::end_stream() {
    if (!streaming_ || answer_ended_) {
        return;
    }
    answer_ended_ = true;
    if (head_request_) {
        return;
    }
    if (framing_ == Framing::length && length_left_ != 0) {
        return close();
    }
    if (framing_ == Framing::chunked) {
        push("0\r\n\r\n");
    }
}

bool Connection::step_write() {
    if (phase_ == Phase::closed || phase_ == Phase::handshake) {
        return false;
    }
    bool moved = false;
    while (!out_.empty() && !write_armed_) {
        std::array<asio::const_buffer, 16> buffers;
        std::size_t count = 0;
        for (const auto &piece : out_) {
            auto bytes = piece.bytes();
            if (count == 0) {
                bytes.remove_prefix(front_sent_);
            }
            buffers[count++] = asio::const_buffer(bytes.data(), bytes.size());
            if (count == buffers.size()) {
                break;
            }
        }
        auto transfer = transport_.write({buffers.data(), count});
        if (transfer.progress == Progress::failed || transfer.progress == Progress::end_of_stream) {
            close();
            return false;
        }
        if (transfer.progress != Progress::done) {
            write_armed_ = true;
            const auto event = transfer.progress == Progress::wait_to_write ? tcp::socket::wait_write
                                                                            : tcp::socket::wait_read;
            transport_.socket().async_wait(event, [self = shared_from_this()](error_code error) {
                self->write_armed_ = false;
                if (!error && self->phase_ != Phase::closed) {
                    self->guarded([&] { self->pump(); });
                }
            });
            break;
        }
        moved = true;
        write_progress_ = Clock::now();
        front_sent_ += transfer.bytes;
        while (!out_.empty() && front_sent_ >= out_.front().bytes().size()) {
            front_sent_ -= out_.front().bytes().size();
            if (out_.front().accounted > 0 && exchange_) {
                exchange_->queued.fetch_sub(out_.front().accounted);
            }
            out_.pop_front();
        }
    }
    // Outside of the loop as well: what was dropped unsent counts as drained.
    if (phase_ == Phase::exchange && streaming_ && exchange_->wants_drain &&
        exchange_->queued <= loop_.configuration().low_water_mark && exchange_->wants_drain.exchange(false) &&
        exchange_->context) {
        loop_.callbacks().drained(exchange_->context);
        moved = true;
    }
    return moved;
}

bool Connection::step_finish() {
    if (!out_.empty()) {
        return false;
    }
    if (phase_ == Phase::closing) {
        if (sending_shut_) {
            return false;
        }
        sending_shut_ = true;
        transport_.shutdown_sending();
        deadline_ = Clock::now() + Milliseconds(loop_.configuration().linger_timeout);
        if (end_of_input_) {
            close();
        }
        return true;
    }
    if (phase_ != Phase::exchange || !answer_ended_) {
        return false;
    }
    end_exchange(HTTP_ENGINE_COMPLETED);
    if (phase_ != Phase::exchange) {
        return false;
    }
    if (!keep_alive_ || (loop_.stopping() && input_.empty())) {
        start_closing();
        return true;
    }
    phase_ = Phase::head;
    scanner_.reset();
    head_started_ = line_break_skipped_ = head_request_ = false;
    fields_ = std::move(parser_->fields);
    parser_.reset();
    deadline_ = Clock::now() + Milliseconds(loop_.configuration().idle_timeout);
    return true;
}

void Connection::end_exchange(http_engine_outcome outcome) {
    if (!exchange_) {
        return;
    }
    auto exchange = std::move(exchange_);
    exchange->connection = nullptr;
    if (outcome == HTTP_ENGINE_GONE) {
        exchange->gone = true;
    }
    if (auto *context = std::exchange(exchange->context, nullptr)) {
        if (std::exchange(body_wanted_, false)) {
            loop_.callbacks().body(context, {}, HTTP_ENGINE_BODY_GONE);
        }
        if (exchange->wants_drain.exchange(false)) {
            loop_.callbacks().drained(context);
        }
        loop_.callbacks().done(context, outcome);
    }
}

} // namespace engine
