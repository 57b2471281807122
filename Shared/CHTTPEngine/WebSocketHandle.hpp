#pragma once

#include "Exchange.hpp"
#include "RequestParser.hpp"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

#include <string>
#include <utility>
#include <vector>

namespace engine {
class WebSocketSession;
} // namespace engine

/// One WebSocket, as seen from any thread.
struct http_engine_websocket final : engine::Handle {
    /// Null before the handshake is answered and once it is over. Touched on the loop thread alone.
    engine::WebSocketSession *session = nullptr;

    explicit http_engine_websocket(std::shared_ptr<engine::Loop> owner) : Handle(std::move(owner)) {}

    void apply(engine::Command &command) override;
    /// The last callback; the second call does nothing.
    void tell_closed(std::uint16_t code, std::string_view reason, http_engine_websocket_outcome outcome) noexcept;
};

namespace engine {

using WebSocketReference = Reference<http_engine_websocket>;

/// The request that asks for a WebSocket, kept beyond its bytes: the fields that the handshake is answered from.
class UpgradeRequest {
public:
    explicit UpgradeRequest(const RequestParser &parser);
    http::request<http::empty_body> request;
};

/// An accepted handshake on its way to the connection. Whoever drops it unserved tells so.
class Upgrade {
public:
    const http_engine_websocket_options options;
    /// Fields of the answer.
    std::vector<std::pair<std::string, std::string>> fields;
    std::string subprotocol;

    Upgrade(
        const http_engine_websocket_options &options, const http_engine_field *list, std::size_t count,
        std::string_view protocol);
    Upgrade(const Upgrade &) = delete;
    Upgrade &operator=(const Upgrade &) = delete;
    ~Upgrade();

    /// From here on the WebSocket's owner is told its end.
    void name(http_engine_websocket *websocket, void *context) noexcept;
    /// Hands the WebSocket to whoever serves it.
    WebSocketReference take() noexcept;

private:
    WebSocketReference websocket_;
};

} // namespace engine
