/// Every message and resource that the platform knows, gathered from each agent's folder of contracts.
public enum MessageCatalogue {
    /// The contracts of every agent.
    public static let agents: [AgentContract] = [
        .policy, .gap, .risk, .plan, .ict, .incident, .testing, .thirdparty, .threat,
    ]

    /// Every kind of resource that the gateway serves from its read model.
    public static let resources: [ResourceDescription] = agents.flatMap(\.resources)

    /// The contract of the agent that owns a domain; nil for one that none owns.
    public static func agent(of domain: Domain) -> AgentContract? { agents.first { $0.domain == domain } }

    /// A kind's description; nil for one that the gateway doesn't serve.
    public static func resource(_ kind: ResourceKind) -> ResourceDescription? {
        resources.first { $0.kind == kind }
    }
}
