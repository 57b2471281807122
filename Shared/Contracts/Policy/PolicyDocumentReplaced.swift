/// A policy has a new document.
public struct PolicyDocumentReplaced: EventPayload {
    /// `eu.dora.policy.policy-document-replaced.v1`.
    public static let type = MessageType(domain: .policy, name: "policy-document-replaced")

    /// SHA-256 of the document before, in hex.
    public let previousDigest: String

    /// Makes the payload.
    public init(previousDigest: String) {
        self.previousDigest = previousDigest
    }
}
