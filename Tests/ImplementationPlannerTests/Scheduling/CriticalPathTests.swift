import Contracts
import Regulation
import Testing

@testable import ImplementationPlanner

@Suite("Critical path")
struct CriticalPathTests {
    private let plan = Samples.newID()
    private let calendar = WorkingDayCalendar(country: .germany)

    private func path(_ measures: [Measure]) -> [Int] {
        CriticalPath(of: measures.shuffled(), calendar: calendar).identifiers.map { Int($0.text.suffix(12)) ?? 0 }
    }

    @Test("the longer of two chains that end together")
    func dependency() throws {
        // Monday 30 November 2026 to Friday 11 December 2026.
        let measures = [
            try Samples.measure(1, plan: plan, role: .legal, from: "2026-11-30", to: "2026-12-04"),
            try Samples.measure(2, plan: plan, role: .testing, from: "2026-12-07", to: "2026-12-11", after: [1]),
            try Samples.measure(3, plan: plan, role: .operations, from: "2026-12-09", to: "2026-12-11", after: []),
        ]
        #expect(path(measures) == [1, 2])
    }

    @Test("a role without room is a link as a dependency is")
    func resource() throws {
        let measures = [
            try Samples.measure(1, plan: plan, role: .testing, from: "2026-11-30", to: "2026-12-02"),
            try Samples.measure(2, plan: plan, role: .testing, from: "2026-12-03", to: "2026-12-08"),
            try Samples.measure(3, plan: plan, role: .legal, from: "2026-11-30", to: "2026-12-07"),
        ]
        #expect(path(measures) == [1, 2])
    }

    @Test("a role that had room isn't")
    func room() throws {
        let measures = [
            try Samples.measure(1, plan: plan, role: .legal, from: "2026-11-30", to: "2026-12-02"),
            try Samples.measure(2, plan: plan, role: .legal, from: "2026-12-03", to: "2026-12-08"),
        ]
        #expect(OwnerRole.legal.capacity.measures == 2)
        #expect(path(measures) == [2])
    }

    @Test("weekends and holidays between two measures are no slack")
    func holidays() throws {
        let measures = [
            try Samples.measure(1, plan: plan, role: .legal, from: "2026-12-21", to: "2026-12-24"),
            try Samples.measure(2, plan: plan, role: .testing, from: "2026-12-28", to: "2026-12-30", after: [1]),
        ]
        #expect(path(measures) == [1, 2], "25 December is a holiday, 26 and 27 December are the weekend")
    }

    @Test("a measure that was put off begins the path")
    func slack() throws {
        let measures = [
            try Samples.measure(1, plan: plan, role: .legal, from: "2026-11-30", to: "2026-12-04"),
            try Samples.measure(2, plan: plan, role: .testing, from: "2026-12-09", to: "2026-12-11", after: [1]),
        ]
        #expect(path(measures) == [2])
    }

    @Test("no measures, no path")
    func empty() { #expect(path([]).isEmpty) }

    @Test("in a new plan the path fills all working days from the first to the last", arguments: [20, 120, 300, 537])
    func newPlan(gaps: Int) throws {
        let command = try Samples.planMeasures(id: try Samples.id(7))
        let draft = try PlanDraft(command, gaps: try Samples.gaps(gaps), now: Samples.now)
        let byID = Dictionary(uniqueKeysWithValues: draft.measures.map { ($0.id, $0) })
        let path = try draft.plan.criticalPath.map { try #require(byID[$0]) }
        #expect(path.first?.startsOn == draft.plan.startsOn && path.last?.endsOn == draft.plan.endsOn)
        for (before, after) in zip(path, path.dropFirst()) {
            #expect(calendar.next(onOrAfter: before.endsOn.adding(days: 1)) == after.startsOn)
            #expect(after.dependsOn.contains(before.id) || before.ownerRole == after.ownerRole)
        }
        let days = path.reduce(0) { $0 + calendar.workingDays(from: $1.startsOn, through: $1.endsOn) }
        #expect(days == calendar.workingDays(from: draft.plan.startsOn, through: draft.plan.endsOn))
    }
}
