internal import Synchronization

/// When calls of publish must be answered at the latest. One list that the producer's thread looks at, for all calls: a
/// timer and a task for each cost more than the rest of a call.
final class PublishDeadlines: Sendable {
    private struct Entry {
        let limit: ContinuousClock.Instant
        let call: PublishCall
    }

    /// The list is looked through this often; a call may be answered so much later.
    static let resolution = Duration.milliseconds(100)

    private struct State {
        var entries: [Entry] = []
        var nextLook = ContinuousClock.now
    }

    private let state = Mutex(State())

    /// Whether no call has a limit.
    var isEmpty: Bool { state.withLock { $0.entries.isEmpty } }

    /// Takes a call on; true when it is the only one, which the thread doesn't know of yet.
    func add(_ call: PublishCall, until limit: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            state.entries.append(Entry(limit: limit, call: call))
            return state.entries.count == 1
        }
    }

    /// Answers the calls whose time is over, and forgets those that were answered; true when one's time was over.
    func look(at now: ContinuousClock.Instant = .now) -> Bool {
        let late: [PublishCall] = state.withLock { state in
            guard !state.entries.isEmpty, now >= state.nextLook else { return [] }
            state.nextLook = now + Self.resolution
            let open = state.entries.filter { !$0.call.isSettled }
            state.entries = open.filter { $0.limit > now }
            return open.filter { $0.limit <= now }.map(\.call)
        }
        for call in late {
            call.abandon(
                BusError(code: .deadline, message: "The deadline passed; delivery goes on.", isRetryable: true))
        }
        return !late.isEmpty
    }
}
