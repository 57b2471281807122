internal import Synchronization

/// Tells a conversation that its task was cancelled.
final class Interruption: Sendable {
    private let flag = Mutex(false)

    /// Whether the task was cancelled.
    var isRequested: Bool { flag.withLock { $0 } }

    func request() { flag.withLock { $0 = true } }
}
