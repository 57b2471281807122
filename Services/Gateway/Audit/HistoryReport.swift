internal import Contracts

/// What a verification of a tenant's history found: in the gateway's own audit view, and in each agent's log.
struct HistoryReport: Codable, Sendable {
    /// What was found in the gateway's audit view.
    struct View: Codable, Sendable {
        /// How many events were verified whole.
        var events = 0
        /// How many were projected before the view held all of an event: their chain alone was verified.
        var chainedOnly = 0
        /// Streams that are parked, with the reason.
        var parked: [ParkedStream] = []
        var breaks: [LogBreak] = []
    }

    /// A stream whose next event didn't fit.
    struct ParkedStream: Codable, Sendable {
        let stream: String
        let version: Int
        let reason: String
    }

    /// What was found in an agent's log.
    struct Log: Codable, Sendable {
        let domain: String
        let service: String
        /// How many of the tenant's events were verified, and how many of others by position and hash.
        var events = 0
        var others = 0
        var seals = 0
        /// The tenant's events after the last seal: chained, but not sealed.
        var unsealed = 0
        var lastSeal: SealWritten?
        /// The last seal of which the gateway had heard when it began: the log must have it.
        var heardSeal: SealWritten?
        /// How many of the view's streams the log was compared with.
        var compared = 0
        var breaks: [LogBreak] = []
    }

    /// The first break: where it is, and what.
    struct First: Codable, Sendable {
        /// `view`, or the log's domain.
        let at: String
        let found: LogBreak
    }

    let tenant: String
    let verifiedAt: Timestamp
    var view = View()
    var logs: [Log] = []
    /// Whether nothing was found that isn't as it was written.
    var intact = true
    /// The first break; nil when there is none.
    var firstBreak: First?
    /// Whether all was verified; where not, `next` says where to go on.
    var complete = true
    var next: String?

    /// Says in short what the parts say.
    mutating func conclude() {
        let places = [("view", view.breaks)] + logs.map { ($0.domain, $0.breaks) }
        firstBreak = places.lazy.compactMap { place, breaks in breaks.first.map { First(at: place, found: $0) } }.first
        intact = firstBreak == nil && view.parked.isEmpty
    }
}
