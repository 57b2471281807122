internal import Glibc

/// Wakes a thread that waits in `poll`: cancelling makes the read end readable.
final class CancellationPipe: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    /// `nil` when the process has no descriptors left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    func cancel() {
        var byte: UInt8 = 1
        // One byte into an empty pipe always fits; a second call has nothing to add.
        _ = write(writeEnd, &byte, 1)
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }
}
