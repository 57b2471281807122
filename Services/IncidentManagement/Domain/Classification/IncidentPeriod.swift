internal import Contracts
internal import Foundation
internal import Regulation

/// How long an incident, or its downtime, lasts.
struct IncidentPeriod: Sendable, Hashable {
    /// Its start; nil when it isn't known that it has started.
    let start: Timestamp?
    /// Its end; nil when it isn't known.
    let end: Timestamp?
    /// What a person expects; counts while the end isn't known.
    let estimatedMinutes: Int?

    private static let microsecondsAnHour: Decimal = 3_600_000_000

    /// Whole minutes; nil while the dates don't give them.
    var minutes: Int? {
        guard let start, let end else { return nil }
        return Int((end.microseconds - start.microseconds) / 60_000_000)
    }

    /// How many hours count: those from its start to its end; while the end isn't known, those up to now, or those that
    /// are expected, whichever are more. Nil when nothing of it is known.
    /// - Parameter now: the moment up to which it has lasted, while its end isn't known.
    func hours(at now: Timestamp) -> Double? {
        let lasted = start.map { Double((end ?? now).microseconds - $0.microseconds) / 3_600_000_000 }
        let expected = end == nil ? estimatedMinutes.map { Double($0) / 60 } : nil
        return [lasted, expected].compactMap(\.self).max()
    }

    /// Whether it lasts as long as a limit says. What has lasted so long already does, whatever was expected.
    /// - Parameters:
    ///   - limit: a limit in hours.
    ///   - now: the moment up to which it has lasted, while its end isn't known.
    func meets(_ limit: MaterialityLimit, at now: Timestamp) -> Judgement {
        if let start {
            let length = Decimal((end ?? now).microseconds - start.microseconds)
            let isMet = limit.isMet(by: length, of: Self.microsecondsAnHour)
            if isMet || end != nil { return Judgement(isMet) }
        }
        return Judgement(estimatedMinutes.map { limit.isMet(by: Decimal($0), of: 60) })
    }
}
