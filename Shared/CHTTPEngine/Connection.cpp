#include "Connection.hpp"

namespace engine {

Connection::Connection(Loop &loop, tcp::socket socket, std::unique_ptr<ConnectionSlot> slot)
    : loop_(loop), slot_(std::move(slot)), transport_(std::move(socket), loop.shared().tls()) {
    error_code error; // A client that left already has no address; the first read ends the connection.
    auto peer = transport_.socket().remote_endpoint(error);
    if (!error) {
        peer_address_ = peer.address().to_string();
        peer_port_ = peer.port();
    }
    if (transport_.secure()) {
        phase_ = Phase::handshake;
    }
}

void Connection::start() noexcept {
    guarded([this] {
        deadline_ = Clock::now() + Milliseconds(loop_.configuration().head_timeout);
        arm();
    });
}

void Connection::apply(Command &command) noexcept {
    guarded([&] {
        if (phase_ != Phase::exchange || command.handle.get() != exchange_.get()) {
            return;
        }
        switch (command.kind) {
        case Command::Kind::read:
            if (!body_wanted_) {
                body_wanted_ = true;
                wait_began_ = Clock::now();
            }
            break;
        case Command::Kind::respond:
            start_response(command);
            break;
        case Command::Kind::begin:
            start_stream(command);
            break;
        case Command::Kind::write:
            write_stream(command);
            break;
        case Command::Kind::end:
            end_stream();
            break;
        case Command::Kind::abort:
            close();
            return;
        case Command::Kind::upgrade:
            upgrade(command);
            if (phase_ == Phase::closed) {
                return;
            }
            break;
        default:
            return;
        }
        pump();
    });
}

void Connection::pump() {
    if (pumping_) {
        again_ = true;
        return;
    }
    pumping_ = true;
    do {
        again_ = false;
        // Each step is tried in turn; as long as one of them moves, the others may be able to as well.
        bool moved = step_handshake();
        moved = (phase_ != Phase::closed && readable_ && read_once()) || moved;
        moved = step_head() || moved;
        moved = step_body() || moved;
        moved = step_write() || moved;
        moved = step_finish() || moved;
        again_ = again_ || moved;
    } while (again_ && phase_ != Phase::closed);
    pumping_ = false;
    if (phase_ != Phase::closed) {
        arm();
    }
}

bool Connection::step_handshake() {
    if (phase_ != Phase::handshake) {
        return false;
    }
    switch (transport_.handshake().progress) {
    case Progress::done:
        phase_ = Phase::head;
        readable_ = true;
        peer_certificate_ = transport_.peer_certificate();
        return true;
    case Progress::wait_to_read:
        return false;
    case Progress::wait_to_write:
        if (!write_armed_) {
            write_armed_ = true;
            transport_.socket().async_wait(
                tcp::socket::wait_write, [self = shared_from_this()](error_code error) {
                    self->write_armed_ = false;
                    if (!error && self->phase_ != Phase::closed) {
                        self->guarded([&] { self->pump(); });
                    }
                });
        }
        return false;
    default:
        close();
        return false;
    }
}

bool Connection::wants_input() const noexcept {
    if (end_of_input_) {
        return false;
    }
    switch (phase_) {
    case Phase::handshake:
        return true;
    case Phase::head:
        return true;
    case Phase::exchange:
        // A body is read when it is asked for. Without one the socket is watched for a client that leaves; what
        // it sends ahead is kept, up to a buffer.
        return body_complete_ ? input_.size() < InputBuffer::initial : body_wanted_;
    case Phase::closing:
        return sending_shut_;
    case Phase::closed:
        return false;
    }
    return false;
}

void Connection::readable() {
    readable_ = true;
    pump();
}

bool Connection::read_once() {
    if (phase_ == Phase::handshake || !wants_input()) {
        return false;
    }
    if (phase_ == Phase::closing) {
        input_.clear();
    }
    const bool large = phase_ == Phase::closing || (phase_ == Phase::exchange && !body_complete_);
    auto room = input_.room(large ? InputBuffer::maximum : InputBuffer::initial);
    if (room.empty()) {
        return false;
    }
    auto transfer = transport_.read(room.data(), room.size());
    switch (transfer.progress) {
    case Progress::done:
        input_.added(transfer.bytes);
        readable_ = transport_.has_pending();
        return true;
    case Progress::wait_to_read:
    case Progress::wait_to_write:
        readable_ = false;
        return false;
    case Progress::end_of_stream:
        readable_ = false;
        end_of_input_ = true;
        if (phase_ == Phase::exchange && (!body_complete_ || (streaming_ && ends_with_client_ && !answer_ended_))) {
            close();
        } else if (phase_ == Phase::closing) {
            close();
        }
        return true;
    case Progress::failed:
        close();
        return false;
    }
    return false;
}

void Connection::arm() {
    if (!read_armed_ && wants_input()) {
        read_armed_ = true;
        transport_.socket().async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
            self->read_armed_ = false;
            if (!error && self->phase_ != Phase::closed) {
                self->guarded([&] { self->readable(); });
            }
        });
    }
}

void Connection::sweep(TimePoint now) noexcept {
    guarded([&] {
        const auto &limits = loop_.configuration();
        if (!out_.empty() && now - write_progress_ >= Milliseconds(limits.write_timeout)) {
            return close();
        }
        if (phase_ == Phase::exchange) {
            if (body_wanted_ && !body_complete_ && body_failure_ == HTTP_ENGINE_BODY_MORE) {
                const auto waited = waited_ + (now - wait_began_);
                if (waited >= Milliseconds(limits.body_rate_window)) {
                    const auto demanded =
                        std::uint64_t(limits.body_minimum_rate) * limits.body_rate_window / 1000;
                    if (window_bytes_ < demanded) {
                        body_failure_ = HTTP_ENGINE_BODY_TOO_SLOW;
                        pump();
                        return;
                    }
                    waited_ = {};
                    window_bytes_ = 0;
                    wait_began_ = now;
                }
            }
            return;
        }
        if (phase_ == Phase::head && input_.empty()) {
            input_.release();
        }
        if (now < deadline_) {
            return;
        }
        if (phase_ == Phase::head && head_started_) {
            refuse({408, "The head of the request did not arrive in time."});
            pump();
        } else if (phase_ != Phase::closing || out_.empty()) {
            close();
        }
    });
}

void Connection::server_stops() noexcept {
    guarded([&] {
        if (phase_ == Phase::handshake || (phase_ == Phase::head && input_.empty())) {
            close();
        } else if (phase_ == Phase::exchange && streaming_ && ends_with_client_ && !answer_ended_) {
            // It has no end of its own: it is given one, and the client connects to another instance.
            exchange_->gone = true;
            end_stream();
            pump();
        }
    });
}

void Connection::close() noexcept {
    if (phase_ == Phase::closed) {
        return;
    }
    auto self = shared_from_this();
    phase_ = Phase::closed;
    transport_.close();
    out_.clear();
    slot_.reset(); // Before anybody hears of it and counts.
    end_exchange(HTTP_ENGINE_GONE);
    loop_.remove(this);
}

void Connection::start_closing() {
    phase_ = Phase::closing;
    deadline_ = never; // Set when the last byte is written.
}

} // namespace engine

void http_engine_exchange::apply(engine::Command &command) {
    if (connection) {
        connection->apply(command);
    }
}
