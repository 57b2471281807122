#pragma once

#include "Transport.hpp"

#include <boost/beast/core/role.hpp>

#include <array>
#include <span>
#include <string>

namespace engine {

/// A transport in the form that Beast's WebSocket asks for: reads and writes that end later, with a handler.
///
/// Each is tried at once and waits for the socket where it must. Of each kind one is under way at a time.
class TransportStream {
public:
    using executor_type = tcp::socket::executor_type;

    /// `leftover` are bytes that came behind the handshake; they are read first.
    TransportStream(Transport transport, std::string leftover, Milliseconds linger)
        : transport_(std::move(transport)), leftover_(std::move(leftover)), linger_(linger) {}

    executor_type get_executor() noexcept { return transport_.socket().get_executor(); }

    template <typename Buffers, typename Token> auto async_read_some(const Buffers &buffers, Token &&token) {
        asio::mutable_buffer into;
        for (auto each = asio::buffer_sequence_begin(buffers); each != asio::buffer_sequence_end(buffers); ++each) {
            into = asio::mutable_buffer(*each);
            if (into.size() > 0) {
                break;
            }
        }
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            Operation{this, into, {}, 0}, token, transport_.socket());
    }

    template <typename Buffers, typename Token> auto async_write_some(const Buffers &buffers, Token &&token) {
        Operation operation{this, {}, {}, 0};
        for (auto each = asio::buffer_sequence_begin(buffers); each != asio::buffer_sequence_end(buffers); ++each) {
            const asio::const_buffer from(*each);
            if (from.size() > 0) {
                operation.from[operation.from_count++] = from;
                if (operation.from_count == operation.from.size()) {
                    break;
                }
            }
        }
        if (!replacement_.empty() && operation.from_count == 1 && operation.from[0].size() == replacement_.size() &&
            *static_cast<const unsigned char *>(operation.from[0].data()) == close_frame) {
            operation.from[0] = asio::const_buffer(replacement_.data(), replacement_.size());
        }
        write_began_ = Clock::now();
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            std::move(operation), token, transport_.socket());
    }

    /// Says that nothing more will be sent and reads what the client still sends, up to its end or `linger`.
    template <typename Token> auto async_teardown(Token &&token) {
        transport_.shutdown_sending();
        linger_until_ = Clock::now() + linger_;
        return asio::async_compose<Token, void(error_code)>(Teardown{this}, token, transport_.socket());
    }

    /// Sends this close frame, of a code without a reason, in place of the next such that is written whole.
    void replace_close(std::string_view frame) noexcept { replacement_ = frame; }

    /// Bytes read so far.
    std::uint64_t bytes_read() const noexcept { return bytes_read_; }
    /// Since when a write has stood still; `never` while there is none.
    TimePoint write_began() const noexcept { return write_began_; }
    /// When a teardown that waits for the client is to be cut.
    TimePoint linger_until() const noexcept { return linger_until_; }

    /// Writes if that can be done at once; for a last word on a connection that is given up.
    void try_to_write(std::string_view bytes) {
        if (transport_.socket().is_open() && write_began_ == never) {
            const asio::const_buffer buffer(bytes.data(), bytes.size());
            transport_.write({&buffer, 1});
            transport_.shutdown_sending();
        }
    }

    /// Everything under way ends with an error.
    void close() noexcept { transport_.close(); }

private:
    /// One read or one write.
    struct Operation {
        TransportStream *stream;
        asio::mutable_buffer into;
        std::array<asio::const_buffer, 8> from;
        std::size_t from_count;
        bool waited = false;
        bool is_over = false;
        Transfer result{};
        error_code failure{};

        template <typename Self> void operator()(Self &self, error_code error = {}) {
            if (!is_over) {
                if (error) {
                    failure = error;
                } else if (!attempt()) {
                    waited = true;
                    const auto event =
                        result.progress == Progress::wait_to_read ? tcp::socket::wait_read : tcp::socket::wait_write;
                    stream->transport_.socket().async_wait(event, std::move(self));
                    return;
                }
                is_over = true;
                if (!waited) {
                    // A handler must not be called from within the call that began the operation.
                    asio::post(stream->get_executor(), std::move(self));
                    return;
                }
            }
            if (from_count > 0) {
                stream->write_began_ = never;
            }
            self.complete(failure, result.bytes);
        }

        /// False when the socket must be waited for.
        bool attempt() {
            if (!stream->transport_.socket().is_open()) {
                // A closed socket's number may be another connection's by now.
                failure = asio::error::operation_aborted;
                return true;
            }
            result = from_count > 0 ? stream->transport_.write({from.data(), from_count}) : stream->read(into);
            switch (result.progress) {
            case Progress::done:
                return true;
            case Progress::end_of_stream:
                failure = asio::error::eof;
                return true;
            case Progress::failed:
                failure = asio::error::connection_reset;
                return true;
            case Progress::wait_to_read:
            case Progress::wait_to_write:
                return false;
            }
            return true;
        }
    };

    /// Reads to the end of the stream; that it fails is an end as well.
    struct Teardown {
        TransportStream *stream;
        bool waited = false;

        template <typename Self> void operator()(Self &self, error_code error = {}) {
            std::array<char, 4096> bytes;
            auto &transport = stream->transport_;
            while (!error && transport.socket().is_open()) {
                const auto result = transport.read(bytes.data(), bytes.size());
                if (result.progress == Progress::wait_to_read || result.progress == Progress::wait_to_write) {
                    waited = true;
                    const auto event =
                        result.progress == Progress::wait_to_read ? tcp::socket::wait_read : tcp::socket::wait_write;
                    transport.socket().async_wait(event, std::move(self));
                    return;
                }
                if (result.progress != Progress::done) {
                    break;
                }
            }
            if (!waited) {
                waited = true;
                transport.close();
                asio::post(stream->get_executor(), std::move(self));
                return;
            }
            transport.close();
            self.complete({});
        }
    };

    Transfer read(asio::mutable_buffer into) {
        if (!leftover_.empty()) {
            const auto count = asio::buffer_copy(into, asio::buffer(leftover_));
            leftover_.erase(0, count);
            if (leftover_.empty()) {
                leftover_.shrink_to_fit();
            }
            bytes_read_ += count;
            return {Progress::done, count};
        }
        const auto result = transport_.read(static_cast<char *>(into.data()), into.size());
        bytes_read_ += result.bytes;
        return result;
    }

    static constexpr unsigned char close_frame = 0x88;

    Transport transport_;
    std::string_view replacement_;
    std::string leftover_;
    Milliseconds linger_;
    std::uint64_t bytes_read_ = 0;
    TimePoint write_began_ = never;
    TimePoint linger_until_ = never;
};

/// Found by Beast where its own time-outs end a stream.
inline void beast_close_socket(TransportStream &stream) noexcept { stream.close(); }

/// Found by Beast when a WebSocket has ended.
template <typename Handler> void async_teardown(beast::role_type, TransportStream &stream, Handler &&handler) {
    stream.async_teardown(std::forward<Handler>(handler));
}

} // namespace engine
