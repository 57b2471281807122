/// Describe an organisation; what binds it follows.
public struct CreateOrganisation: CommandPayload {
    /// `eu.dora.gap.create-organisation.v1`.
    public static let type = MessageType(domain: .gap, name: "create-organisation")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// The new one's identifier.
    public let id: ResourceID
    /// Its name.
    public let name: String
    /// Its legal entity identifier (ISO 17442).
    public let legalEntityIdentifier: LegalEntityIdentifier?
    /// Its type after Article 2(1) of DORA, as `credit-institution`.
    public let entityType: String
    /// Where it is established (ISO 3166-1 alpha-2).
    public let country: String
    /// The currency of its figures (ISO 4217); the country's when not said.
    public let currency: String?
    /// How many persons it employs.
    public let employees: Int
    /// Annual turnover in euros.
    public let annualTurnover: Double
    /// Balance sheet total in euros.
    public let balanceSheetTotal: Double
    /// Whether it is on the list of Article 16(1); false when not said.
    public let simplifiedFramework: Bool?
    /// Whether its authority identified it for threat-led penetration testing (Article 26(8)); false when not said.
    public let identifiedForThreatLedTesting: Bool?

    /// Makes the payload.
    public init(
        id: ResourceID, name: String, legalEntityIdentifier: LegalEntityIdentifier? = nil, entityType: String,
        country: String, currency: String? = nil, employees: Int, annualTurnover: Double, balanceSheetTotal: Double,
        simplifiedFramework: Bool? = nil, identifiedForThreatLedTesting: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.legalEntityIdentifier = legalEntityIdentifier
        self.entityType = entityType
        self.country = country
        self.currency = currency
        self.employees = employees
        self.annualTurnover = annualTurnover
        self.balanceSheetTotal = balanceSheetTotal
        self.simplifiedFramework = simplifiedFramework
        self.identifiedForThreatLedTesting = identifiedForThreatLedTesting
    }
}
