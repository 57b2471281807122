import Contracts
import Regulation
import Testing

@testable import ImplementationPlanner

@Suite("Effort and urgency")
struct EffortRuleTests {
    private func open(_ evidence: EvidenceKind, _ status: GapStatus, _ count: Int = 1) throws -> [OpenGap] {
        let obligation = try #require(ObligationCatalogue.all.first { $0.evidence == evidence })
        return try OpenGap.open(among: (0..<count).map { _ in Samples.gap(obligation, status) })
    }

    @Test("one gap costs what its evidence costs, half when it is met in part", arguments: EvidenceKind.allCases)
    func single(evidence: EvidenceKind) throws {
        let days = EffortRule.days(evidence)
        #expect(EffortRule.days(for: try open(evidence, .notMet)) == days)
        #expect(EffortRule.days(for: try open(evidence, .partly)) == (days * 0.5 * 2).rounded(.up) / 2)
    }

    @Test("further gaps of a kind cost 0.4, other kinds count in full; rounded up to half days")
    func together() throws {
        let three = try open(.policy, .notMet, 3)
        #expect(EffortRule.days(for: three) == 7.5, "4 + 2 × 1.6 = 7.2")
        #expect(EffortRule.days(for: three + (try open(.test, .partly))) == 11, "7.2 + 3.5 = 10.7")
        #expect(EffortRule.days(for: []) == 0)
    }

    @Test("the dearest gap of a kind counts in full, in whatever order they come")
    func dearest() throws {
        let mixed = try open(.procedure, .partly, 2) + open(.procedure, .notMet)
        #expect(EffortRule.days(for: mixed) == 7)
        #expect(EffortRule.days(for: mixed.reversed()) == 7)
    }

    @Test("urgency is loss per day, then severity per day")
    func urgency() {
        #expect(Urgency(lossPerDay: 2, severityPerDay: 0) > Urgency(lossPerDay: 1, severityPerDay: 9))
        #expect(Urgency(lossPerDay: 1, severityPerDay: 2) > Urgency(lossPerDay: 1, severityPerDay: 1))
    }

    @Test("ranks are 1 to n by urgency")
    func ranks() throws {
        let items = MeasureGrouping.items(
            for: try OpenGap.open(among: try Samples.gaps(200)), plan: try Samples.id(1))
        let ranks = UrgencyOrder.ranks(of: items)
        #expect(Set(ranks.values) == Set(1...items.count))
        let ordered = items.sorted { ranks[$0.id, default: 0] < ranks[$1.id, default: 0] }
        #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0.urgency >= $1.urgency })
    }

    @Test("what urgent work waits for is scheduled as urgently")
    func inherited() throws {
        let governance = try #require(
            ObligationCatalogue.all.first { WorkPackageTable.package(for: $0).name == "governance" })
        let framework = try #require(
            ObligationCatalogue.all.first { WorkPackageTable.package(for: $0).name == "framework" })
        let sharing = try #require(ObligationCatalogue.all.first { $0.pillar == .informationSharing })
        let gaps = [
            Samples.gap(governance, loss: 1), Samples.gap(framework, loss: 90_000), Samples.gap(sharing, loss: 500),
        ]
        let items = MeasureGrouping.items(for: try OpenGap.open(among: gaps), plan: try Samples.id(1))
        let order = UrgencyOrder.forScheduling(items).map(\.package.name)
        #expect(order == ["framework", "governance", "information-sharing"])
    }
}
