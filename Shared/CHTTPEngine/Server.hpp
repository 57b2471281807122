#pragma once

#include "Loop.hpp"

#include <thread>

namespace engine {

/// Accepts connections on the first loop and deals them out to all loops in turn.
class Listener : public std::enable_shared_from_this<Listener> {
public:
    Listener(std::shared_ptr<Shared> shared, std::vector<std::shared_ptr<Loop>> loops);

    /// Throws `boost::system::system_error`.
    void open(const tcp::endpoint &endpoint, int backlog);
    std::uint16_t port() const noexcept { return port_; }
    void accept();
    /// On the first loop's thread, or before the loops run.
    void close() noexcept;

private:
    void accepted(tcp::socket socket, std::size_t target);
    void turn_away(tcp::socket socket) noexcept;
    void pause();

    std::shared_ptr<Shared> shared_;
    std::vector<std::shared_ptr<Loop>> loops_;
    tcp::acceptor acceptor_;
    asio::steady_timer pause_timer_;
    std::size_t next_ = 0;
    std::uint16_t port_ = 0;
};

} // namespace engine

/// What the handle stands for.
struct http_engine_server {
    std::atomic<std::uint32_t> references{1};
    std::shared_ptr<engine::Shared> shared;
    std::vector<std::shared_ptr<engine::Loop>> loops;
    std::shared_ptr<engine::Listener> listener;
    std::mutex threads_mutex;
    std::vector<std::thread> threads;
    std::atomic<bool> stopping{false};

    void stop(std::uint32_t grace);
    void join();
};
