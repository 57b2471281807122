import Dispatch
import Foundation

/// Reads a pipe to its end on a thread of its own: a blocking read in a task would hold one of the few threads that
/// all tests share, and the writer might be waiting for it.
final class PipeReader: Sendable {
    private let content: AsyncStream<Data>

    init(_ pipe: Pipe) {
        let handle = pipe.fileHandleForReading
        content = AsyncStream { continuation in
            DispatchQueue.global().async {
                continuation.yield(handle.readDataToEndOfFile())
                continuation.finish()
            }
        }
    }

    /// All bytes, once the writing end is closed.
    func bytes() async -> Data {
        var all = Data()
        for await piece in content { all += piece }
        return all
    }
}
