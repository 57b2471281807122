internal import Contracts
internal import Regulation

/// What an assessment's open gaps risk: one scenario for each that is met in part or not met, each simulated with a
/// seed of its own, and the whole summed year by year.
struct GapQuantification: Sendable {
    /// The scenarios, in the order of the gaps.
    let risks: [Risk]
    /// The whole.
    let quantification: Quantification

    /// The currency of all figures: they are shares of a turnover that is given in euros, and the platform knows no
    /// exchange rates.
    static let currency = "EUR"
    /// How many of the scenarios are named as those that weigh most.
    static let mostNamed = 20

    /// Makes and simulates the scenarios.
    /// - Throws: ``RiskError`` for input out of bounds.
    init(
        _ command: QuantifyGaps, gaps: [GapInput], years: Int = ScenarioSimulation.standardYears, now: Timestamp
    ) throws(RiskError) {
        guard command.annualTurnover >= 0, command.annualTurnover.isFinite else { throw .turnover }
        let exposure = ScenarioAssumptions.exposure(annualTurnover: command.annualTurnover)
        var seen: Set<ResourceID> = []
        var shapes = PERTShapes()
        var sums = [Double](repeating: 0, count: years)
        var risks: [Risk] = []
        for (index, gap) in gaps.enumerated() {
            guard seen.insert(gap.gap).inserted else { throw .repeatedGap(gap: index) }
            guard (0...1).contains(gap.severity) else { throw .severity(gap: index) }
            guard let obligation = ObligationCatalogue.byID[gap.obligation] else {
                throw .unknownObligation(gap: index, obligation: gap.obligation)
            }
            guard ScenarioAssumptions.share(gap.status) > 0 else { continue }
            let scenario = GapScenario(of: gap, obligation: obligation, exposure: exposure)
            let id = NameBasedIdentifier.child("risk/\(gap.gap.text)", of: command.id)
            let seed = SimulationSeed.of(id)
            let losses = ScenarioSimulation(
                frequency: try PERTRange(scenario.frequency, member: "frequency"),
                loss: try PERTRange(scenario.loss, member: "loss")
            ).yearlyLosses(years: years, seed: seed, shapes: &shapes)
            losses.add(to: &sums)
            let result = LossResult(ofLosses: losses.losses, years: years, seed: seed)
            risks.append(
                Risk(
                    id: id, version: 1, organisation: command.organisation, title: scenario.title,
                    description: scenario.description, obligation: obligation.id, gap: gap.gap,
                    quantification: command.id, currency: Self.currency, frequency: scenario.frequency,
                    loss: scenario.loss, controls: [], result: result, expectedLoss: result.expectedLoss,
                    createdAt: now, updatedAt: now))
        }
        self.risks = risks
        let whole = LossResult(
            ofLosses: sums.filter { $0 > 0 }, years: years, seed: SimulationSeed.of(command.id))
        quantification = Quantification(
            id: command.id, version: 1, organisation: command.organisation, assessment: command.assessment,
            currency: Self.currency, risks: risks.count, result: whole,
            largest: Self.largest(of: risks, whole: whole.expectedLoss), createdAt: now, updatedAt: now)
    }

    /// The scenarios that weigh most, by falling mean and then by identifier.
    private static func largest(of risks: [Risk], whole: Double) -> [RiskShare] {
        let ordered = risks.sorted { ($1.expectedLoss, $0.id) < ($0.expectedLoss, $1.id) }
        return ordered.prefix(mostNamed).compactMap { risk in
            guard let gap = risk.gap, whole > 0 else { return nil }
            return RiskShare(
                risk: risk.id, gap: gap, title: risk.title, expectedLoss: risk.expectedLoss,
                share: min(1, risk.expectedLoss / whole))
        }
    }
}
