extension AgentContract {
    /// What ThirdPartyRisk promises.
    public static let thirdparty = AgentContract(
        service: "third-party-risk",
        domain: .thirdparty,
        commands: ProviderContent.commands + ContractContent.commands,
        events: ProviderContent.events + ContractContent.events,
        resources: [.provider, .contract])
}
