/// What a verification of a log found.
public struct LogVerification: Codable, Sendable, Hashable {
    /// How many events were verified whole: their columns, their chain and, where sealed, their place.
    public var events = 0
    /// How many events of other tenants were verified by position and hash alone.
    public var others = 0
    /// How many seals were verified.
    public var seals = 0
    /// How many of the events come after the last seal: chained, but not sealed. What tells of that seal isn't counted.
    public var unsealed = 0
    /// The last seal; nil when there is none.
    public var lastSeal: SealWritten?
    /// What is wrong, in the order of the log, per stream the first; at most ``mostBreaks``.
    public var breaks: [LogBreak] = []
    /// Where to go on; nil when all was verified.
    public var next: LogCursor?

    /// How many breaks are named at most.
    public static let mostBreaks = 100

    /// Begins with nothing.
    public init() {}

    /// Whether nothing is wrong.
    public var isIntact: Bool { breaks.isEmpty }

    /// Adds what was found in the part of the log that comes next.
    public mutating func add(_ later: LogVerification) {
        events += later.events
        others += later.others
        seals += later.seals
        unsealed += later.unsealed
        lastSeal = later.lastSeal ?? lastSeal
        breaks = Array((breaks + later.breaks).prefix(Self.mostBreaks))
        next = later.next
    }
}
