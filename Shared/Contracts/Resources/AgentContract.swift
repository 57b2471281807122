/// What one agent promises to the others: its domain, its messages, its resources.
public struct AgentContract: Sendable {
    /// The service's name: product, image and consumer group (`policy-analyzer`).
    public let service: String
    /// The middle part of its topics.
    public let domain: Domain
    /// Commands it obeys.
    public let commands: [any CommandPayload.Type]
    /// Events it publishes.
    public let events: [any EventPayload.Type]
    /// Queries it answers.
    public let queries: [any QueryPayload.Type]
    /// Resources it owns.
    public let resources: [ResourceDescription]

    /// Gathers an agent's contract.
    public init(
        service: String, domain: Domain, commands: [any CommandPayload.Type], events: [any EventPayload.Type],
        queries: [any QueryPayload.Type] = [], resources: [ResourceDescription]
    ) {
        self.service = service
        self.domain = domain
        self.commands = commands
        self.events = events
        self.queries = queries
        self.resources = resources
    }
}
