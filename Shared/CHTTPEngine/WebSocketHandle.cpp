#include "WebSocketHandle.hpp"
#include "Loop.hpp"
#include "WebSocketSession.hpp"

void http_engine_websocket::apply(engine::Command &command) {
    if (session) {
        session->apply(command);
    }
}

void http_engine_websocket::tell_closed(
    std::uint16_t code, std::string_view reason, http_engine_websocket_outcome outcome) noexcept {
    gone = true;
    if (auto *told = std::exchange(context, nullptr)) {
        loop->callbacks().websocket_closed(told, code, engine::view(reason), outcome);
    }
}

namespace engine {

UpgradeRequest::UpgradeRequest(const RequestParser &parser) {
    request.method(http::verb::get);
    request.target("/");
    request.version(11);
    for (const auto &field : parser.fields) {
        const beast::string_view name(field.name.data, field.name.length);
        const beast::string_view value(field.value.data, field.value.length);
        const auto kind = http::string_to_field(name);
        switch (kind) {
        case http::field::host:
        case http::field::sec_websocket_key:
        case http::field::sec_websocket_version:
            request.insert(kind, value);
            break;
        case http::field::connection:
        case http::field::upgrade:
        case http::field::sec_websocket_extensions: {
            // A list may be spread over several fields; the handshake looks at one.
            auto found = request.find(kind);
            const std::string before = found == request.end() ? "" : std::string(found->value()) + ", ";
            request.set(kind, before + std::string(value));
            break;
        }
        default:
            break;
        }
    }
}

Upgrade::Upgrade(
    const http_engine_websocket_options &given, const http_engine_field *list, std::size_t count,
    std::string_view protocol)
    : options(given), subprotocol(protocol) {
    fields.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        fields.emplace_back(text(list[index].name), text(list[index].value));
    }
}

Upgrade::~Upgrade() {
    if (auto websocket = take()) {
        websocket->tell_closed(1006, {}, HTTP_ENGINE_WEBSOCKET_LOST);
    }
}

void Upgrade::name(http_engine_websocket *websocket, void *context) noexcept {
    websocket->context = context;
    // Until the handshake is served, calls on the loop thread too must queue behind it.
    websocket->posted.fetch_add(1, std::memory_order_acq_rel);
    websocket_ = WebSocketReference::retain(websocket);
}

WebSocketReference Upgrade::take() noexcept {
    if (websocket_) {
        websocket_->posted.fetch_sub(1, std::memory_order_acq_rel);
    }
    return std::move(websocket_);
}

Command::Command(Kind kind, Reference<Handle> handle) : kind(kind), handle(std::move(handle)) {}
Command::Command(Command &&) noexcept = default;
Command &Command::operator=(Command &&) noexcept = default;
Command::~Command() = default;

} // namespace engine
