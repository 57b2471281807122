#include "Server.hpp"
#include "Connection.hpp"

namespace engine {

Listener::Listener(std::shared_ptr<Shared> shared, std::vector<std::shared_ptr<Loop>> loops)
    : shared_(std::move(shared)), loops_(std::move(loops)), acceptor_(loops_.front()->io()),
      pause_timer_(loops_.front()->io()) {}

void Listener::open(const tcp::endpoint &endpoint, int backlog) {
    acceptor_.open(endpoint.protocol());
    // Lets a restart bind while old connections are in TIME_WAIT; a second listener is still refused.
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(backlog);
    port_ = acceptor_.local_endpoint().port();
}

void Listener::accept() {
    const auto target = next_;
    next_ = (next_ + 1) % loops_.size();
    acceptor_.async_accept(
        loops_[target]->io(), [self = shared_from_this(), target](error_code error, tcp::socket socket) {
            if (!self->acceptor_.is_open()) {
                return;
            }
            if (error && error != asio::error::connection_aborted) {
                // Out of descriptors, most likely: trying again at once would spin.
                self->pause();
                return;
            }
            if (!error) {
                self->accepted(std::move(socket), target);
            }
            self->accept();
        });
}

void Listener::accepted(tcp::socket socket, std::size_t target) {
    auto slot = ConnectionSlot::take(shared_);
    if (!slot) {
        turn_away(std::move(socket));
        return;
    }
    loops_[target]->hand_over(std::move(socket), std::move(slot));
}

void Listener::turn_away(tcp::socket socket) noexcept {
    try {
        error_code ignored; // It is told why if it can be told at once; it is turned away in any case.
        socket.non_blocking(true, ignored);
        if (!shared_->tls()) {
            const auto text =
                serialize_refusal(503, "Too many connections.", format_date(std::time(nullptr)), false);
            socket.write_some(asio::buffer(text), ignored);
        }
        socket.shutdown(tcp::socket::shutdown_send, ignored);
        socket.close(ignored);
        if (shared_->callbacks.refused) {
            shared_->callbacks.refused(shared_->callbacks.context, 503, {});
        }
    } catch (const std::exception &) {
        // No memory for the answer: the socket's destructor closes it.
    }
}

void Listener::pause() {
    pause_timer_.expires_after(Milliseconds(100));
    pause_timer_.async_wait([self = shared_from_this()](error_code error) {
        if (!error && self->acceptor_.is_open()) {
            self->accept();
        }
    });
}

void Listener::close() noexcept {
    error_code ignored; // A listener that does not close is closed with the process.
    // Closing alone ends nothing while a child that was just started still holds a copy of the descriptor: the system
    // would go on taking connections, which nobody serves.
    ::shutdown(acceptor_.native_handle(), SHUT_RDWR);
    acceptor_.close(ignored);
    pause_timer_.cancel();
}

} // namespace engine

void http_engine_server::stop(std::uint32_t grace) {
    const auto deadline = engine::Clock::now() + engine::Milliseconds(grace);
    const auto others = [loops = loops, deadline] {
        for (std::size_t index = 1; index < loops.size(); ++index) {
            loops[index]->request_stop(deadline, {});
        }
    };
    if (stopping.exchange(true)) {
        loops.front()->request_stop(deadline, {});
        others();
        return;
    }
    // The listener ends before any connection does: a client that loses its connection to the end and comes again at
    // once is refused, and not taken in by a loop that hasn't heard of the end yet.
    loops.front()->request_stop(deadline, [listener = listener, others] {
        listener->close();
        others();
    });
}

void http_engine_server::join() {
    std::lock_guard lock(threads_mutex);
    for (auto &thread : threads) {
        if (thread.joinable()) {
            if (thread.get_id() == std::this_thread::get_id()) {
                thread.detach(); // The last release on a loop thread: the thread ends by itself.
            } else {
                thread.join();
            }
        }
    }
}
