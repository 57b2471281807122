/// An organisation's profile: from it follow what binds it, its working days and its currency.
public struct Organisation: Resource {
    /// `organisation`.
    public static let kind = ResourceKind(rawValue: "organisation")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// Its name.
    public var name: String
    /// Its legal entity identifier (ISO 17442).
    public var legalEntityIdentifier: LegalEntityIdentifier?
    /// Its type after Article 2(1) of DORA, as `credit-institution`.
    public var entityType: String
    /// Where it is established (ISO 3166-1 alpha-2).
    public var country: String
    /// The currency of its figures (ISO 4217).
    public var currency: String
    /// How many persons it employs.
    public var employees: Int
    /// Annual turnover in euros.
    public var annualTurnover: Double
    /// Balance sheet total in euros.
    public var balanceSheetTotal: Double
    /// Its size after Article 3(60), (63) and (64): `microenterprise`, `small`, `medium` or `large`.
    public var size: String
    /// Whether it is on the list of Article 16(1).
    public var simplifiedFramework: Bool
    /// Whether its authority identified it for threat-led penetration testing (Article 26(8)).
    public var identifiedForThreatLedTesting: Bool
    /// How many obligations of the catalogue bind it.
    public var obligations: Int
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, name: String, legalEntityIdentifier: LegalEntityIdentifier?, entityType: String,
        country: String, currency: String, employees: Int, annualTurnover: Double, balanceSheetTotal: Double,
        size: String, simplifiedFramework: Bool, identifiedForThreatLedTesting: Bool, obligations: Int,
        createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.legalEntityIdentifier = legalEntityIdentifier
        self.entityType = entityType
        self.country = country
        self.currency = currency
        self.employees = employees
        self.annualTurnover = annualTurnover
        self.balanceSheetTotal = balanceSheetTotal
        self.size = size
        self.simplifiedFramework = simplifiedFramework
        self.identifiedForThreatLedTesting = identifiedForThreatLedTesting
        self.obligations = obligations
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
