internal import Synchronization

/// Has calls of publish go together when many come, so that their records share requests to the broker.
///
/// A request costs the broker, and everyone who reads what it brought, about the same whether it holds one record or
/// twenty; and a producer that has one request under way at a time sends one for each partition.
final class PublishTurns: Sendable {
    private struct State {
        var window: PublishWindow
        /// The windows that were ended.
        var ended = 0
        var followers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    /// How many calls wait for the one that leads.
    var followerCount: Int { state.withLock { $0.followers.count } }

    init(window: PublishWindow = PublishWindow()) {
        state = Mutex(State(window: window))
    }

    /// Returns when it is the call's turn. Who is cancelled waits no longer than the others.
    /// - Parameter isAlone: that no other call is under way.
    func turn(isAlone: Bool) async {
        let (turn, ended) = state.withLock { ($0.window.call(at: .now, isAlone: isAlone), $0.ended) }
        switch turn {
        case .goes: return
        case .leads:
            // Cancelled, it leads all the same: the others go a little sooner.
            while !Task.isCancelled, let moment = state.withLock({ $0.window.next(at: .now) }) {
                await WorkPace.sleep(moment - .now)
            }
            openForFollowers()
        case .follows: await follow(since: ended)
        }
    }

    /// Closes the window, and lets go who waited in it.
    func openForFollowers() {
        let followers = state.withLock { state in
            state.window.close(at: .now)
            state.ended += 1
            defer { state.followers = [] }
            return state.followers
        }
        for follower in followers { follower.resume() }
    }

    private func follow(since ended: Int) async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard state.ended == ended else { return true }
                state.followers.append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }
}
