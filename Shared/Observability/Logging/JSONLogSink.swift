internal import Foundation
internal import Synchronization

/// Writes one JSON object a line to a file descriptor.
///
/// Records of all threads pass one lock, so lines never interleave. A call interrupted by a signal or cut short is
/// continued until the line is out. What can't be written at all (a closed pipe, a full disk) is counted, and the
/// next line that gets through is preceded by one that tells how many were lost.
///
/// The descriptor stays the caller's: it is neither closed nor changed. A process that logs to a pipe must ignore
/// `SIGPIPE`, as every service here does, or a reader that goes away ends it.
public final class JSONLogSink: LogSink {
    /// The descriptor of standard output.
    public static let standardOutput: Int32 = 1
    /// The descriptor of standard error.
    public static let standardError: Int32 = 2

    private let descriptor: Int32
    private let write: @Sendable (Int32, UnsafeRawBufferPointer) -> WriteOutcome
    private let unannounced = Mutex<Losses>(Losses())

    private struct Losses {
        var total = 0
        var unannounced = 0
    }

    /// Makes a sink.
    /// - Parameter descriptor: an open file descriptor that outlives the sink.
    public convenience init(descriptor: Int32 = JSONLogSink.standardOutput) {
        self.init(descriptor: descriptor, write: WriteOutcome.ofSystemCall)
    }

    /// Makes a sink over another `write(2)`, for tests of interrupted and short writes.
    init(descriptor: Int32, write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> WriteOutcome) {
        self.descriptor = descriptor
        self.write = write
    }

    /// How many records could not be written.
    public var lostRecords: Int { unannounced.withLock { $0.total } }

    /// Writes one record; waits for the descriptor if it is full.
    public func write(_ record: LogRecord) {
        let line = JSONLine(record).bytes
        unannounced.withLock { losses in
            if losses.unannounced > 0 {
                let notice = LogRecord(
                    time: record.time, level: .error, label: record.label, message: "Log records were lost",
                    metadata: ["count": String(losses.unannounced)])
                if writeWhole(JSONLine(notice).bytes) { losses.unannounced = 0 }
            }
            if !writeWhole(line) {
                losses.total += 1
                losses.unannounced += 1
            }
        }
    }

    private func writeWhole(_ line: [UInt8]) -> Bool {
        line.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                switch write(descriptor, UnsafeRawBufferPointer(rebasing: rest)) {
                case .wrote(let count): rest = rest.dropFirst(count)
                case .interrupted: continue
                case .failed: return false
                }
            }
            return true
        }
    }
}
