extension AgentContract {
    /// What PolicyAnalyzer promises.
    public static let policy = AgentContract(
        service: "policy-analyzer",
        domain: .policy,
        commands: [
            RegisterPolicy.self, UpdatePolicy.self, ReplacePolicyDocument.self, DeletePolicy.self,
            AnalyzePolicies.self, DiscardAnalysis.self,
        ],
        events: [
            PolicyRegistered.self, PolicyUpdated.self, PolicyDocumentReplaced.self, PolicyDeleted.self,
            PoliciesAnalyzed.self, AnalysisDiscarded.self,
        ],
        queries: [ReadDocument.self],
        resources: [.policy, .analysis])
}
