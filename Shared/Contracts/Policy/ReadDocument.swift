/// A range of a policy document's bytes.
public struct ReadDocument: QueryPayload {
    /// `eu.dora.policy.read-document.v1`.
    public static let type = MessageType(domain: .policy, name: "read-document")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = Set(Role.allCases)

    /// The policy.
    public let policy: ResourceID
    /// SHA-256 of the bytes wanted, in hex: the current or an earlier document.
    public let digest: String
    /// The first byte wanted, from 0.
    public let offset: Int
    /// How many bytes at most.
    public let count: Int

    /// Makes the payload.
    public init(policy: ResourceID, digest: String, offset: Int, count: Int) {
        self.policy = policy
        self.digest = digest
        self.offset = offset
        self.count = count
    }
}
