/// Who asked: the verified token's subject and roles, or the platform itself for a workflow's later steps.
public struct Requester: Hashable, Sendable, Codable {
    /// The token's subject.
    public let subject: String
    /// The token's roles, sorted.
    public let roles: [Role]

    /// Makes a requester.
    public init(subject: String, roles: [Role]) {
        self.subject = subject
        self.roles = roles.sorted()
    }
}
