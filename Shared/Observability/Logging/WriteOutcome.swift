internal import Foundation

/// What one call of `write(2)` did.
enum WriteOutcome: Sendable {
    /// So many bytes went out, perhaps not all.
    case wrote(Int)
    /// Nothing went out, but the call may be repeated.
    case interrupted
    /// Nothing will go out.
    case failed

    /// Calls `write(2)`; a descriptor in non-blocking mode that is full is waited for.
    @Sendable static func ofSystemCall(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> WriteOutcome {
        let count = write(descriptor, bytes.baseAddress, bytes.count)
        if count > 0 { return .wrote(count) }
        // Nothing written of a line that isn't empty, and no error: trying for ever would hang the service.
        if count == 0 { return .failed }
        switch errno {
        case EINTR: return .interrupted
        case EAGAIN:
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            return poll(&waiting, 1, -1) >= 0 || errno == EINTR ? .interrupted : .failed
        default: return .failed
        }
    }
}
