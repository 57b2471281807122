internal import Synchronization

/// Wakes the relay when a transaction has added events, so that it need not ask the database again and again.
public final class RelayWakeUps: Sendable {
    private struct State {
        var turn = 0
        var signal = ShutdownSignal()
    }

    private let state = Mutex(State())

    /// Makes a waker.
    public init() {}

    /// A number that grows at each wake-up; taken before the log is read.
    public var turn: Int { state.withLock { $0.turn } }

    /// Wakes the relay.
    public func wake() {
        let signal = state.withLock { state in
            state.turn += 1
            defer { state.signal = ShutdownSignal() }
            return state.signal
        }
        signal.request()
    }

    /// Returns when there was a wake-up since `turn` was taken, after so many seconds, or at shutdown.
    public func wait(after turn: Int, atMost seconds: Double, until shutdown: ShutdownSignal) async {
        let signal: ShutdownSignal? = state.withLock { state in state.turn == turn ? state.signal : nil }
        guard let signal else { return }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await signal.sleep(seconds: seconds) }
            group.addTask { await shutdown.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}
