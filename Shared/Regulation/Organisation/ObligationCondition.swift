/// A condition under which alone an obligation is one. A silent policy is no gap where the condition does not hold; where
/// the platform doesn't know, it asks.
public enum ObligationCondition: String, Sendable, Codable, CaseIterable {
    /// The provision permits and does not demand.
    case voluntary
    /// Reporting of incidents is outsourced (Article 19(5)).
    case reportingIsOutsourced = "reporting-is-outsourced"
    /// The entity takes part in an arrangement for sharing information (Article 45).
    case sharesInformation = "shares-information"
    /// Internal testers carry out threat-led tests (Article 27(2)).
    case usesInternalTesters = "uses-internal-testers"
    /// The contract lets the provider subcontract services that support critical or important functions.
    case allowsSubcontracting = "allows-subcontracting"
}
