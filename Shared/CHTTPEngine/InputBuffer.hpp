#pragma once

#include "Foundation.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>

namespace engine {

/// The one buffer of a connection: bytes between `begin` and `end`. Consuming moves no byte, so views into
/// consumed bytes live until the next `room`.
class InputBuffer {
public:
    std::string_view bytes() const noexcept { return {storage_.get() + begin_, end_ - begin_}; }
    std::size_t size() const noexcept { return end_ - begin_; }
    bool empty() const noexcept { return begin_ == end_; }
    std::size_t capacity() const noexcept { return capacity_; }

    void consume(std::size_t count) noexcept {
        begin_ += count;
        if (begin_ == end_) {
            begin_ = end_ = 0;
        }
    }

    /// So many bytes were read into the room.
    void added(std::size_t count) noexcept { end_ += count; }

    void clear() noexcept { begin_ = end_ = 0; }

    /// Makes room for reading, `wanted` bytes in all at most; moves what is held to the front.
    std::span<char> room(std::size_t wanted) {
        if (begin_ > 0) {
            std::memmove(storage_.get(), storage_.get() + begin_, size());
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == capacity_ || capacity_ < wanted) {
            const auto grown = std::max(wanted, std::min<std::size_t>(capacity_ * 2, maximum));
            if (grown > capacity_) {
                auto larger = std::make_unique_for_overwrite<char[]>(grown);
                if (end_ > 0) {
                    std::memcpy(larger.get(), storage_.get(), end_);
                }
                storage_ = std::move(larger);
                capacity_ = grown;
            }
        }
        return {storage_.get() + end_, capacity_ - end_};
    }

    /// Gives the memory of an idle connection back.
    void release() noexcept {
        if (empty()) {
            storage_.reset();
            capacity_ = 0;
        }
    }

    static constexpr std::size_t initial = 4 * 1024;
    static constexpr std::size_t maximum = 64 * 1024;

private:
    std::unique_ptr<char[]> storage_;
    std::size_t capacity_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace engine
