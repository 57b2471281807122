/// A policy as it was when it was analysed.
public struct AnalysedPolicy: Sendable, Codable, Equatable {
    /// Which policy.
    public let policy: ResourceID
    /// Its version then.
    public let version: Int
    /// Its title then.
    public let title: String
    /// SHA-256 of the document's bytes, in hex.
    public let digest: String

    /// Names an analysed policy.
    public init(policy: ResourceID, version: Int, title: String, digest: String) {
        self.policy = policy
        self.version = version
        self.title = title
        self.digest = digest
    }
}
