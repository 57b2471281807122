/// How much a log record matters; the names and the order of swift-log.
public enum LogLevel: String, Sendable, CaseIterable, Comparable {
    case trace, debug, info, notice, warning, error, critical

    /// Its place among the levels, from the least.
    var rank: UInt8 {
        switch self {
        case .trace: 0
        case .debug: 1
        case .info: 2
        case .notice: 3
        case .warning: 4
        case .error: 5
        case .critical: 6
        }
    }

    /// Whether the left one matters less.
    public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }
}
