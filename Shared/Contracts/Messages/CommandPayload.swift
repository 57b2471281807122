/// The body of a command: what the gateway asks an agent to do.
public protocol CommandPayload: Codable, Sendable {
    /// The command's CloudEvents type.
    static var type: MessageType { get }
    /// Who may ask for it; the agent checks again what the gateway checked.
    static var allowedRoles: Set<Role> { get }
}
