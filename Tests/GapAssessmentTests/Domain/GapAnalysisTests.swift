import Contracts
import Regulation
import Testing

@testable import GapAssessment

@Suite("An assessment of all obligations")
struct GapAnalysisTests {
    private static func analysis(
        _ command: CreateOrganisation, findings: [Finding] = [], id: ResourceID = Samples.newID()
    ) throws -> GapAnalysis {
        let organisation = try Samples.organisation(command)
        return try GapAnalysis(
            of: organisation, command: Samples.assess(organisation.id, id: id), findings: findings, now: Samples.now)
    }

    /// The obligations that don't bind, by the law alone.
    private static func unbound(_ command: CreateOrganisation) throws -> Set<String> {
        Set(try analysis(command).gaps.filter { $0.status == .notApplicable && $0.confidence == 1 }.map(\.obligation))
    }

    private static func ids(_ isIncluded: (Obligation) -> Bool) -> Set<String> {
        Set(ObligationCatalogue.all.filter(isIncluded).map(\.id))
    }

    @Test("has one gap per obligation and counts them all")
    func complete() throws {
        let answered = ObligationCatalogue.all.prefix(100).map { Samples.finding($0, .answered) }
        let analysis = try Self.analysis(Samples.bank(), findings: answered)
        let assessment = analysis.assessment
        #expect(analysis.gaps.map(\.obligation) == ObligationCatalogue.all.map(\.id))
        #expect(Set(analysis.gaps.map(\.id)).count == ObligationCatalogue.all.count)
        let counts = [assessment.met, assessment.partly, assessment.notMet, assessment.notApplicable]
        #expect(counts.reduce(0, +) == ObligationCatalogue.all.count)
        for (status, count) in zip(GapStatus.allCases, counts) {
            #expect(analysis.gaps.count { $0.status == status } == count)
        }
        #expect(assessment.pillars.map(\.pillar) == Pillar.allCases.map(\.rawValue))
        #expect(assessment.pillars.map(\.met).reduce(0, +) == assessment.met)
        #expect(assessment.pillars.map(\.notMet).reduce(0, +) == assessment.notMet)
        #expect(assessment.met > 0 && assessment.notMet > 0)
    }

    @Test("Articles 5 to 15 don't bind who has the simplified framework; Article 16 does")
    func simplified() throws {
        let unbound = try Self.unbound(Samples.bank(employees: 40, turnover: 9e6, balance: 9e6, simplified: true))
        let freed = Self.ids { $0.act == "2022/2554" && (5...15).contains($0.article) }
        let simplified = Self.ids { $0.act == "2022/2554" && $0.article == 16 }
        #expect(!freed.isEmpty && unbound.isSuperset(of: freed))
        #expect(!simplified.isEmpty && unbound.isDisjoint(with: simplified))
        #expect(unbound.isSuperset(of: Self.ids { $0.binds == .threatLedTesting }), "Article 26(1)")
    }

    @Test("Article 24 spares microenterprises, Article 25(3) is theirs")
    func microenterprise() throws {
        let unbound = try Self.unbound(Samples.microenterprise())
        let spared = Self.ids { $0.act == "2022/2554" && $0.article == 24 }
        let theirs = Self.ids { $0.binds == .microenterprise }
        #expect(!spared.isEmpty && unbound.isSuperset(of: spared))
        #expect(!theirs.isEmpty && unbound.isDisjoint(with: theirs))
        #expect(unbound.isSuperset(of: Self.ids { $0.binds == .threatLedTesting }), "Article 26(1)")
    }

    @Test("a large bank, a microenterprise and the simplified framework are bound by different sets")
    func different() throws {
        let large = try Self.unbound(Samples.bank())
        let tiny = try Self.unbound(Samples.microenterprise())
        let simplified = try Self.unbound(Samples.microenterprise(simplified: true))
        #expect(Set([large, tiny, simplified]).count == 3)
        #expect(large.isSuperset(of: Self.ids { $0.binds == .simplified || $0.binds == .microenterprise }))
        #expect(tiny.isSuperset(of: Self.ids { $0.binds == .fullFrameworkNotMicroenterprise }))
        #expect(simplified.isSuperset(of: Self.ids { $0.binds == .fullFrameworkMicroenterprise }))
    }

    @Test("an organisation outside the Regulation has nothing open")
    func outside() throws {
        let broker = Samples.bank(entityType: "insurance-intermediary", employees: 40, turnover: 3e6, balance: 3e6)
        let assessment = try Self.analysis(broker).assessment
        #expect(assessment.notApplicable == ObligationCatalogue.all.count && assessment.coverage == nil)
    }

    @Test("the same input gives the same assessment; another one other identifiers")
    func deterministic() throws {
        let organisation = try Samples.organisation()
        let command = Samples.assess(organisation.id)
        let findings = ObligationCatalogue.all.prefix(60).map { Samples.finding($0, .partly, without: 1) }
        let first = try GapAnalysis(of: organisation, command: command, findings: findings, now: Samples.now)
        let shuffled = Array(findings.reversed())
        let second = try GapAnalysis(of: organisation, command: command, findings: shuffled, now: Samples.now)
        #expect(first == second)
        let other = try GapAnalysis(
            of: organisation, command: Samples.assess(organisation.id), findings: findings, now: Samples.now)
        #expect(Set(first.gaps.map(\.id)).isDisjoint(with: other.gaps.map(\.id)))
    }

    @Test("a finding on an obligation that the catalogue doesn't know is passed over")
    func unknown() throws {
        let stray = Finding(
            obligation: "dora-999", verdict: .answered, confidence: 1, answered: [], missing: [], quotes: [])
        #expect(try Self.analysis(Samples.bank(), findings: [stray]).assessment.met == 0)
    }

    @Test("coverage counts what is met in part by half")
    func coverage() {
        var tally = StatusTally()
        #expect(tally.coverage == nil)
        for status in [GapStatus.met, .met, .partly, .notMet, .notApplicable] { tally.add(status) }
        #expect(tally.coverage == 0.625)
        tally.move(from: .notMet, to: .met)
        #expect(tally.coverage == 0.875 && tally.met == 3 && tally.notMet == 0)
    }
}
