import Contracts
import Regulation
import Testing

@testable import RiskCalculator

@Suite("Scenarios from gaps")
struct ScenarioAssumptionsTests {
    @Test(
        "the exposure by turnover: each band by its weight",
        arguments: [
            (0, 500_000), (100_000, 500_000), (2_000_000, 6_000_000), (10_000_000, 22_000_000),
            (50_000_000, 82_000_000), (500_000_000, 532_000_000), (1_500_000_000, 932_000_000),
        ])
    func exposure(turnover: Double, exposure: Double) {
        #expect(ScenarioAssumptions.exposure(annualTurnover: turnover) == exposure)
    }

    @Test("exposure rises with turnover, less than in proportion")
    func concave() {
        let turnovers = stride(from: 1e6, through: 2e9, by: 7e6).map { $0 }
        let exposures = turnovers.map(ScenarioAssumptions.exposure(annualTurnover:))
        #expect(zip(exposures, exposures.dropFirst()).allSatisfy { $0 < $1 })
        let shares = zip(exposures, turnovers).map { $0 / $1 }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test("every pillar and kind of evidence has a range in order")
    func ranges() throws {
        for pillar in Pillar.allCases {
            _ = try PERTRange(ScenarioAssumptions.yearlyFrequency(pillar), member: "frequency")
        }
        for evidence in EvidenceKind.allCases {
            let range = try PERTRange(ScenarioAssumptions.loss(evidence), member: "loss")
            #expect(range.minimum > 0 && range.maximum < 0.1)
        }
    }

    @Test("a gap met in part comes about more rarely than one not met; both cost the same")
    func status() throws {
        let obligation = try #require(ObligationCatalogue.all.first)
        func scenario(_ status: GapStatus, severity: Double = 0.8) -> GapScenario {
            GapScenario(of: Samples.gap(obligation, status, severity: severity), obligation: obligation, exposure: 1e8)
        }
        let partly = scenario(.partly)
        let open = scenario(.notMet)
        #expect(partly.frequency.mostLikely == open.frequency.mostLikely * 0.4)
        #expect(partly.loss == open.loss)
        #expect(scenario(.notMet, severity: 0.2).frequency.maximum < open.frequency.maximum)
        #expect(open.description.contains("This is not met.") && partly.description.contains("in part"))
    }

    @Test("title and description of every obligation fit their fields and name the provision")
    func texts() {
        for obligation in ObligationCatalogue.all {
            let scenario = GapScenario(
                of: Samples.gap(obligation, .notMet), obligation: obligation, exposure: 1e8)
            #expect((10...200).contains(scenario.title.count), "\(obligation.id)")
            #expect(scenario.title.contains(obligation.citation), "\(obligation.id): \(scenario.title)")
            #expect((20...4_000).contains(scenario.description.count))
        }
    }

    @Test("seeds follow from the identifier and fit their field")
    func seeds() throws {
        let id = try ResourceID("018f3a6e-0000-7000-8000-000000000001")
        #expect(SimulationSeed.of(id) == SimulationSeed.of(id))
        let seeds = Set((0..<500).map { SimulationSeed.of(NameBasedIdentifier.child("risk/\($0)", of: id)) })
        #expect(seeds.count == 500 && seeds.allSatisfy { (0..<SimulationSeed.limit).contains($0) })
    }
}
