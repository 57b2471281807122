/// A client's certificate and its private key.
public struct KafkaClientIdentity: Hashable, Sendable, CustomStringConvertible {
    /// The file of the certificate and those that lead to its authority (PEM).
    public var certificate: String
    /// The file of its private key (PEM).
    public var key: String
    /// What the key's file is encrypted with; nil when it isn't.
    public var keyPassword: String?

    /// Names the files.
    public init(certificate: String, key: String, keyPassword: String? = nil) {
        self.certificate = certificate
        self.key = key
        self.keyPassword = keyPassword
    }

    /// The files, without the password.
    public var description: String { "\(certificate) with \(key)" }
}
