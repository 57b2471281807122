/// Offsets to commit: one request under way, the newest offset per partition waiting.
struct CommitQueue {
    private(set) var waiting: [TopicPartition: Int64] = [:]
    private(set) var underWay: [TopicPartition: Int64] = [:]
    private var notBefore: ContinuousClock.Instant?

    /// Whether everything is committed or given up.
    var isEmpty: Bool { waiting.isEmpty && underWay.isEmpty }

    /// Adds an offset; it replaces an earlier one.
    mutating func add(_ source: TopicPartition, _ next: Int64) { waiting[source] = next }

    /// What to send now, or nil.
    mutating func begin(now: ContinuousClock.Instant) -> [TopicPartition: Int64]? {
        guard underWay.isEmpty, !waiting.isEmpty, notBefore.map({ $0 <= now }) ?? true else { return nil }
        underWay = waiting
        waiting = [:]
        return underWay
    }

    /// The request came back; with a retry what it held waits again, unless a newer offset does.
    mutating func end(retryAt: ContinuousClock.Instant?) {
        if retryAt != nil { waiting.merge(underWay) { newer, _ in newer } }
        underWay = [:]
        notBefore = retryAt
    }

    /// Forgets all: the partitions are another's.
    mutating func removeAll() { self = CommitQueue() }
}
