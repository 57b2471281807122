/// What makes an incident one that has hit critical services: Delegated Regulation (EU) 2024/1772, Article 6, any of
/// points (a) to (c).
public enum CriticalServiceImpact: String, Sendable, CaseIterable {
    /// ICT services or systems that support critical or important functions.
    case criticalFunctions = "a"
    /// Financial services that need an authorisation or registration, or are supervised.
    case authorisedServices = "b"
    /// A successful, malicious and unauthorised access to network and information systems.
    case maliciousAccess = "c"

    /// The provision as lawyers cite it.
    public var citation: String { "Delegated Regulation (EU) 2024/1772, Article 6(\(rawValue))" }
}
