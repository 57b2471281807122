extension AgentContract {
    /// What IncidentManagement promises.
    public static let incident = AgentContract(
        service: "incident-management",
        domain: .incident,
        commands: IncidentContent.commands + CyberThreatContent.commands,
        events: IncidentContent.events + CyberThreatContent.events,
        queries: [MeasureIncident.self],
        resources: [.incident, .cyberThreat])
}
