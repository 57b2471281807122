#pragma once

// The whole engine on one thread: a loop that is polled, and a client at the other end of a pair of sockets.

#include "finding.hpp"

#include "Connection.hpp"

#include <cstdint>
#include <string>

#include <sys/socket.h>
#include <unistd.h>

namespace fuzz {

using namespace engine;

inline http_engine_configuration configuration() {
    http_engine_configuration given{};
    given.max_connections = 16;
    given.max_head_bytes = 4096;
    given.max_target_bytes = 1024;
    given.max_field_count = 20;
    given.max_body_bytes = 20'000;
    given.head_timeout = given.idle_timeout = given.write_timeout = given.linger_timeout = 60'000;
    given.body_minimum_rate = 1;
    given.body_rate_window = 60'000;
    given.high_water_mark = 64 * 1024;
    given.low_water_mark = 16 * 1024;
    return given;
}

/// Sends the bytes in pieces, says that there are no more, and gives everything that came back. Whoever has said all
/// must be answered to the end without any time passing.
inline std::string exchange(const std::shared_ptr<Loop> &loop, std::string_view bytes, std::size_t piece) {
    int ends[2];
    must(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) == 0, "no pair of sockets");
    tcp::socket socket(loop->io());
    socket.assign(tcp::v4(), ends[0]);
    const auto shared = std::shared_ptr<Shared>(std::shared_ptr<void>(), &loop->shared());
    loop->hand_over(std::move(socket), ConnectionSlot::take(shared));
    std::string received;
    std::size_t sent = 0;
    bool said_all = false;
    bool at_end = false;
    for (int turn = 0; !at_end; ++turn) {
        must(turn < 200'000, "the connection does not end");
        loop->io().restart();
        loop->io().poll();
        if (sent < bytes.size()) {
            const auto count =
                ::send(ends[1], bytes.data() + sent, std::min(piece, bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (count > 0) {
                sent += static_cast<std::size_t>(count);
            } else if (errno != EAGAIN) {
                sent = bytes.size(); // The engine refused it and left.
            }
        } else if (!said_all) {
            said_all = true;
            ::shutdown(ends[1], SHUT_WR);
        }
        char buffer[16 * 1024];
        for (;;) {
            const auto count = ::recv(ends[1], buffer, sizeof buffer, MSG_DONTWAIT);
            if (count > 0) {
                received.append(buffer, static_cast<std::size_t>(count));
                continue;
            }
            at_end = count == 0 || errno != EAGAIN;
            break;
        }
    }
    ::close(ends[1]);
    for (int turn = 0; loop->shared().connections.load() > 0; ++turn) {
        must(turn < 1000, "the connection is never forgotten");
        loop->io().restart();
        loop->io().poll();
    }
    return received;
}

} // namespace fuzz
