/// TLS to the brokers, whose names are always compared with their certificates.
public struct KafkaEncryption: Hashable, Sendable {
    /// The file of the authorities (PEM) whose certificates a broker may show; nil for the system's.
    public var authorities: String?
    /// Who this client is, for brokers that demand a certificate.
    public var identity: KafkaClientIdentity?

    /// Describes the encryption.
    public init(authorities: String? = nil, identity: KafkaClientIdentity? = nil) {
        self.authorities = authorities
        self.identity = identity
    }
}
