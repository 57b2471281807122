#pragma once

#include "Exchange.hpp"
#include "LoopMember.hpp"
#include "Transport.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace engine {

/// What all loops of a server share.
struct Shared {
    http_engine_configuration configuration;
    http_engine_callbacks callbacks;
    std::atomic<std::uint32_t> connections{0};
    std::atomic<int> running_loops{0};

    TLSContext tls() const {
        std::lock_guard lock(tls_mutex_);
        return tls_;
    }
    void set_tls(TLSContext context) {
        std::lock_guard lock(tls_mutex_);
        tls_ = std::move(context);
    }

private:
    mutable std::mutex tls_mutex_;
    TLSContext tls_;
};

/// One of the places that `max_connections` allows.
class ConnectionSlot {
public:
    /// Empty when all places are taken.
    static std::unique_ptr<ConnectionSlot> take(const std::shared_ptr<Shared> &shared);
    explicit ConnectionSlot(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}
    ConnectionSlot(const ConnectionSlot &) = delete;
    ConnectionSlot &operator=(const ConnectionSlot &) = delete;
    ~ConnectionSlot() { shared_->connections.fetch_sub(1, std::memory_order_relaxed); }

private:
    std::shared_ptr<Shared> shared_;
};

/// One `io_context`, one thread, and the connections and WebSockets that live on it.
class Loop : public std::enable_shared_from_this<Loop> {
public:
    explicit Loop(std::shared_ptr<Shared> shared);

    asio::io_context &io() noexcept { return io_; }
    Shared &shared() noexcept { return *shared_; }
    const http_engine_configuration &configuration() const noexcept { return shared_->configuration; }
    const http_engine_callbacks &callbacks() const noexcept { return shared_->callbacks; }
    bool stopping() const noexcept { return stopping_; }

    /// The body of the loop's thread.
    void run() noexcept;
    /// Runs the command here and now on the loop thread, else hands it over; one wake-up for many.
    void submit(Command command);
    /// A new connection, from the listener.
    void hand_over(tcp::socket socket, std::unique_ptr<ConnectionSlot> slot);
    /// Begins to stop, or shortens the grace. `before` runs first, on the loop thread.
    void request_stop(TimePoint deadline, std::function<void()> before);
    /// Takes a member in whose beginning is its own business.
    void add(std::shared_ptr<LoopMember> member);
    void remove(LoopMember *member);
    /// The value of the Date field.
    std::string_view date();

private:
    bool on_loop_thread() const noexcept;
    void adopt(tcp::socket socket, std::unique_ptr<ConnectionSlot> slot);
    void stop(TimePoint deadline);
    /// Posts work unless the loop has finished: what is posted to a finished loop would keep it alive for ever.
    template <typename Work> void post(Work work) {
        std::lock_guard lock(mailbox_mutex_);
        if (!mailbox_closed_) {
            asio::post(io_, std::move(work));
        }
    }
    void drain_mailbox();
    void execute(Command &command);
    void arm_sweep();
    void sweep();
    void finish_when_empty();

    std::shared_ptr<Shared> shared_;
    asio::io_context io_{1};
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    asio::steady_timer sweep_timer_;
    bool sweep_armed_ = false;
    bool stopping_ = false;
    bool finished_ = false;
    TimePoint stop_deadline_ = never;
    std::vector<std::shared_ptr<LoopMember>> members_;
    std::time_t date_second_ = 0;
    std::string date_;

    std::mutex mailbox_mutex_;
    std::vector<Command> mailbox_;
    std::vector<Command> draining_;
    bool mailbox_closed_ = false;
};

} // namespace engine
