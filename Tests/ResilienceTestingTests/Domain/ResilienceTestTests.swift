import Contracts
import Foundation
import Testing

@testable import ResilienceTesting

@Suite("Tests, as Articles 24 and 25 of DORA have them")
struct ResilienceTestTests {
    private static let today = Samples.now.latestDay

    private func error(of content: ResilienceTestContent) -> ResilienceTestError? {
        do throws(ResilienceTestError) { _ = try content.settled(on: Self.today) } catch { return error }
        return nil
    }

    private func nextDue(_ content: ResilienceTestContent) throws -> CalendarDate? {
        try content.settled(on: Self.today).nextDueOn
    }

    @Test("of critical or important functions come again within a year of their first day")
    func yearly() throws {
        #expect(try nextDue(Samples.completed()) == Samples.day("2027-03-03"))
        #expect(try nextDue(Samples.completed("2024-02-29", "2024-03-01")) == Samples.day("2025-02-28"))
        #expect(try nextDue(Samples.begun()) == nil)
        #expect(try nextDue(Samples.planned()) == nil)
    }

    @Test("that cover none, were broken off or weren't independent give no such day")
    func notYearly() throws {
        var content = try Samples.completed()
        content.nextDueOn = try Samples.day("2030-01-01")
        content.coversCriticalFunctions = false
        #expect(try nextDue(content) == nil)
        content = try Samples.completed()
        content.conflictsExcluded = false
        #expect(try nextDue(content) == nil)
        content = try Samples.completed()
        content.status = .cancelled
        #expect(try nextDue(content) == nil)
    }

    @Test("say who is independent and why once they have begun", arguments: TestStatus.allCases)
    func independence(status: TestStatus) throws {
        var content =
            switch status {
            case .planned: try Samples.planned()
            case .inProgress: try Samples.begun()
            case .completed, .cancelled: try Samples.completed()
            }
        content.status = status
        (content.conflictsExcluded, content.independence) = (false, "Their own system.")
        #expect(error(of: content) == nil)
        let isNeeded = status == .inProgress || status == .completed
        content.independence = nil
        #expect(error(of: content) == (isNeeded ? .independenceMissing(member: "independence") : nil))
        (content.conflictsExcluded, content.independence) = (nil, "Their own system.")
        #expect(error(of: content) == (isNeeded ? .independenceMissing(member: "conflictsExcluded") : nil))
    }

    @Test("have what their status says")
    func statuses() throws {
        var content = try Samples.planned()
        content.startedOn = try Samples.day("2026-03-03")
        #expect(error(of: content) == .notYet(member: "startedOn", .planned))
        content = try Samples.planned()
        content.status = .inProgress
        #expect(error(of: content) == .missing(member: "startedOn", .inProgress))
        content = try Samples.begun()
        content.resultSummary = "Too soon."
        #expect(error(of: content) == .notYet(member: "resultSummary", .inProgress))
        content.status = .completed
        #expect(error(of: content) == .missing(member: "endedOn", .completed))
        content = try Samples.completed()
        content.resultSummary = nil
        #expect(error(of: content) == .missing(member: "resultSummary", .completed))
        content = try Samples.begun()
        content.status = .cancelled
        #expect(error(of: content) == nil)
    }

    @Test("have their days in order, and none ahead that has been")
    func dates() throws {
        var content = try Samples.planned()
        content.plannedEndOn = try Samples.day("2026-03-01")
        #expect(error(of: content) == .tooEarly(member: "plannedEndOn", after: "plannedStartOn"))
        #expect(try error(of: Samples.completed("2026-03-03", "2026-03-03")) == nil)
        #expect(
            try error(of: Samples.completed("2026-03-03", "2026-03-02"))
                == .tooEarly(member: "endedOn", after: "startedOn"))
        // 20:26 in London is the next day in UTC+14.
        #expect(try error(of: Samples.completed("2026-03-03", "2026-05-29")) == nil)
        #expect(try error(of: Samples.completed("2026-03-03", "2026-05-30")) == .inTheFuture(member: "endedOn"))
    }

    @Test("are of something, of a type that Article 25(1) names")
    func scope() throws {
        var content = try Samples.planned()
        content.assets = []
        #expect(error(of: content) == .nothingTested)
        let function = ResourceID(UUID())
        content.functions = [function, function]
        #expect(try content.settled(on: Self.today).functions == [function])
        content.type = "pentest"
        #expect(error(of: content) == .unknownSort("pentest"))
        content.title = "\n"
        #expect(error(of: content) == .blank(member: "title"))
    }
}
