#pragma once

#include "Foundation.hpp"

#include <atomic>
#include <memory>

namespace engine {

class Loop;
struct Command;

/// What exchanges and WebSockets have in common, as seen from any thread: a counted handle on something that lives
/// on a loop.
class Handle {
public:
    std::atomic<std::uint32_t> references{1};
    const std::shared_ptr<Loop> loop;
    /// Given to the callbacks. Set before the first command, read on the loop thread.
    void *context = nullptr;

    /// Nothing written will reach the client any more.
    std::atomic<bool> gone{false};
    /// A writer was told to wait.
    std::atomic<bool> wants_drain{false};
    /// Bytes that are handed over and not yet sent.
    std::atomic<std::size_t> queued{0};
    /// Commands on their way to the loop; while there are any, a call on the loop thread must queue behind them.
    std::atomic<std::uint32_t> posted{0};

    explicit Handle(std::shared_ptr<Loop> owner) : loop(std::move(owner)) {}
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    virtual ~Handle() = default;

    /// Carries a command out, on the loop thread; does nothing when what it is for is over.
    virtual void apply(Command &command) = 0;

    void retain() noexcept { references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept {
        if (references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            delete this;
        }
    }
};

/// A counted reference to a handle.
template <typename Target> class Reference {
public:
    Reference() = default;
    /// Takes the reference over.
    static Reference adopt(Target *target) noexcept { return Reference(target); }
    static Reference retain(Target *target) noexcept {
        target->retain();
        return Reference(target);
    }
    Reference(Reference &&other) noexcept : target_(std::exchange(other.target_, nullptr)) {}
    Reference &operator=(Reference &&other) noexcept {
        std::swap(target_, other.target_);
        return *this;
    }
    Reference(const Reference &) = delete;
    Reference &operator=(const Reference &) = delete;
    ~Reference() {
        if (target_) {
            target_->release();
        }
    }
    Target *get() const noexcept { return target_; }
    Target *operator->() const noexcept { return target_; }
    explicit operator bool() const noexcept { return target_ != nullptr; }

private:
    explicit Reference(Target *target) noexcept : target_(target) {}
    Target *target_ = nullptr;
};

} // namespace engine
