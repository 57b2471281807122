public import Contracts
internal import Synchronization

/// A clock that moves when a test moves it.
public final class TestClock: Sendable {
    private let time: Mutex<Timestamp>

    /// Sets the clock.
    public init(_ time: Timestamp) { self.time = Mutex(time) }

    /// The moment that it shows.
    public var now: Timestamp { time.withLock { $0 } }

    /// Moves it forward, or back by a negative number.
    public func advance(seconds: Double) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}
