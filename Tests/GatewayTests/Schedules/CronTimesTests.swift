import Contracts
import Foundation
import Testing

@testable import Gateway

@Suite("Cron in time zones: the gap of spring, the hour that comes twice in autumn")
struct CronTimesTests {
    /// An expression in a zone, a moment, and the moments that follow, in UTC.
    struct Case: Sendable, CustomTestStringConvertible {
        let expression: String
        let zone: String
        let after: String
        let times: [String]
        var testDescription: String { "\(expression) in \(zone) after \(after)" }
    }

    static let cases: [Case] = [
        // Berlin, spring: 02:00 to 03:00 of 29 March 2026 is skipped, at 01:00Z.
        Case(
            expression: "30 2 * * *", zone: "Europe/Berlin", after: "2026-03-27T12:00:00Z",
            times: ["2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"]),
        Case(
            expression: "0 2 * * *", zone: "Europe/Berlin", after: "2026-03-28T12:00:00Z",
            times: ["2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"]),
        Case(
            expression: "0 3 * * *", zone: "Europe/Berlin", after: "2026-03-28T12:00:00Z",
            times: ["2026-03-29T01:00:00Z", "2026-03-30T01:00:00Z"]),
        // All that the gap has swallowed is one, and the same as what falls due at its end.
        Case(
            expression: "*/20 * * * *", zone: "Europe/Berlin", after: "2026-03-29T00:30:00Z",
            times: ["2026-03-29T00:40:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:20:00Z"]),
        Case(
            expression: "10 1,2,3 * * *", zone: "Europe/Berlin", after: "2026-03-29T00:00:00Z",
            times: ["2026-03-29T00:10:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:10:00Z", "2026-03-29T23:10:00Z"]),
        // Berlin, autumn: 02:00 to 03:00 of 25 October 2026 comes twice, from 00:00Z and from 01:00Z.
        Case(
            expression: "30 2 * * *", zone: "Europe/Berlin", after: "2026-10-24T12:00:00Z",
            times: ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]),
        Case(
            expression: "30 2 * * *", zone: "Europe/Berlin", after: "2026-10-25T00:30:00Z",
            times: ["2026-10-26T01:30:00Z"]),
        Case(
            expression: "30 2 * * *", zone: "Europe/Berlin", after: "2026-10-25T01:10:00Z",
            times: ["2026-10-26T01:30:00Z"]),
        Case(
            expression: "*/30 * * * *", zone: "Europe/Berlin", after: "2026-10-25T00:00:00Z",
            times: ["2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z", "2026-10-25T02:30:00Z"]),
        Case(
            expression: "0 3 * * *", zone: "Europe/Berlin", after: "2026-10-24T12:00:00Z",
            times: ["2026-10-25T02:00:00Z"]),
        // Dublin, whose winter is the exception by law: the same moments, one hour west.
        Case(
            expression: "30 1 * * *", zone: "Europe/Dublin", after: "2026-03-28T12:00:00Z",
            times: ["2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"]),
        Case(
            expression: "30 1 * * *", zone: "Europe/Dublin", after: "2026-10-24T12:00:00Z",
            times: ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]),
        // The Azores, where the clocks change around midnight: 00:00 is skipped, and comes twice.
        Case(
            expression: "0 0 * * *", zone: "Atlantic/Azores", after: "2026-03-28T12:00:00Z",
            times: ["2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"]),
        Case(
            expression: "0 0 * * *", zone: "Atlantic/Azores", after: "2026-10-24T12:00:00Z",
            times: ["2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z"]),
        Case(
            expression: "30 0 29 3 *", zone: "Atlantic/Azores", after: "2026-01-01T00:00:00Z",
            times: ["2026-03-29T01:00:00Z", "2027-03-29T00:30:00Z"]),
        // Elsewhere: half an hour's summer, a quarter's distance, another continent's days.
        Case(
            expression: "15 2 * * *", zone: "Australia/Lord_Howe", after: "2026-10-03T00:00:00Z",
            times: ["2026-10-03T15:30:00Z", "2026-10-04T15:15:00Z"]),
        Case(
            expression: "45 1 * * *", zone: "Australia/Lord_Howe", after: "2026-04-04T00:00:00Z",
            times: ["2026-04-04T14:45:00Z", "2026-04-05T15:15:00Z"]),
        Case(
            expression: "0 6 * * *", zone: "Asia/Kathmandu", after: "2026-01-01T00:00:00Z",
            times: ["2026-01-01T00:15:00Z", "2026-01-02T00:15:00Z"]),
        Case(
            expression: "30 2 * * *", zone: "America/New_York", after: "2026-03-07T12:00:00Z",
            times: ["2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"]),
        Case(
            expression: "0 12 * * *", zone: "Pacific/Kiritimati", after: "2026-01-01T00:00:00Z",
            times: ["2026-01-01T22:00:00Z"]),
        // Apia left out 30 December 2011, to be with its neighbours.
        Case(
            expression: "0 12 * * *", zone: "Pacific/Apia", after: "2011-12-29T00:00:00Z",
            times: ["2011-12-29T22:00:00Z", "2011-12-30T10:00:00Z", "2011-12-30T22:00:00Z"]),
        Case(
            expression: "0 0 1 * *", zone: "UTC", after: "2026-01-31T23:59:59.999999Z",
            times: ["2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"]),
        // Strictly after the moment, whatever its fraction.
        Case(
            expression: "* * * * *", zone: "Europe/Berlin", after: "2026-01-01T00:00:00Z",
            times: ["2026-01-01T00:01:00Z"]),
        Case(
            expression: "* * * * *", zone: "Europe/Berlin", after: "2026-01-01T00:00:00.000001Z",
            times: ["2026-01-01T00:01:00Z"]),
        Case(
            expression: "0 12 29 2 *", zone: "Europe/Vienna", after: "2026-01-01T00:00:00Z",
            times: ["2028-02-29T11:00:00Z", "2032-02-29T11:00:00Z"]),
    ]

    @Test("Moments", arguments: cases)
    func moments(_ example: Case) throws {
        let times = try times(example.expression, example.zone)
        var moment = try Timestamp(example.after)
        for expected in example.times {
            let next = try #require(times.next(after: moment))
            #expect(next == (try Timestamp(expected)))
            moment = next
        }
    }

    static let walks: [(zone: String, expression: String)] = [
        ("Europe/Berlin", "*/15 * * * *"), ("Europe/Berlin", "30 2 * * *"), ("Europe/Dublin", "5 */2 * * SUN"),
        ("Atlantic/Azores", "0 0,1 * * *"), ("Europe/Chisinau", "*/10 2-4 * 3,10 *"),
        ("Africa/Casablanca", "30 2 * * *"), ("Australia/Lord_Howe", "*/15 1-2 * * *"),
    ]

    /// The parts of 2026 in which any of those clocks is changed.
    static let seasons: [(from: String, days: Int)] = [("2026-02-10", 60), ("2026-09-25", 42)]

    /// Walks in steps of five minutes and looks at the clock: a time falls due when the clock first reaches it or jumps
    /// over it. Slow and plain, so that it can't err the way the search may.
    @Test("The same moments as a walk in small steps over the changes of the clocks", arguments: walks)
    func walk(zone: String, expression: String) async throws {
        let times = try times(expression, zone)
        let clock = try #require(WallClock(name: zone))
        for season in Self.seasons {
            let first = try Timestamp("\(season.from)T00:00:00Z")
            var walked: [Timestamp] = []
            var highest = clock.time(at: first)
            for step in 1...(season.days * 288) {
                // Other tests wait for their turn.
                if step % 288 == 0 { await Task.yield() }
                let moment = Timestamp(microseconds: first.microseconds + Int64(step) * 300_000_000)
                let shown = clock.time(at: moment)
                guard shown > highest else { continue }
                if let fitting = times.expression.first(from: highest.next), fitting <= shown { walked.append(moment) }
                highest = shown
            }
            var found: [Timestamp] = []
            var moment = first
            while let next = times.next(after: moment), next <= first.adding(seconds: Double(season.days) * 86_400) {
                found.append(next)
                moment = next
            }
            #expect(found == walked)
            #expect(!found.isEmpty)
        }
    }

    @Test func countsUpToALimit() throws {
        let times = try times("*/10 * * * *", "Europe/Berlin")
        let first = try Timestamp("2026-01-01T00:00:00Z")
        #expect(times.count(after: first, through: first.adding(seconds: 3_599), limit: 100) == 5)
        #expect(times.count(after: first, through: first.adding(seconds: 3_600), limit: 100) == 6)
        #expect(times.count(after: first, through: first.adding(seconds: 86_400), limit: 100) == 100)
        #expect(times.count(after: first, through: first, limit: 100) == 0)
    }

    @Test("Zones of the IANA database", arguments: ["Europe/Berlin", "Etc/UTC", "UTC", "Asia/Kolkata", "Europe/Kyiv"])
    func knownZone(name: String) { #expect(WallClock(name: name)?.name == name) }

    @Test(
        "No names of zones",
        arguments: [
            "", "Berlin", "CET", "GMT+3", "Mars/Base", "europe/berlin", "../../etc/passwd", "Europe/Berlin ", "+02:00",
        ])
    func unknownZone(name: String) { #expect(WallClock(name: name) == nil) }

    private func times(_ expression: String, _ zone: String) throws -> CronTimes {
        CronTimes(expression: try CronExpression(expression), clock: try #require(WallClock(name: zone)))
    }
}
