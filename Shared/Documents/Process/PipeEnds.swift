internal import Glibc

/// The two ends of a pipe; whatever end is open is closed with the value.
struct PipeEnds: ~Copyable {
    let read: Int32
    let write: Int32
    private var isWriteOpen = true

    /// `nil` when the process has no descriptors left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (read, write) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(read, F_SETFL, O_NONBLOCK)
    }

    mutating func closeWrite() {
        if isWriteOpen { close(write) }
        isWriteOpen = false
    }

    deinit {
        close(read)
        if isWriteOpen { close(write) }
    }
}
