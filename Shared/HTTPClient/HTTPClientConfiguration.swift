/// How patient a client is, whom it trusts and how much it takes.
public struct HTTPClientConfiguration: Sendable, Hashable {
    /// Seconds until a connection must stand.
    public var connectSeconds: Double
    /// Seconds until the whole answer must be there.
    public var totalSeconds: Double
    /// The largest answer that is taken, in bytes.
    public var maximumBytes: Int
    /// The file of certificates (PEM) that servers' certificates are verified with; the system's where there is none.
    public var certificateAuthorities: String?
    /// Whether http is spoken beside https.
    public var allowsPlainText: Bool
    /// What the client calls itself.
    public var agent: String

    /// States it.
    public init(
        connectSeconds: Double = 5, totalSeconds: Double = 15, maximumBytes: Int = 1 << 20,
        certificateAuthorities: String? = nil, allowsPlainText: Bool = false, agent: String = "dora-compliance-platform"
    ) {
        self.connectSeconds = connectSeconds
        self.totalSeconds = totalSeconds
        self.maximumBytes = maximumBytes
        self.certificateAuthorities = certificateAuthorities
        self.allowsPlainText = allowsPlainText
        self.agent = agent
    }
}
