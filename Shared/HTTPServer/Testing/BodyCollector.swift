import Synchronization

/// A sink that keeps everything written.
final class BodyCollector: ResponseBodySink {
    private let collected = Mutex<[UInt8]>([])

    var bytes: [UInt8] { collected.withLock { $0 } }

    func write(_ bytes: [UInt8]) async throws {
        collected.withLock { $0.append(contentsOf: bytes) }
    }
}
