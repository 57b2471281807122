/// A policy was taken out of the collection.
public struct PolicyDeleted: EventPayload {
    /// `eu.dora.policy.policy-deleted.v1`.
    public static let type = MessageType(domain: .policy, name: "policy-deleted")

    /// The title it had.
    public let title: String

    /// Makes the payload.
    public init(title: String) {
        self.title = title
    }
}
