import Contracts
import Regulation
import Testing

@testable import ImplementationPlanner

@Suite("A new plan")
struct PlanDraftTests {
    private func draft(
        _ gaps: [GapInput], id: ResourceID? = nil, country: String = "DE", start: String = "2026-11-30"
    ) throws -> PlanDraft {
        let command = try Samples.planMeasures(
            id: try id ?? Samples.id(7), country: country, startsOn: try Samples.day(start))
        return try PlanDraft(command, gaps: gaps, now: Samples.now)
    }

    @Test("measures keep dependencies, capacities and working days", arguments: [10, 80, 300, 537])
    func rules(gaps: Int) throws {
        let draft = try draft(try Samples.gaps(gaps))
        let calendar = WorkingDayCalendar(country: .germany)
        let byID = Dictionary(uniqueKeysWithValues: draft.measures.map { ($0.id, $0) })
        for measure in draft.measures {
            #expect(calendar.isWorkingDay(measure.startsOn) && calendar.isWorkingDay(measure.endsOn))
            for before in measure.dependsOn {
                #expect(try #require(byID[before]).endsOn < measure.startsOn)
            }
            let role = try #require(OwnerRole(rawValue: measure.ownerRole))
            let days = calendar.workingDays(from: measure.startsOn, through: measure.endsOn)
            #expect(Double(days * role.capacity.persons) >= measure.effortDays)
            let together = draft.measures.count {
                $0.ownerRole == measure.ownerRole && $0.startsOn <= measure.startsOn && $0.endsOn >= measure.startsOn
            }
            #expect(together <= role.capacity.measures)
        }
    }

    @Test("the plan's figures are those of its measures")
    func figures() throws {
        let gaps = try Samples.gaps(300)
        let draft = try draft(gaps)
        let plan = draft.plan
        #expect(plan.measures == draft.measures.count && plan.progress == 0 && plan.version == 1)
        #expect(plan.effortDays == draft.measures.reduce(0) { $0 + $1.effortDays })
        #expect(plan.startsOn == (try Samples.day("2026-11-30")))
        #expect(plan.endsOn == draft.measures.map(\.endsOn).max())
        #expect(abs(plan.expectedLossAddressed - gaps.reduce(0) { $0 + ($1.expectedLoss ?? 0) }) < 0.01)
        #expect(draft.measures.map(\.rank) == Array(1...draft.measures.count))
        #expect(Set(draft.measures.flatMap(\.closes)) == Set(gaps.map(\.gap)))
        print("plan for 300 gaps: \(plan.measures) measures, \(plan.effortDays) days, ends \(plan.endsOn)")
    }

    /// A policy (5 gaps: 4 + 4 × 1.6 = 10.4, up to 10.5 person-days, two persons: 6 working days) that begins on
    /// Monday 21 December 2026: 21 to 24, then Christmas and the weekend, 28 and 29.
    @Test("German Christmas is no time for work")
    func christmas() throws {
        let policies = ObligationCatalogue.all.filter {
            WorkPackageTable.package(for: $0).name == "security-policies" && $0.evidence == .policy
        }
        let measure = try #require(
            try draft(policies.prefix(5).map { Samples.gap($0) }, start: "2026-12-21").measures.first)
        #expect(measure.effortDays == 10.5)
        #expect(measure.startsOn == (try Samples.day("2026-12-21")))
        #expect(measure.endsOn == (try Samples.day("2026-12-29")))
    }

    @Test("a plan that would begin on a holiday begins on the next working day")
    func mayDay() throws {
        let gaps = try Samples.gaps(5)
        // 1 May 2026 is a Friday and a holiday in Germany, not in the Netherlands.
        #expect(try draft(gaps, start: "2026-05-01").plan.startsOn == (try Samples.day("2026-05-04")))
        #expect(try draft(gaps, country: "NL", start: "2026-05-01").plan.startsOn == (try Samples.day("2026-05-01")))
        #expect(try draft(gaps, start: "2026-05-02").plan.startsOn == (try Samples.day("2026-05-04")))
    }

    @Test("the same command gives the same plan")
    func determinism() throws {
        let gaps = try Samples.gaps(250)
        let first = try draft(gaps)
        let second = try draft(gaps)
        let shuffled = try draft(gaps.shuffled())
        #expect(first.plan == second.plan && first.measures == second.measures)
        #expect(first.plan == shuffled.plan && first.measures == shuffled.measures)
    }

    @Test("texts fit their fields and name the provisions")
    func texts() throws {
        for measure in try draft(try Samples.gaps(537)).measures {
            #expect((1...200).contains(measure.title.count))
            #expect((40...4_000).contains(measure.description.count))
            #expect(measure.description.contains("Article"))
            #expect(measure.obligations.count == measure.closes.count)
        }
    }

    @Test("nothing to close: a plan with nothing to do")
    func empty() throws {
        let draft = try draft([])
        #expect(draft.measures.isEmpty && draft.plan.criticalPath.isEmpty && draft.plan.progress == 100)
        #expect(draft.plan.startsOn == draft.plan.endsOn)
    }

    @Test("unknown countries and far days are refused")
    func refusals() throws {
        let country = #expect(throws: PlanError.self) { try draft([], country: "US") }
        #expect(country?.rejection.pointer == "/country")
        let date = #expect(throws: PlanError.self) { try draft([], start: "2101-01-03") }
        #expect(date?.rejection.pointer == "/startsOn" && date?.rejection.rule == "date-range")
    }
}
