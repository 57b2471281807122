/// The certificate that a client showed. Its chain was verified against the authorities of
/// ``TLSClientCertificates``, and it was valid when the connection began.
public struct PeerCertificate: Sendable, Hashable {
    /// The certificate, DER.
    public let der: [UInt8]
    /// The subject's distinguished name in the form of RFC 2253, such as `CN=agent,O=Bank`.
    public let subject: String
    /// SHA-256 of the DER, 32 bytes: the `x5t#S256` of RFC 8705.
    public let sha256: [UInt8]

    /// A certificate of these parts.
    public init(der: [UInt8], subject: String, sha256: [UInt8]) {
        self.der = der
        self.subject = subject
        self.sha256 = sha256
    }
}
