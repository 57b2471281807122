internal import Synchronization

/// The lowest level that is written, shared by all loggers of a service and changeable while it runs.
public final class LogThreshold: Sendable {
    private let current: Mutex<LogLevel>

    /// Makes a threshold.
    public init(_ level: LogLevel) { current = Mutex(level) }

    /// The lowest level written now.
    public var level: LogLevel {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}
