import Contracts
import Foundation

/// Values that the tests start from.
enum Samples {
    /// 2026-05-28T20:26:40Z.
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)

    static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text: text) else { throw NoDay() }
        return day
    }

    static let feed = SourceContent(
        name: "Nordwacht feed", type: .commercial, address: "https://feed.nordwacht.example/v2", marking: .green)

    static func arrangement(
        joined: String? = "2026-01-15", notified: String? = nil, left: String? = nil, leavingNotified: String? = nil
    ) throws -> SourceContent {
        SourceContent(
            name: "Hansa Banks' exchange", type: .sharingArrangement, marking: .amber, joinedOn: try joined.map(day),
            notifiedOn: try notified.map(day), leftOn: try left.map(day),
            leavingNotifiedOn: try leavingNotified.map(day))
    }

    static func indicator(
        of source: ResourceID = ResourceID(UUID()), _ type: IndicatorSort = .domainName,
        _ value: String = "login.hafenbank-probe.example", marking: SharingMarking? = nil
    ) -> IndicatorContent {
        IndicatorContent(
            source: source, type: type, value: value, summary: "A page that asks for credentials.", confidence: 80,
            marking: marking, firstSeen: now.adding(seconds: -86_400), lastSeen: now.adding(seconds: -3_600),
            validUntil: now.adding(seconds: 30 * 86_400), tags: ["phishing"], techniques: ["T1566.002"])
    }

    private struct NoDay: Error {}
}
