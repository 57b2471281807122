/// The settings that every agent has beside those of every service.
public enum AgentKeys {
    /// The key that seals the log.
    public static let sealKey = ConfigurationKey(
        "DORA_SEAL_KEY", .path, default: nil,
        "The private key that seals over the log are signed with: Ed25519 as JSON (RFC 8037).")
    /// How often the log is sealed.
    public static let sealSeconds = ConfigurationKey(
        "DORA_SEAL_SECONDS", .seconds(minimum: 0.1, maximum: 86_400), default: "60",
        "How often the log is sealed while it has new events.")

    /// All of them.
    public static let all: [ConfigurationKey] = [sealKey, sealSeconds]
}
