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
    private let checksHistory: Bool

    /// - Parameter checksHistory: false only in a development run that has the chain of hashes switched off.
    init(heads: [StreamName: Head], checksHistory: Bool = true) {
        self.heads = heads
        self.checksHistory = checksHistory
    }

    /// Parks a stream whose next event can't be applied: all that follows is held until a person has looked.
    mutating func park(_ stream: StreamName, reason: String) {
        var head = heads[stream] ?? .none
        head.parkedReason = reason
        set(stream, head)
    }

    /// Decides on an event and moves the head along.
    mutating func decide(_ stream: StreamName, _ event: EventAttributes, hash: String) -> Decision {
        let head = heads[stream] ?? .none
        if event.streamVersion <= head.version { return .drop }
        if head.parkedReason != nil || event.streamVersion > head.version + 1 { return .hold }
        guard !checksHistory || event.previousHash == head.hash else {
            let reason = "event \(event.streamVersion) names another event before it than the one applied"
            park(stream, reason: reason)
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
