/// A policy was taken into the collection.
public struct PolicyRegistered: EventPayload {
    /// `eu.dora.policy.policy-registered.v1`.
    public static let type = MessageType(domain: .policy, name: "policy-registered")

    /// Makes the payload.
    public init() {}
}
