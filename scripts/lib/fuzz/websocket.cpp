// Target `websocket`: frames, through the whole engine behind a handshake that is always the same. Messages are sent
// back. The first byte is the size of the pieces and says whether compression is offered.

#include "engine_under_test.hpp"

#include "WebSocketHandle.hpp"

using namespace fuzz;

namespace {

constexpr std::string_view handshake =
    "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
constexpr std::string_view offer =
    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits; client_no_context_takeover\r\n";

http_engine_websocket *open_socket = nullptr;
int closed_count = 0;

/// UTF-8 as Unicode 15, table 3-7, allows it.
bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t offset) {
            return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
        };
        const auto follows = [&](std::size_t offset, unsigned low = 0x80, unsigned high = 0xbf) {
            return byte(offset) >= low && byte(offset) <= high;
        };
        const auto first = byte(0);
        if (first < 0x80) {
            at += 1;
        } else if (first >= 0xc2 && first <= 0xdf && follows(1)) {
            at += 2;
        } else if (
            first >= 0xe0 && first <= 0xef && follows(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) &&
            follows(2)) {
            at += 3;
        } else if (
            first >= 0xf0 && first <= 0xf4 && follows(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) &&
            follows(2) && follows(3)) {
            at += 4;
        } else {
            return false;
        }
    }
    return true;
}

void request(void *, http_engine_exchange *exchange, const http_engine_request *) {
    http_engine_websocket_options options{};
    options.max_message_bytes = 20'000;
    options.max_queued_bytes = 100'000;
    options.message_timeout = options.close_timeout = options.pong_timeout = 60'000;
    options.compress = true;
    options.send_window_bits = options.receive_window_bits = 10;
    options.memory_level = 2;
    options.compress_from_bytes = 16;
    open_socket = http_engine_websocket_create(exchange);
    must(http_engine_exchange_upgrade(exchange, open_socket, &closed_count, nullptr, 0, {}, &options), "no upgrade");
    http_engine_websocket_receive(open_socket);
}

void message(void *, http_engine_view bytes, bool is_text) {
    must(bytes.length <= 20'000, "a message beyond the limit");
    must(!is_text || is_utf8(text(bytes)), "text that is not UTF-8");
    auto *kept = new std::string(text(bytes));
    http_engine_websocket_send(
        open_socket, is_text,
        {kept->data(), kept->size(), [](void *text) { delete static_cast<std::string *>(text); }, kept});
    http_engine_websocket_receive(open_socket);
}

void closed(void *, std::uint16_t, http_engine_view reason, http_engine_websocket_outcome) {
    must(is_utf8(text(reason)), "a reason that is not UTF-8");
    closed_count += 1;
    http_engine_websocket_release(std::exchange(open_socket, nullptr));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const auto shared = [] {
        auto made = std::make_shared<Shared>();
        made->configuration = configuration();
        made->callbacks.request = request;
        made->callbacks.websocket_message = message;
        made->callbacks.websocket_drained = [](void *) {};
        made->callbacks.websocket_closed = closed;
        return made;
    }();
    static const auto loop = std::make_shared<Loop>(shared);
    if (size < 2) {
        return 0;
    }
    closed_count = 0;
    std::string bytes(handshake);
    bytes += (data[0] & 0x80) != 0 ? offer : std::string_view();
    bytes += "\r\n";
    bytes.append(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto received = exchange(loop, bytes, 1 + (data[0] & 0x7fU));
    must(received.starts_with("HTTP/1.1 101 "), "the handshake is not answered");
    must(closed_count == 1, "not told of the end just once");
    return 0;
}
