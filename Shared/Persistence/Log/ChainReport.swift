/// What a verification of the chain found.
public struct ChainReport: Sendable, Hashable {
    /// How many events were looked at.
    public internal(set) var events = 0
    /// How many streams they belong to.
    public internal(set) var streams = 0
    /// Per broken stream its first broken event, in the order of the log.
    public internal(set) var breaks: [ChainBreak] = []

    /// Whether every event fits.
    public var isIntact: Bool { breaks.isEmpty }
}
