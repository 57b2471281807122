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
    /// The hashes of events below the heads, as far as they are known.
    private let past: [HeardEvent: String]

    /// Which event it is.
    struct HeardEvent: Hashable, Sendable {
        let stream: StreamName
        let version: Int
    }

    /// - Parameters:
    ///   - past: the hashes of events applied before, of those that come again.
    ///   - checksHistory: false only in a development run that has the chain of hashes switched off.
    init(heads: [StreamName: Head], past: [HeardEvent: String] = [:], checksHistory: Bool = true) {
        self.heads = heads
        self.past = past
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
        if event.streamVersion <= head.version { return again(stream, event.streamVersion, hash: hash, head) }
        if head.parkedReason != nil || event.streamVersion > head.version + 1 { return .hold }
        guard !checksHistory || event.previousHash == head.hash else {
            let reason = "event \(event.streamVersion) names another event before it than the one applied"
            park(stream, reason: reason)
            return .park(reason: reason)
        }
        set(stream, Head(version: event.streamVersion, hash: hash, parkedReason: nil))
        return .apply
    }

    /// An event that was applied before is dropped when it comes again. Another one in its place means that the agent's
    /// database was set back and has gone another way: it must not go unnoticed until the agent has caught up.
    private mutating func again(_ stream: StreamName, _ version: Int, hash: String, _ head: Head) -> Decision {
        let applied =
            version == head.version ? head.hash : past[HeardEvent(stream: stream, version: version)]
        guard checksHistory, let applied, applied != hash else { return .drop }
        if head.parkedReason != nil { return .hold }
        let reason = "event \(version) is another one than the one applied: its log was set back"
        park(stream, reason: reason)
        return .park(reason: reason)
    }

    private mutating func set(_ stream: StreamName, _ head: Head) {
        heads[stream] = head
        changed.insert(stream)
    }
}
