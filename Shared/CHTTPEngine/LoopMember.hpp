#pragma once

#include "Foundation.hpp"

namespace engine {

/// What a loop keeps and sweeps: a connection that speaks HTTP, or a WebSocket.
class LoopMember {
public:
    /// Where the loop keeps it.
    std::size_t place = 0;

    virtual ~LoopMember() = default;
    /// Looks at the deadlines.
    virtual void sweep(TimePoint now) noexcept = 0;
    virtual void server_stops() noexcept = 0;
    /// Ends it now.
    virtual void close() noexcept = 0;
};

} // namespace engine
