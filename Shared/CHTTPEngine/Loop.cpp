#include "Loop.hpp"
#include "Connection.hpp"

#include <algorithm>

namespace engine {

namespace {

/// All deadlines are looked at this often.
constexpr Milliseconds sweep_interval{100};

thread_local Loop *current_loop = nullptr;

} // namespace

std::unique_ptr<ConnectionSlot> ConnectionSlot::take(const std::shared_ptr<Shared> &shared) {
    if (shared->connections.fetch_add(1, std::memory_order_relaxed) >= shared->configuration.max_connections) {
        shared->connections.fetch_sub(1, std::memory_order_relaxed);
        return nullptr;
    }
    return std::make_unique<ConnectionSlot>(shared);
}

Loop::Loop(std::shared_ptr<Shared> shared)
    : shared_(std::move(shared)), work_(asio::make_work_guard(io_)), sweep_timer_(io_) {}

bool Loop::on_loop_thread() const noexcept { return current_loop == this; }

void Loop::run() noexcept {
    current_loop = this;
    for (;;) {
        try {
            io_.run();
            break;
        } catch (const std::exception &) {
            // Handlers end their own exceptions; what comes here (memory) costs one event, not the loop.
        }
    }
    current_loop = nullptr;
    if (shared_->running_loops.fetch_sub(1) == 1 && shared_->callbacks.stopped) {
        shared_->callbacks.stopped(shared_->callbacks.context);
    }
}

void Loop::submit(Command command) {
    if (on_loop_thread() && command.handle->posted.load(std::memory_order_acquire) == 0) {
        execute(command);
        return;
    }
    command.handle->posted.fetch_add(1, std::memory_order_acq_rel);
    // The argument outlives the lock: what a finished loop drops is released outside of it.
    std::lock_guard lock(mailbox_mutex_);
    if (mailbox_closed_) {
        return;
    }
    mailbox_.push_back(std::move(command));
    if (mailbox_.size() == 1) {
        asio::post(io_, [self = shared_from_this()] { self->drain_mailbox(); });
    }
}

void Loop::hand_over(tcp::socket socket, std::unique_ptr<ConnectionSlot> slot) {
    if (on_loop_thread()) {
        adopt(std::move(socket), std::move(slot));
        return;
    }
    post([self = shared_from_this(), socket = std::move(socket), slot = std::move(slot)]() mutable {
        self->adopt(std::move(socket), std::move(slot));
    });
}

void Loop::request_stop(TimePoint deadline, std::function<void()> before) {
    post([self = shared_from_this(), deadline, before = std::move(before)] {
        if (before) {
            before();
        }
        self->stop(deadline);
    });
}

void Loop::drain_mailbox() {
    {
        std::lock_guard lock(mailbox_mutex_);
        draining_.swap(mailbox_);
    }
    for (auto &command : draining_) {
        command.handle->posted.fetch_sub(1, std::memory_order_acq_rel);
        execute(command);
    }
    draining_.clear();
}

void Loop::execute(Command &command) {
    command.handle->apply(command);
}

void Loop::adopt(tcp::socket socket, std::unique_ptr<ConnectionSlot> slot) {
    if (stopping_) {
        return;
    }
    try {
        auto connection = std::make_shared<Connection>(*this, std::move(socket), std::move(slot));
        add(connection);
        connection->start();
    } catch (const std::exception &) {
        // Without memory or TLS state for it the socket is closed by its destructor.
    }
}

void Loop::add(std::shared_ptr<LoopMember> member) {
    member->place = members_.size();
    members_.push_back(std::move(member));
    arm_sweep();
}

void Loop::remove(LoopMember *member) {
    const auto place = member->place;
    if (place >= members_.size() || members_[place].get() != member) {
        return;
    }
    if (place + 1 != members_.size()) {
        members_[place] = std::move(members_.back());
        members_[place]->place = place;
    }
    members_.pop_back();
    finish_when_empty();
}

void Loop::arm_sweep() {
    if (sweep_armed_) {
        return;
    }
    sweep_armed_ = true;
    sweep_timer_.expires_after(sweep_interval);
    sweep_timer_.async_wait([self = shared_from_this()](error_code error) {
        self->sweep_armed_ = false;
        if (!error) {
            self->sweep();
        }
    });
}

void Loop::sweep() {
    const auto now = Clock::now();
    const bool cut = stopping_ && now >= stop_deadline_;
    // From the back: removing one moves the last, which was looked at already, into its place.
    for (auto index = members_.size(); index-- > 0;) {
        auto member = members_[index];
        if (cut) {
            member->close();
        } else {
            member->sweep(now);
        }
    }
    if (!members_.empty()) {
        arm_sweep();
    }
}

void Loop::stop(TimePoint deadline) {
    stop_deadline_ = stopping_ ? std::min(stop_deadline_, deadline) : deadline;
    if (!stopping_) {
        stopping_ = true;
        for (auto index = members_.size(); index-- > 0;) {
            auto member = members_[index];
            member->server_stops();
        }
    }
    finish_when_empty();
}

void Loop::finish_when_empty() {
    if (!stopping_ || finished_ || !members_.empty()) {
        return;
    }
    finished_ = true;
    sweep_timer_.cancel();
    std::vector<Command> dropped;
    {
        std::lock_guard lock(mailbox_mutex_);
        mailbox_closed_ = true;
        dropped.swap(mailbox_);
    }
    work_.reset();
}

std::string_view Loop::date() {
    const auto now = std::time(nullptr);
    if (now != date_second_) {
        date_second_ = now;
        date_ = format_date(now);
    }
    return date_;
}

} // namespace engine
