/// How a client and the brokers prove themselves to one another, and whether what they say is encrypted.
public struct KafkaSecurity: Hashable, Sendable {
    /// TLS; nil where the network itself is trusted.
    public var encryption: KafkaEncryption?
    /// A login by name and password (SASL); nil where there is none, or a client certificate instead.
    public var login: KafkaLogin?

    /// Neither encrypted nor logged in.
    public static let none = KafkaSecurity()

    /// Describes what the brokers ask for.
    public init(encryption: KafkaEncryption? = nil, login: KafkaLogin? = nil) {
        self.encryption = encryption
        self.login = login
    }

    /// librdkafka's properties; empty for ``none``.
    public var properties: [String: String] {
        guard self != .none else { return [:] }
        var properties = [
            "security.protocol": (login == nil ? "" : "sasl_") + (encryption == nil ? "plaintext" : "ssl")
        ]
        if let encryption {
            properties["ssl.ca.location"] = encryption.authorities
            properties["ssl.certificate.location"] = encryption.identity?.certificate
            properties["ssl.key.location"] = encryption.identity?.key
            properties["ssl.key.password"] = encryption.identity?.keyPassword
        }
        if let login {
            properties["sasl.mechanism"] = login.mechanism.rawValue
            properties["sasl.username"] = login.user
            properties["sasl.password"] = login.password
        }
        return properties
    }
}
