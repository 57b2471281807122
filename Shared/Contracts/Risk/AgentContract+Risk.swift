extension AgentContract {
    /// What RiskCalculator promises.
    public static let risk = AgentContract(
        service: "risk-calculator",
        domain: .risk,
        commands: [
            RecordRisk.self, CalculateRisk.self, AddControl.self, QuantifyGaps.self, DiscardQuantification.self,
        ],
        events: [
            RiskRecorded.self, RiskCalculated.self, ControlAdded.self, GapsQuantified.self,
            QuantificationDiscarded.self, RiskDiscarded.self,
        ],
        resources: [.risk, .quantification])
}
