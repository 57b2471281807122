import Synchronization

/// The sizes of the batches that came.
final class BatchLog: Sendable {
    private let counts = Mutex<[Int]>([])

    var sizes: [Int] { counts.withLock { $0 } }

    func add(_ count: Int) { counts.withLock { $0.append(count) } }
}
