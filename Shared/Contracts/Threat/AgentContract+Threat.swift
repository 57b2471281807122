extension AgentContract {
    /// What ThreatIntelligence promises.
    public static let threat = AgentContract(
        service: "threat-intelligence",
        domain: .threat,
        commands: SourceContent.commands + IndicatorContent.commands,
        events: SourceContent.events + IndicatorContent.events,
        resources: [.threatSource, .indicator])
}
