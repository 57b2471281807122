/// What one transaction did for a parked stream.
struct ParkedStreamStep: Sendable, Equatable {
    /// How it ended.
    enum Ending: Sendable, Equatable {
        /// The stream wasn't parked.
        case notParked
        /// The stream is free.
        case free
        /// There may be more events to apply; it is parked until then.
        case more
        /// It is parked still, for that reason.
        case parked(String)
    }

    /// How many held events were applied.
    var applied: Int
    var ending: Ending
}
