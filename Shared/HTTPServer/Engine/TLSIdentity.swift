/// A certificate and its key, as PEM text.
public struct TLSIdentity: Sendable, CustomStringConvertible {
    /// The certificate, followed by its issuers up to the one that clients trust.
    public var certificateChain: String
    /// The key, not encrypted.
    public var privateKey: String

    /// An identity of these texts.
    public init(certificateChain: String, privateKey: String) {
        self.certificateChain = certificateChain
        self.privateKey = privateKey
    }

    /// Never shows the key.
    public var description: String { "TLSIdentity(…)" }
}
