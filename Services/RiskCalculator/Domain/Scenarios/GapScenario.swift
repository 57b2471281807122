internal import Contracts
internal import Regulation

/// The scenario that a gap becomes: what may happen, how often and at what cost.
struct GapScenario: Sendable, Equatable {
    let title: String
    let description: String
    let frequency: Range3
    let loss: Range3

    /// Applies the assumptions to a gap: the frequency by pillar, state and severity, the cost by evidence and exposure.
    init(of gap: GapInput, obligation: Obligation, exposure: Double) {
        let share = ScenarioAssumptions.share(gap.status) * ScenarioAssumptions.share(severity: gap.severity)
        frequency = ScenarioAssumptions.yearlyFrequency(obligation.pillar).scaled(by: share)
        loss = ScenarioAssumptions.loss(obligation.evidence).scaled(by: exposure)
        title = String("\(Harm.from(obligation)) (\(obligation.act), \(gap.citation))".prefix(200))
        description = String(Self.description(of: gap, obligation: obligation).prefix(4_000))
    }

    private static func description(of gap: GapInput, obligation: Obligation) -> String {
        let state = gap.status == .partly ? "This is met in part only." : "This is not met."
        let missing = gap.missing.isEmpty ? "" : " Missing: \(gap.missing.joined(separator: "; "))."
        return """
            \(obligation.statement) \(state)\(missing) The ranges follow from the pillar, the missing evidence \
            (\(obligation.evidence.rawValue)), the severity and the annual turnover; they are assumptions of the platform.
            """
    }
}
