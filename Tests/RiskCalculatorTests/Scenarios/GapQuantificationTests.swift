import Contracts
import FleetTestSupport
import Regulation
import Testing

@testable import RiskCalculator

@Suite("Quantification of an assessment's gaps")
struct GapQuantificationTests {
    private func quantify(_ gaps: [GapInput], turnover: Double = 386_000_000, years: Int = 2_000) throws
        -> GapQuantification
    {
        try GapQuantification(Samples.quantify(turnover: turnover), gaps: gaps, years: years, now: Samples.now)
    }

    @Test("one risk for each open gap, none for the others")
    func openGaps() throws {
        let gaps = zip(ObligationCatalogue.all, [GapStatus.notMet, .partly, .met, .notApplicable]).map {
            Samples.gap($0, $1)
        }
        let result = try quantify(gaps)
        #expect(result.risks.compactMap(\.gap) == gaps.prefix(2).map(\.gap))
        #expect(result.quantification.risks == 2)
        #expect(result.risks.allSatisfy { $0.quantification == result.quantification.id && $0.version == 1 })
        #expect(result.risks.allSatisfy { $0.expectedLoss == $0.result?.expectedLoss && $0.expectedLoss > 0 })
    }

    @Test("the whole is the sum of the same years: means add up, spread doesn't")
    func portfolio() throws {
        let result = try quantify(Samples.gaps(40), years: 10_000)
        let sum = result.risks.reduce(0) { $0 + $1.expectedLoss }
        let whole = result.quantification.result
        #expect(abs(whole.expectedLoss - sum) < 1)
        let deviations = result.risks.compactMap(\.result?.standardDeviation)
        #expect(whole.standardDeviation < deviations.reduce(0, +))
        let independent = deviations.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(abs(whole.standardDeviation / independent - 1) < 0.1, "scenarios are drawn independently")
    }

    @Test("the largest are named by falling weight")
    func largest() throws {
        let result = try quantify(Samples.gaps(60))
        let largest = result.quantification.largest
        #expect(largest.count == GapQuantification.mostNamed)
        #expect(zip(largest, largest.dropFirst()).allSatisfy { $0.expectedLoss >= $1.expectedLoss })
        #expect(largest.first?.expectedLoss == result.risks.map(\.expectedLoss).max())
        #expect(largest.allSatisfy { (0...1).contains($0.share) } && largest.reduce(0) { $0 + $1.share } < 1)
    }

    @Test("the same command gives the same figures; another identifier others")
    func determinism() throws {
        let command = Samples.quantify()
        let gaps = Samples.gaps(10)
        let first = try GapQuantification(command, gaps: gaps, years: 1_000, now: Samples.now)
        let second = try GapQuantification(command, gaps: gaps, years: 1_000, now: Samples.now)
        #expect(first.risks == second.risks && first.quantification == second.quantification)
        let other = try GapQuantification(Samples.quantify(), gaps: gaps, years: 1_000, now: Samples.now)
        #expect(other.quantification.result.expectedLoss != first.quantification.result.expectedLoss)
    }

    @Test("a scenario calculated again by itself has the figures that it had in the whole")
    func recalculated() throws {
        let risk = try #require(try quantify(Samples.gaps(3)).risks.last)
        let again = try risk.calculated(years: 2_000, seed: nil, now: Samples.now)
        #expect(again.result == risk.result && again.version == 2)
    }

    @Test("no open gaps: a quantification of nothing")
    func empty() throws {
        let result = try quantify([])
        #expect(result.risks.isEmpty && result.quantification.result.expectedLoss == 0)
        #expect(result.quantification.largest.isEmpty)
    }

    @Test("input out of bounds is refused with its place")
    func refusals() throws {
        let obligation = try #require(ObligationCatalogue.all.first)
        let gap = Samples.gap(obligation, .notMet)
        #expect(throws: RiskError.repeatedGap(gap: 1)) { try quantify([gap, gap]) }
        #expect(throws: RiskError.severity(gap: 0)) { try quantify([Samples.gap(obligation, .notMet, severity: 1.5)]) }
        #expect(throws: RiskError.turnover) { try quantify([gap], turnover: -1) }
        let unknown = GapInput(
            gap: Samples.newID(), obligation: "dora-99", citation: "Article 99", pillar: "ict-risk", status: .notMet,
            severity: 0.5, missing: [], expectedLoss: nil)
        let error = #expect(throws: RiskError.self) { try quantify([gap, unknown]) }
        #expect(error == .unknownObligation(gap: 1, obligation: "dora-99"))
        #expect(error?.rejection.pointer == "/gaps/1/obligation" && error?.rejection.status == 422)
    }

    @Test("10,000 years of 300 scenarios take a processor seconds, in a debug build too")
    func speed() async throws {
        let took = try await ComputingThread.time {
            let result = try quantify(Samples.gaps(300), years: 10_000)
            #expect(result.risks.count == 300)
        }
        #expect(took < .seconds(20), "\(took)")
        print("quantification of 300 scenarios over 10,000 years: \(took)")
    }
}
