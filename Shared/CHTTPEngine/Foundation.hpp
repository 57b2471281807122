#pragma once

// What every part of the engine leans on: Asio's and Beast's names, time, owned payloads.

#include "CHTTPEngine.h"

#include <boost/asio.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>
#include <utility>

namespace engine {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using error_code = boost::system::error_code;
using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;
using Milliseconds = std::chrono::milliseconds;

/// No deadline.
inline constexpr TimePoint never = TimePoint::max();

inline http_engine_view view(std::string_view text) noexcept { return {text.data(), text.size()}; }
inline std::string_view text(http_engine_view view) noexcept { return {view.data, view.length}; }

/// A body that the caller handed over: released exactly once, whatever happens to it.
class Payload {
public:
    Payload() = default;
    explicit Payload(http_engine_payload raw) noexcept : raw_(raw) {}
    Payload(Payload &&other) noexcept : raw_(std::exchange(other.raw_, {})) {}
    Payload &operator=(Payload &&other) noexcept {
        if (this != &other) {
            reset();
            raw_ = std::exchange(other.raw_, {});
        }
        return *this;
    }
    Payload(const Payload &) = delete;
    Payload &operator=(const Payload &) = delete;
    ~Payload() { reset(); }

    std::string_view bytes() const noexcept { return {raw_.data, raw_.length}; }

private:
    void reset() noexcept {
        auto raw = std::exchange(raw_, {});
        if (raw.release) {
            raw.release(raw.context);
        }
    }

    http_engine_payload raw_{};
};

} // namespace engine
