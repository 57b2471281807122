import Contracts
import Regulation
import Testing

@testable import ImplementationPlanner

@Suite("Measures from gaps")
struct MeasureGroupingTests {
    @Test("300 gaps become 15 to 60 measures, none of them giant; so do all", arguments: [300, 537])
    func count(gaps: Int) throws {
        let open = try OpenGap.open(among: try Samples.gaps(gaps))
        let items = MeasureGrouping.items(for: open, plan: try Samples.id(1))
        #expect((15...60).contains(items.count), "\(items.count)")
        #expect(items.allSatisfy { (1...MeasureGrouping.mostGaps).contains($0.gaps.count) })
        #expect(items.reduce(0) { $0 + $1.gaps.count } == gaps)
        #expect(Set(items.flatMap { $0.gaps.map(\.input.gap) }).count == gaps)
        #expect(Set(items.map(\.id)).count == items.count)
    }

    @Test("a measure's gaps are of one pillar")
    func pillars() throws {
        let open = try OpenGap.open(among: try Samples.gaps(537))
        for item in MeasureGrouping.items(for: open, plan: try Samples.id(1)) {
            #expect(item.gaps.allSatisfy { $0.obligation.pillar == item.package.pillar })
        }
    }

    @Test("met and not applicable gaps need no measure")
    func closed() throws {
        let obligation = try #require(ObligationCatalogue.all.first)
        let gaps = [Samples.gap(obligation, .met), Samples.gap(obligation, .notApplicable)]
        #expect(try OpenGap.open(among: gaps).isEmpty)
    }

    @Test("work that isn't needed is looked through: what stands before it counts")
    func transitive() throws {
        let plans = WorkPackage.continuityPlans
        let nearest = MeasureGrouping.predecessors(of: plans, among: ["governance", "continuity-plans"])
        #expect(nearest.map(\.name) == ["governance"])
        #expect(MeasureGrouping.predecessors(of: plans, among: ["continuity-plans"]).isEmpty)
    }

    @Test("predecessors stand before those that wait for them, and exist", arguments: [3, 40, 150, 537])
    func predecessors(gaps: Int) throws {
        let open = try OpenGap.open(among: try Samples.gaps(gaps))
        var seen: Set<ResourceID> = []
        for item in MeasureGrouping.items(for: open, plan: try Samples.id(1)) {
            #expect(seen.isSuperset(of: item.after))
            seen.insert(item.id)
        }
    }

    @Test("too many gaps of one topic are cut into parts of even size")
    func parts() throws {
        let obligation = try #require(ObligationCatalogue.all.first)
        let gaps = try OpenGap.open(among: (0..<40).map { _ in Samples.gap(obligation) })
        let items = MeasureGrouping.items(for: gaps, plan: try Samples.id(1))
        #expect(items.map(\.gaps.count) == [13, 13, 14])
        #expect(items.map { MeasureText.title(of: $0) }.last?.hasSuffix("(part 3 of 3)") == true)
    }

    @Test("identifiers follow from the plan and the work; the order of the gaps doesn't matter")
    func identifiers() throws {
        let gaps = try Samples.gaps(100)
        let first = MeasureGrouping.items(for: try OpenGap.open(among: gaps), plan: try Samples.id(1))
        let second = MeasureGrouping.items(for: try OpenGap.open(among: gaps.reversed()), plan: try Samples.id(1))
        #expect(first.map(\.id) == second.map(\.id))
        #expect(first.map { $0.gaps.map(\.input.gap) } == second.map { $0.gaps.map(\.input.gap) })
        let other = MeasureGrouping.items(for: try OpenGap.open(among: gaps), plan: try Samples.id(2))
        #expect(Set(other.map(\.id)).isDisjoint(with: first.map(\.id)))
    }

    @Test("input out of bounds is refused with its place")
    func refusals() throws {
        let obligation = try #require(ObligationCatalogue.all.first)
        let gap = Samples.gap(obligation)
        #expect(throws: PlanError.repeatedGap(gap: 1)) { try OpenGap.open(among: [gap, gap]) }
        #expect(throws: PlanError.severity(gap: 0)) {
            try OpenGap.open(among: [Samples.gap(obligation, severity: -0.1)])
        }
        #expect(throws: PlanError.expectedLoss(gap: 0)) {
            try OpenGap.open(among: [Samples.gap(obligation, loss: -1)])
        }
        let unknown = GapInput(
            gap: Samples.newID(), obligation: "dora-99", citation: "x", pillar: "ict-risk", status: .notMet,
            severity: 0.5, missing: [], expectedLoss: nil)
        #expect(throws: PlanError.unknownObligation(gap: 1, obligation: "dora-99")) {
            try OpenGap.open(among: [gap, unknown])
        }
    }
}
