internal import Synchronization

/// Whether an exchange is to end.
final class CurlProgress: Sendable {
    let isCancelled = Atomic(false)
}
