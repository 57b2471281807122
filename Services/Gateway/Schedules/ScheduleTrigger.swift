internal import Contracts

/// What makes a schedule start a workflow.
enum ScheduleTrigger: Sendable, Hashable {
    /// The times of a cron expression on the clocks of a time zone.
    case cron(expression: String, timeZone: String)
    /// An event of that type that concerns the organisation, once no other has come for so many seconds.
    case event(String, quietSeconds: Int)

    /// What sort of trigger it is.
    enum Kind: String, Sendable, CaseIterable {
        case cron
        case onEvent = "on-event"
    }

    /// How many quiet times are waited for at most, should events never cease.
    private static let mostQuietTimes = 10

    var kind: Kind {
        switch self {
        case .cron: .cron
        case .event: .onEvent
        }
    }

    /// The type of event that is waited for; nil for times.
    var eventType: String? {
        switch self {
        case .cron: nil
        case .event(let type, _): type
        }
    }

    /// The times; nil for events, and for what this build can't read.
    var times: CronTimes? {
        guard case .cron(let text, let zone) = self, let clock = WallClock(name: zone) else { return nil }
        do throws(CronError) {
            return CronTimes(expression: try CronExpression(text), clock: clock)
        } catch {
            // Checked before it was taken: a zone that is no longer in the database has no next time.
            return nil
        }
    }

    /// When a run is due for events that began to come at one moment and of which the last came at another.
    static func due(since first: Timestamp, last: Timestamp, quietSeconds: Int) -> Timestamp {
        min(
            last.adding(seconds: Double(quietSeconds)),
            first.adding(seconds: Double(quietSeconds * mostQuietTimes)))
    }
}

extension ScheduleTrigger: Codable {
    private enum CodingKeys: String, CodingKey { case kind, expression, timeZone, event, quietSeconds }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        switch Kind(rawValue: try members.decode(String.self, forKey: .kind)) {
        case .cron:
            self = .cron(
                expression: try members.decode(String.self, forKey: .expression),
                timeZone: try members.decode(String.self, forKey: .timeZone))
        case .onEvent:
            self = .event(
                try members.decode(String.self, forKey: .event),
                quietSeconds: try members.decode(Int.self, forKey: .quietSeconds))
        case nil:
            throw DecodingError.dataCorruptedError(forKey: .kind, in: members, debugDescription: "no kind of trigger")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(kind.rawValue, forKey: .kind)
        switch self {
        case .cron(let expression, let timeZone):
            try members.encode(expression, forKey: .expression)
            try members.encode(timeZone, forKey: .timeZone)
        case .event(let type, let quietSeconds):
            try members.encode(type, forKey: .event)
            try members.encode(quietSeconds, forKey: .quietSeconds)
        }
    }
}
