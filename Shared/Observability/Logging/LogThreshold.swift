internal import Synchronization

/// The lowest level that is written, shared by all loggers of a service and changeable while it runs.
public final class LogThreshold: Sendable {
    // One load on the way of every record, written or not: no lock.
    private let rank: Atomic<UInt8>

    /// Makes a threshold.
    public init(_ level: LogLevel) { rank = Atomic(level.rank) }

    /// The lowest level written now.
    public var level: LogLevel {
        get { LogLevel.allCases[Int(rank.load(ordering: .relaxed))] }
        set { rank.store(newValue.rank, ordering: .relaxed) }
    }

    /// Whether a record of a level is written now.
    func admits(_ level: LogLevel) -> Bool { level.rank >= rank.load(ordering: .relaxed) }
}
