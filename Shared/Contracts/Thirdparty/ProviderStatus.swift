/// How the organisation stands to a provider of ICT services.
public enum ProviderStatus: String, Sendable, Codable, CaseIterable {
    /// It is examined before anything is signed (Regulation (EU) 2022/2554, Article 28(4)).
    case underAssessment = "under-assessment"
    /// It provides services, directly or behind another one, or is such a provider's parent.
    case active
    /// What it provides is being moved away from it.
    case exiting
    /// It provides nothing any more.
    case former
}
