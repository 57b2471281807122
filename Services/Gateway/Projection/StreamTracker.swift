internal import Contracts

/// Decides what is done with each event of a stream: apply the next, drop the lower, hold the higher, park the stream
/// whose history doesn't fit. Pure.
struct StreamTracker: Sendable {
    /// The last event applied of a stream.
    struct Head: Sendable, Equatable {
        var version: Int
        var hash: String
        var parkedReason: String?

        /// A stream of which nothing was applied yet.
        static let none = Head(version: 0, hash: EventAttributes.noHash, parkedReason: nil)
    }

    /// What is done with an event.
    enum Decision: Equatable, Sendable {
        case apply
        case drop
        case hold
        /// Hold this one and all that follow: a person must look.
        case park(reason: String)
    }

    /// The heads known so far.
    private(set) var heads: [StreamName: Head]
    /// The streams whose head changed.
    private(set) var changed: Set<StreamName> = []

    init(heads: [StreamName: Head]) { self.heads = heads }

    /// Decides on an event and moves the head along.
    mutating func decide(_ stream: StreamName, _ event: EventAttributes, hash: String) -> Decision {
        var head = heads[stream] ?? .none
        if event.streamVersion <= head.version { return .drop }
        if head.parkedReason != nil || event.streamVersion > head.version + 1 { return .hold }
        guard event.previousHash == head.hash else {
            let reason = "event \(event.streamVersion) names another event before it than the one applied"
            head.parkedReason = reason
            set(stream, head)
            return .park(reason: reason)
        }
        set(stream, Head(version: event.streamVersion, hash: hash, parkedReason: nil))
        return .apply
    }

    private mutating func set(_ stream: StreamName, _ head: Head) {
        heads[stream] = head
        changed.insert(stream)
    }
}
