/// The body of a query: what only the agent can compute from its own data.
public protocol QueryPayload: Codable, Sendable {
    /// The query's CloudEvents type.
    static var type: MessageType { get }
    /// Who may ask it.
    static var allowedRoles: Set<Role> { get }
}
