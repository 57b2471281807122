/// A login by name and password (SASL).
public struct KafkaLogin: Hashable, Sendable, CustomStringConvertible {
    /// How the password is proven.
    public enum Mechanism: String, Hashable, Sendable, CaseIterable {
        /// It is sent as it is (RFC 4616): over TLS alone.
        case plain = "PLAIN"
        /// It is never sent (RFC 5802, RFC 7677).
        case scramSHA256 = "SCRAM-SHA-256"
        /// It is never sent (RFC 5802).
        case scramSHA512 = "SCRAM-SHA-512"
    }

    /// How the password is proven.
    public var mechanism: Mechanism
    /// The name.
    public var user: String
    /// The password.
    public var password: String

    /// Describes a login.
    public init(mechanism: Mechanism, user: String, password: String) {
        self.mechanism = mechanism
        self.user = user
        self.password = password
    }

    /// What an operator must know of this login with a version of librdkafka (`0x020601ff` is 2.6.1).
    ///
    /// Before 2.6.1 it repeats its nonce in SCRAM's last message (librdkafka's pull request 4895). Apache Kafka up to 3.9
    /// takes that; 4.0 and later say that the credentials are invalid.
    func warning(libraryVersion version: Int32) -> String? {
        guard mechanism != .plain, version < 0x0206_01ff else { return nil }
        return "Apache Kafka 4 refuses \(mechanism.rawValue) of librdkafka before 2.6.1 as invalid credentials."
    }

    /// Name and mechanism, without the password.
    public var description: String { "\(user) by \(mechanism.rawValue)" }
}
