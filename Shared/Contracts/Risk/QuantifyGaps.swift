/// Turn an assessment's gaps into scenarios and simulate them.
public struct QuantifyGaps: CommandPayload {
    /// `eu.dora.risk.quantify-gaps.v1`.
    public static let type = MessageType(domain: .risk, name: "quantify-gaps")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The new quantification's identifier.
    public let id: ResourceID
    /// The organisation.
    public let organisation: ResourceID
    /// The assessment.
    public let assessment: ResourceID
    /// The organisation's currency (ISO 4217).
    public let currency: String
    /// The organisation's annual turnover in euros.
    public let annualTurnover: Double
    /// The gaps; nil when they travelled ahead as content.
    public let gaps: [GapInput]?
    /// The gaps as JSON, where they are too long for one message.
    public let content: ContentReference?

    /// Makes the payload.
    public init(
        id: ResourceID, organisation: ResourceID, assessment: ResourceID, currency: String, annualTurnover: Double,
        gaps: [GapInput]? = nil, content: ContentReference? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.assessment = assessment
        self.currency = currency
        self.annualTurnover = annualTurnover
        self.gaps = gaps
        self.content = content
    }
}
