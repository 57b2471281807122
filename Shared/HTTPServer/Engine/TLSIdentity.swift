/// A certificate and its key, as PEM text, and which clients must show one.
public struct TLSIdentity: Sendable, CustomStringConvertible {
    /// The certificate, followed by its issuers up to the one that clients trust.
    public var certificateChain: String
    /// The key, not encrypted.
    public var privateKey: String
    /// Whether clients show certificates, and whose.
    public var clients: TLSClientCertificates

    /// An identity of these texts.
    public init(certificateChain: String, privateKey: String, clients: TLSClientCertificates = .none) {
        self.certificateChain = certificateChain
        self.privateKey = privateKey
        self.clients = clients
    }

    /// Never shows the key.
    public var description: String { "TLSIdentity(…)" }
}
