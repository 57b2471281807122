/// The body of a drill's command: it asks an agent for nothing but its outcome. The agent verifies, authorises, notes it
/// in its inbox and writes an event to the operation's own stream, as for every command; no resource is touched. What
/// comes back proves that commands, events, inbox and saga log work.
public struct Drill: Codable, Sendable {
    /// The workflow that sends it.
    public let workflow: ResourceID
    /// The workflow's step.
    public let step: String

    /// Who may ask for one; the agent checks again what the gateway checked.
    public static let allowedRoles: Set<Role> = [.administrator]

    /// Names the workflow and its step.
    public init(workflow: ResourceID, step: String) {
        self.workflow = workflow
        self.step = step
    }
}
