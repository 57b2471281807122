/// The five pillars into which DORA's obligations fall.
public enum Pillar: String, Sendable, Codable, CaseIterable {
    /// Chapter II: governance and ICT risk management (Articles 5 to 16).
    case ictRisk = "ict-risk"
    /// Chapter III: ICT-related incidents (Articles 17 to 23).
    case incidents
    /// Chapter IV: digital operational resilience testing (Articles 24 to 27).
    case testing
    /// Chapter V, section I: ICT third-party risk (Articles 28 to 30).
    case thirdParty = "third-party"
    /// Chapter VI: information sharing (Article 45).
    case informationSharing = "information-sharing"
}
