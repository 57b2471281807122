/// Why facts about an organisation can't be true together.
public enum OrganisationFactsError: Error, Sendable, Hashable {
    /// The type is excluded from the definition of a microenterprise (Article 3, point (60)).
    case neverMicroenterprise(EntityType)
    /// The type has no place on the list of Article 16(1).
    case notOnSimplifiedList(EntityType)
    /// Microenterprises and entities on the list of Article 16(1) have no threat-led tests (Article 26(1)).
    case exemptFromThreatLedTesting
}
