#pragma once

#include "Loop.hpp"
#include "TransportStream.hpp"
#include "WebSocketHandle.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>

namespace engine {

namespace websocket = boost::beast::websocket;

/// One WebSocket: Beast's stream over a connection's transport, with the deadlines, marks and the order of closing
/// that it leaves to its user.
///
/// One message is read ahead of its being asked for, so that pings and closes are answered while the handler works,
/// and a handler that does not ask keeps its client waiting.
class WebSocketSession final : public LoopMember, public std::enable_shared_from_this<WebSocketSession> {
public:
    WebSocketSession(
        Loop &loop, Transport transport, std::unique_ptr<ConnectionSlot> slot, std::string leftover,
        std::unique_ptr<Upgrade> upgrade);
    ~WebSocketSession() override;

    /// Answers the handshake.
    void start(const UpgradeRequest &request) noexcept;
    /// A call from outside.
    void apply(Command &command) noexcept;
    void sweep(TimePoint now) noexcept override;
    void server_stops() noexcept override;
    void close() noexcept override;

private:
    using Stream = websocket::stream<TransportStream, true>;
    enum class Phase { handshake, open, closing, over };

    struct Outgoing {
        Payload payload;
        bool is_text;
        std::size_t size() const noexcept { return payload.bytes().size(); }
    };

    /// Runs a step and turns an exception (memory) into the end of the connection.
    template <typename Step> void guarded(Step step) noexcept {
        auto self = shared_from_this(); // The loop's reference may go while the step runs.
        try {
            step();
        } catch (const std::exception &) {
            close();
        }
    }

    void configure(bool client_limits_window);
    void accepted(error_code error);
    void read();
    void received(error_code error);
    void deliver();
    void failed_to_read(error_code error);
    void send(Command &command);
    void write();
    void written(error_code error);
    void forget(std::size_t bytes);
    void request_close(std::uint16_t code, std::string_view reason);
    /// The client broke a rule or a limit that Beast doesn't see to.
    void refuse(std::uint16_t code, std::string_view reason);
    void begin_close();
    void ping();
    void sweep_open(TimePoint now);
    void end(std::uint16_t code, std::string_view reason, http_engine_websocket_outcome outcome);

    Loop &loop_;
    std::unique_ptr<ConnectionSlot> slot_;
    std::unique_ptr<Upgrade> upgrade_;
    const http_engine_websocket_options options_;
    WebSocketReference handle_;
    Stream stream_;
    Phase phase_ = Phase::handshake;
    TimePoint deadline_ = never;

    // What comes in.
    beast::flat_buffer incoming_;
    bool reading_ = false;
    /// A whole message that nobody has asked for yet.
    bool held_ = false;
    bool wanted_ = false;
    std::uint64_t bytes_before_message_ = 0;
    TimePoint message_began_ = never;
    TimePoint last_message_ = never;
    /// The client's close frame came.
    bool client_closed_ = false;
    /// With a code that Beast takes and the RFC doesn't know.
    bool invalid_close_ = false;

    // Signs of the client's life.
    TimePoint last_sign_ = never;
    TimePoint ping_sent_ = never;
    bool pinging_ = false;

    // What goes out.
    std::deque<Outgoing> outgoing_;
    std::size_t outgoing_bytes_ = 0;
    bool writing_ = false;

    // The close that we ask for.
    bool close_requested_ = false;
    bool refused_ = false;
    std::uint16_t close_code_ = 0;
    std::string close_reason_;
};

} // namespace engine
