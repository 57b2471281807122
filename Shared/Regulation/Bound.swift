/// Whom an obligation binds; the base values of the provisions index, with the law's own exemptions.
public enum Bound: String, Sendable, Codable, CaseIterable {
    /// Every financial entity (Article 2(1) less 2(3)).
    case all
    /// Every entity outside the list of Article 16(1), microenterprises included.
    case fullFramework = "full-framework-only"
    /// Neither on the list of Article 16(1) nor a microenterprise.
    case fullFrameworkNotMicroenterprise = "full-framework-not-microenterprise"
    /// Outside the list of Article 16(1) and a microenterprise.
    case fullFrameworkMicroenterprise = "full-framework-microenterprise-only"
    /// Every entity but microenterprises (Article 24).
    case notMicroenterprise = "not-microenterprise"
    /// Microenterprises alone (Article 25(3)).
    case microenterprise = "microenterprise-only"
    /// Entities on the list of Article 16(1) (simplified ICT risk management framework).
    case simplified = "simplified-only"
    /// Entities identified by their authority for threat-led penetration testing (Article 26(8)).
    case threatLedTesting = "tlpt-required"
}
