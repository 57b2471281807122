internal import Contracts
internal import Regulation

extension Organisation {
    /// What decides which obligations bind the organisation.
    /// - Throws: ``OrganisationError`` when the stored profile doesn't stand up to the law as this build knows it.
    var facts: OrganisationFacts {
        get throws(OrganisationError) {
            guard let type = EntityType(rawValue: entityType) else { throw .unknownEntityType(entityType) }
            do throws(OrganisationFactsError) {
                return try OrganisationFacts(
                    entityType: type, size: EntitySize(rawValue: size) ?? .large,
                    simplifiedFramework: simplifiedFramework,
                    identifiedForThreatLedTesting: identifiedForThreatLedTesting)
            } catch { throw .impossible(error) }
        }
    }
}
