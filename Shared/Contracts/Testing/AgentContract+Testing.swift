extension AgentContract {
    /// What ResilienceTesting promises.
    public static let testing = AgentContract(
        service: "resilience-testing",
        domain: .testing,
        commands: ResilienceTestContent.commands + TestFindingContent.commands,
        events: ResilienceTestContent.events + TestFindingContent.events,
        resources: [.test, .testFinding])
}
