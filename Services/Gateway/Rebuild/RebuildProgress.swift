internal import MessageBus
internal import Synchronization

/// How far a rebuild has read each partition, and how far it may: never beyond what the serving projection has
/// handled, so that no operation or workflow is passed over when the generations change places.
final class RebuildProgress: Sendable {
    private struct State {
        var handled: [TopicPartition: Int64]
        var limits: [TopicPartition: Int64] = [:]
        var hasEnded = false
    }

    private let state: Mutex<State>

    /// - Parameter beginnings: the oldest record kept of each partition.
    init(beginnings: [TopicPartition: Int64]) { state = Mutex(State(handled: beginnings)) }

    /// The offset up to which a partition may be read.
    func limit(of source: TopicPartition) -> Int64 { state.withLock { $0.limits[source] ?? 0 } }

    /// Whether nothing more is read.
    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// Nothing more is read.
    func end() { state.withLock { $0.hasEnded = true } }

    /// Takes the serving projection's offsets.
    /// - Returns: whether one of them has moved.
    @discardableResult
    func allow(_ limits: [TopicPartition: Int64]) -> Bool {
        state.withLock { state in
            defer { state.limits = limits }
            return state.limits != limits
        }
    }

    /// A partition is read up to an offset.
    func reached(_ offset: Int64, in source: TopicPartition) {
        state.withLock { $0.handled[source] = max(offset, $0.handled[source] ?? 0) }
    }

    /// How many records are read, and how many there are to read.
    var records: (read: Int64, all: Int64) {
        state.withLock { state in
            var missing: Int64 = 0
            for (source, limit) in state.limits { missing += max(0, limit - (state.handled[source] ?? 0)) }
            let read = state.handled.values.reduce(0, +)
            return (read, read + missing)
        }
    }

    /// Whether all that the serving projection has handled is read.
    var isComplete: Bool {
        let records = records
        return records.read == records.all
    }
}
