#include "Connection.hpp"
#include "WebSocketSession.hpp"

namespace engine {

// A connection that becomes a WebSocket.

void Connection::upgrade(Command &command) {
    if (answer_begun_ || !upgrade_request_ || !body_complete_ || !out_.empty()) {
        // The caller was told whether it may; dropping the command tells the WebSocket's owner.
        return close();
    }
    error_code ignored; // Waits that are not cancelled find a connection that is over.
    transport_.socket().cancel(ignored);
    auto self = shared_from_this();
    const auto request = std::move(upgrade_request_);
    auto session = std::make_shared<WebSocketSession>(
        loop_, std::move(transport_), std::move(slot_), std::string(input_.bytes()), std::move(command.upgrade));
    phase_ = Phase::closed;
    input_.clear();
    end_exchange(HTTP_ENGINE_COMPLETED);
    loop_.add(session);
    loop_.remove(this);
    session->start(*request);
    if (loop_.stopping()) {
        session->server_stops();
    }
}

} // namespace engine
