import Contracts
import Testing

@testable import Gateway

@Suite("A schedule that is due: what is caught up, and when it is due next")
struct ScheduleTurnTests {
    private let hourly = ScheduleTrigger.cron(expression: "0 * * * *", timeZone: "Europe/Berlin")
    private let nightly = ScheduleTrigger.cron(expression: "30 2 * * *", timeZone: "Europe/Berlin")

    private func time(_ text: String) throws -> Timestamp { try Timestamp("2026-\(text):00Z") }

    @Test func notBeforeItsTime() throws {
        let due = try time("01-01T09:00")
        #expect(ScheduleTurn(hourly, due: due, now: due.adding(seconds: -0.000_001)) == nil)
        #expect(ScheduleTurn(hourly, due: due, now: due) != nil)
    }

    @Test func onTime() throws {
        let due = try time("01-01T09:00")
        let turn = try #require(ScheduleTurn(hourly, due: due, now: due.adding(seconds: 1)))
        #expect(turn.plannedFor == due)
        #expect(turn.missed == 0)
        #expect(!turn.isCaughtUp)
        #expect(turn.next == (try time("01-01T10:00")))
    }

    @Test("One that comes late without missing another time is caught up as well")
    func late() throws {
        let due = try time("01-01T09:00")
        #expect(try #require(ScheduleTurn(hourly, due: due, now: due.adding(seconds: 60))).isCaughtUp == false)
        let turn = try #require(ScheduleTurn(hourly, due: due, now: due.adding(seconds: 1_800)))
        #expect(turn.isCaughtUp)
        #expect(turn.missed == 0)
        #expect(turn.next == (try time("01-01T10:00")))
    }

    @Test("All that was missed is one run, under the first time")
    func missed() throws {
        let turn = try #require(ScheduleTurn(hourly, due: try time("01-01T09:00"), now: try time("01-02T11:30")))
        #expect(turn.plannedFor == (try time("01-01T09:00")))
        #expect(turn.missed == 26)
        #expect(turn.isCaughtUp)
        #expect(turn.next == (try time("01-02T12:00")))
        let year = try #require(ScheduleTurn(hourly, due: try time("01-01T09:00"), now: try time("12-31T11:30")))
        #expect(year.missed == 1_000)
        #expect(year.next == (try time("12-31T12:00")))
    }

    @Test("A night without gateways over the changes of the clocks is one run")
    func nightsOfChange() throws {
        let spring = try #require(ScheduleTurn(nightly, due: try time("03-28T01:30"), now: try time("03-29T12:00")))
        #expect(spring.missed == 1)
        #expect(spring.next == (try time("03-30T00:30")))
        let autumn = try #require(ScheduleTurn(nightly, due: try time("10-25T00:30"), now: try time("10-25T01:30")))
        #expect(autumn.missed == 0)
        #expect(autumn.next == (try time("10-26T01:30")))
    }

    @Test("After a clock that ran ahead and went back, the next time lies after the one that was run")
    func backwards() throws {
        // Run at 09:00 by a clock that then shows 08:10 again.
        let turn = try #require(ScheduleTurn(hourly, due: try time("01-01T09:00"), now: try time("01-01T09:00")))
        let next = try #require(turn.next)
        #expect(ScheduleTurn(hourly, due: next, now: try time("01-01T08:10")) == nil)
        #expect(ScheduleTurn(hourly, due: next, now: try time("01-01T09:30")) == nil)
        #expect(ScheduleTurn(hourly, due: next, now: try time("01-01T10:00"))?.missed == 0)
    }

    @Test("Events wait until they cease, or for ten quiet times")
    func events() throws {
        let start = try time("01-01T09:00")
        var progress = ScheduleProgress()
        for second in 0..<10 { progress.take(1, quietSeconds: 60, at: start.adding(seconds: Double(second))) }
        #expect(progress.events == 10)
        #expect(progress.nextRun == start.adding(seconds: 69))
        progress.take(2, quietSeconds: 60, at: start.adding(seconds: 580))
        #expect(progress.nextRun == start.adding(seconds: 600))
        let trigger = ScheduleTrigger.event("eu.dora.policy.policy-registered.v1", quietSeconds: 60)
        let turn = try #require(ScheduleTurn(trigger, due: start.adding(seconds: 600), now: start.adding(seconds: 601)))
        #expect(turn.next == nil)
        #expect(turn.missed == 0)
        #expect(!turn.isCaughtUp)
    }
}
