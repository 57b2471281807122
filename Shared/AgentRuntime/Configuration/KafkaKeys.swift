internal import MessageBus

/// The settings by which a service proves itself to Kafka's brokers, and they to it.
public enum KafkaKeys {
    /// What a connection is protected by.
    public static let security = ConfigurationKey(
        "DORA_KAFKA_SECURITY", .choice(["plaintext", "ssl", "sasl-plaintext", "sasl-ssl"]), default: "plaintext",
        "What connections to Kafka are protected by: TLS (ssl), a login (sasl), both, or nothing.")
    /// Whose certificates the brokers may show.
    public static let authorities = ConfigurationKey(
        "DORA_KAFKA_CA", .path, default: "",
        "The certificates (PEM) of the authorities that Kafka's brokers are believed by; without it the system's.")
    /// The service's own certificate.
    public static let certificate = ConfigurationKey(
        "DORA_KAFKA_CERTIFICATE", .path, default: "",
        "The service's certificate (PEM), for brokers that demand one, with those that lead to its authority.")
    /// The certificate's key.
    public static let key = ConfigurationKey(
        "DORA_KAFKA_KEY", .path, default: "", "The private key (PEM) of the service's certificate.")
    /// What the key is encrypted with.
    public static let keyPasswordFile = ConfigurationKey(
        "DORA_KAFKA_KEY_PASSWORD_FILE", .path, default: "",
        "The file with the password of that key; without it the key isn't encrypted.")
    /// How the login is proven.
    public static let mechanism = ConfigurationKey(
        "DORA_KAFKA_MECHANISM", .choice(KafkaLogin.Mechanism.allCases.map(\.rawValue)), default: "",
        "How the login to Kafka is proven; PLAIN sends the password as it is and needs sasl-ssl.")
    /// The login's name.
    public static let user = ConfigurationKey("DORA_KAFKA_USER", .text, default: "", "The name of the login to Kafka.")
    /// The login's password.
    public static let password = ConfigurationKey(
        "DORA_KAFKA_PASSWORD", .text, default: "", "The password of the login to Kafka, where no file holds it.",
        isSecret: true)
    /// Where the login's password stands.
    public static let passwordFile = ConfigurationKey(
        "DORA_KAFKA_PASSWORD_FILE", .path, default: "",
        "The file with the password of the login to Kafka; a line break at its end doesn't count.")

    /// All of them.
    public static let all: [ConfigurationKey] = [
        security, authorities, certificate, key, keyPasswordFile, mechanism, user, password, passwordFile,
    ]
}
