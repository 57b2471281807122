internal import Synchronization

/// Keeps log records in memory, for tests.
public final class CollectingLogSink: LogSink {
    private let kept = Mutex<[LogRecord]>([])

    /// Makes an empty sink.
    public init() {}

    /// All records so far, in the order in which they came.
    public var records: [LogRecord] { kept.withLock { $0 } }

    /// The messages of all records so far.
    public var messages: [String] { records.map(\.message) }

    /// Takes one record.
    public func write(_ record: LogRecord) { kept.withLock { $0.append(record) } }

    /// Forgets all records.
    public func removeAll() { kept.withLock { $0.removeAll() } }
}
