/// What is recorded of a policy was changed.
public struct PolicyUpdated: EventPayload {
    /// `eu.dora.policy.policy-updated.v1`.
    public static let type = MessageType(domain: .policy, name: "policy-updated")

    /// The members that changed.
    public let changed: [String]

    /// Makes the payload.
    public init(changed: [String]) {
        self.changed = changed
    }
}
