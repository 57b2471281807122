internal import Synchronization

/// Compresses what is written and hands it on, each piece at once.
///
/// A streamed body is written by one task, a piece after the other, so that pieces keep their order.
final class CompressingSink: ResponseBodySink {
    private let encoder = Mutex(GzipEncoder())
    private let target: ResponseBodyWriter

    init(_ target: ResponseBodyWriter) { self.target = target }

    func write(_ bytes: [UInt8]) async throws {
        try await target.write(try encode(bytes, isLast: false))
    }

    /// Ends the body.
    func finish() async throws {
        try await target.write(try encode([], isLast: true))
    }

    private func encode(_ bytes: [UInt8], isLast: Bool) throws -> [UInt8] {
        try encoder.withLock { try $0.encode(bytes, isLast: isLast) }
    }
}
