#pragma once

#include "ResponseHead.hpp"

#include <atomic>
#include <memory>

namespace engine {
class Connection;
class Loop;
} // namespace engine

/// One request and its answer, as seen from any thread.
struct http_engine_exchange {
    std::atomic<std::uint32_t> references{1};
    const std::shared_ptr<engine::Loop> loop;
    /// Null once the exchange is over. Touched on the loop thread alone.
    engine::Connection *connection;
    /// Set inside the `request` callback, read on the loop thread.
    void *context = nullptr;

    /// An answer was begun by some thread; the first wins.
    std::atomic<bool> answered{false};
    /// Nothing written will reach the client any more.
    std::atomic<bool> gone{false};
    /// A writer was told to wait.
    std::atomic<bool> wants_drain{false};
    /// Bytes of the streamed answer that are handed over and not yet sent.
    std::atomic<std::size_t> queued{0};
    /// Commands on their way to the loop; while there are any, a call on the loop thread must queue behind them.
    std::atomic<std::uint32_t> posted{0};

    http_engine_exchange(std::shared_ptr<engine::Loop> owner, engine::Connection *on)
        : loop(std::move(owner)), connection(on) {}

    void retain() noexcept { references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept {
        if (references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            delete this;
        }
    }
};

namespace engine {

/// A counted reference to an exchange.
class ExchangeReference {
public:
    ExchangeReference() = default;
    /// Takes the reference over.
    static ExchangeReference adopt(http_engine_exchange *exchange) noexcept { return ExchangeReference(exchange); }
    static ExchangeReference retain(http_engine_exchange *exchange) noexcept {
        exchange->retain();
        return ExchangeReference(exchange);
    }
    ExchangeReference(ExchangeReference &&other) noexcept : exchange_(std::exchange(other.exchange_, nullptr)) {}
    ExchangeReference &operator=(ExchangeReference &&other) noexcept {
        std::swap(exchange_, other.exchange_);
        return *this;
    }
    ~ExchangeReference() {
        if (exchange_) {
            exchange_->release();
        }
    }
    http_engine_exchange *get() const noexcept { return exchange_; }
    http_engine_exchange *operator->() const noexcept { return exchange_; }
    explicit operator bool() const noexcept { return exchange_ != nullptr; }

private:
    explicit ExchangeReference(http_engine_exchange *exchange) noexcept : exchange_(exchange) {}
    http_engine_exchange *exchange_ = nullptr;
};

/// A call from outside on its way to the connection.
struct Command {
    enum class Kind { read, respond, begin, write, end, abort };
    Kind kind;
    ExchangeReference exchange;
    ResponseHead head;
    Payload payload;
};

} // namespace engine
