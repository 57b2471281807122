#pragma once

#include "HeadScanner.hpp"
#include "InputBuffer.hpp"
#include "Loop.hpp"
#include "WebSocketHandle.hpp"

#include <deque>
#include <optional>

namespace engine {

/// One client connection: a state machine that the loop drives. Every entry changes some state and then calls
/// `pump`, the only place where progress is made, so that a call from inside a callback can't recurse.
///
/// Requests are taken one at a time: the next is parsed when the answer before it is written, which keeps
/// pipelined answers in order.
class Connection final : public LoopMember, public std::enable_shared_from_this<Connection> {
public:
    Connection(Loop &loop, tcp::socket socket, std::unique_ptr<ConnectionSlot> slot);

    void start() noexcept;
    /// A call from outside, for the exchange that is current.
    void apply(Command &command) noexcept;
    void sweep(TimePoint now) noexcept override;
    void server_stops() noexcept override;
    /// Ends the connection now; an exchange in flight is gone.
    void close() noexcept override;

private:
    enum class Phase { handshake, head, exchange, closing, closed };

    /// Bytes to send: text of the engine's, or a payload.
    struct Piece {
        std::string text;
        Payload payload;
        /// How much of it counts as queued by the writer of a stream.
        std::size_t accounted = 0;
        std::string_view bytes() const noexcept { return text.empty() ? payload.bytes() : std::string_view(text); }
    };

    /// Runs a step and turns an exception (memory) into the end of the connection.
    template <typename Step> void guarded(Step step) noexcept {
        auto self = shared_from_this(); // The loop's reference may go while the step runs.
        try {
            step();
        } catch (const std::exception &) {
            pumping_ = false;
            close();
        }
    }
    void pump();
    bool step_handshake();
    bool step_head();
    bool step_body();
    bool step_write();
    bool step_finish();
    void arm();

    void readable();
    bool wants_input() const noexcept;
    bool read_once();

    Refusal take_request(std::size_t head_length);
    void announce(std::string_view body);
    void refuse(const Refusal &refusal);
    static Refusal refusal_of(const RequestParser &parser, const error_code &error);

    void start_response(Command &command);
    void start_stream(Command &command);
    void write_stream(Command &command);
    void end_stream();
    void begin_answer(const ResponseHead &head, Framing framing, std::int64_t length);
    void settle_body();
    void deliver(std::string_view piece, http_engine_body_status status);
    void end_exchange(http_engine_outcome outcome);
    void upgrade(Command &command);
    void start_closing();
    void enqueue(Piece piece) {
        if (out_.empty()) {
            write_progress_ = Clock::now();
        }
        out_.push_back(std::move(piece));
    }
    void push(std::string text) { enqueue({std::move(text), {}, 0}); }

    Loop &loop_;
    std::unique_ptr<ConnectionSlot> slot_;
    Transport transport_;
    std::string peer_address_;
    std::uint16_t peer_port_ = 0;
    std::optional<PeerCertificate> peer_certificate_;

    Phase phase_ = Phase::head;
    bool pumping_ = false;
    bool again_ = false;
    bool read_armed_ = false;
    bool write_armed_ = false;
    bool end_of_input_ = false;
    bool readable_ = false;
    TimePoint deadline_ = never;

    InputBuffer input_;
    HeadScanner scanner_;
    bool head_started_ = false;
    bool line_break_skipped_ = false;
    std::vector<http_engine_field> fields_;

    std::optional<RequestParser> parser_;
    ExchangeReference exchange_;
    bool head_request_ = false;
    int version_ = 11;
    bool keep_alive_ = true;

    // The request body.
    bool body_complete_ = true;
    bool body_wanted_ = false;
    bool continue_due_ = false;
    http_engine_body_status body_failure_ = HTTP_ENGINE_BODY_MORE;
    TimePoint wait_began_ = never;
    Clock::duration waited_{0};
    std::uint64_t window_bytes_ = 0;

    // The request that asks for a WebSocket, kept until it is answered.
    std::unique_ptr<UpgradeRequest> upgrade_request_;

    // The answer.
    bool answer_begun_ = false;
    bool answer_ended_ = false;
    bool streaming_ = false;
    bool ends_with_client_ = false;
    Framing framing_ = Framing::none;
    std::int64_t length_left_ = 0;
    std::deque<Piece> out_;
    std::size_t front_sent_ = 0;
    TimePoint write_progress_ = never;
    bool sending_shut_ = false;
};

} // namespace engine
