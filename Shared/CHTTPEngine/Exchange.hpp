#pragma once

#include "Handle.hpp"
#include "ResponseHead.hpp"

namespace engine {
class Connection;
class Upgrade;
} // namespace engine

/// One request and its answer, as seen from any thread.
struct http_engine_exchange final : engine::Handle {
    /// Null once the exchange is over. Touched on the loop thread alone.
    engine::Connection *connection;
    /// An answer was begun by some thread; the first wins.
    std::atomic<bool> answered{false};

    http_engine_exchange(std::shared_ptr<engine::Loop> owner, engine::Connection *on)
        : Handle(std::move(owner)), connection(on) {}

    void apply(engine::Command &command) override;
};

namespace engine {

using ExchangeReference = Reference<http_engine_exchange>;

/// A call from outside on its way to the connection or WebSocket that it is for.
struct Command {
    enum class Kind { read, respond, begin, write, end, abort, upgrade, receive, send_text, send_binary, close };
    Kind kind;
    Reference<Handle> handle;
    ResponseHead head;
    Payload payload;
    /// An accepted WebSocket handshake.
    std::unique_ptr<Upgrade> upgrade;
    /// The code of a WebSocket's close frame.
    std::uint16_t close_code = 0;

    Command(Kind kind, Reference<Handle> handle);
    Command(Command &&) noexcept;
    Command &operator=(Command &&) noexcept;
    ~Command();
};

} // namespace engine
