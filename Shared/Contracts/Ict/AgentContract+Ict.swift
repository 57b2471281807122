extension AgentContract {
    /// What ICTRiskManagement promises.
    public static let ict = AgentContract(
        service: "ict-risk-management",
        domain: .ict,
        commands: BusinessFunctionContent.commands + AssetContent.commands,
        events: BusinessFunctionContent.events + AssetContent.events,
        queries: [AnalyzeImpact.self],
        resources: [.businessFunction, .asset])
}
