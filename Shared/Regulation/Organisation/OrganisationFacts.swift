/// What decides which obligations bind an organisation.
public struct OrganisationFacts: Sendable, Hashable, Codable {
    /// What it is.
    public let entityType: EntityType
    /// How large it is (``EntitySize/of(_:employees:turnover:balanceSheetTotal:)``).
    public let size: EntitySize
    /// Whether it is on the list of Article 16(1) and so has the simplified ICT risk management framework.
    public let simplifiedFramework: Bool
    /// Whether its authority identified it for threat-led penetration testing (Article 26(8), third subparagraph).
    public let identifiedForThreatLedTesting: Bool

    /// Describes an organisation.
    ///
    /// - Throws: ``OrganisationFactsError`` where the law rules the combination out.
    public init(
        entityType: EntityType, size: EntitySize, simplifiedFramework: Bool, identifiedForThreatLedTesting: Bool
    ) throws(OrganisationFactsError) {
        if size == .microenterprise, !entityType.canBeMicroenterprise {
            throw .neverMicroenterprise(entityType)
        }
        if simplifiedFramework, SimplifiedFramework.place(for: entityType) == nil {
            throw .notOnSimplifiedList(entityType)
        }
        if identifiedForThreatLedTesting, simplifiedFramework || size == .microenterprise {
            throw .exemptFromThreatLedTesting
        }
        self.entityType = entityType
        self.size = size
        self.simplifiedFramework = simplifiedFramework
        self.identifiedForThreatLedTesting = identifiedForThreatLedTesting
    }

    private enum CodingKeys: String, CodingKey {
        case entityType, size, simplifiedFramework, identifiedForThreatLedTesting
    }

    /// Reads the facts from JSON; refuses a combination that the law rules out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            entityType: container.decode(EntityType.self, forKey: .entityType),
            size: container.decode(EntitySize.self, forKey: .size),
            simplifiedFramework: container.decode(Bool.self, forKey: .simplifiedFramework),
            identifiedForThreatLedTesting: container.decode(Bool.self, forKey: .identifiedForThreatLedTesting))
    }

    /// Whether the lighter rules for microenterprises hold.
    public var isMicroenterprise: Bool { size == .microenterprise }
}
