/// Plan the measures that close an assessment's gaps.
public struct PlanMeasures: CommandPayload {
    /// `eu.dora.plan.plan-measures.v1`.
    public static let type = MessageType(domain: .plan, name: "plan-measures")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The new plan's identifier.
    public let id: ResourceID
    /// The organisation.
    public let organisation: ResourceID
    /// The assessment.
    public let assessment: ResourceID
    /// The quantification that orders the measures.
    public let quantification: ResourceID?
    /// The country whose working days count.
    public let country: String
    /// The organisation's currency (ISO 4217).
    public let currency: String
    /// The first day of work.
    public let startsOn: CalendarDate
    /// The gaps with their expected losses; nil when they travelled ahead as content.
    public let gaps: [GapInput]?
    /// The gaps as JSON, where they are too long for one message.
    public let content: ContentReference?

    /// Makes the payload.
    public init(
        id: ResourceID, organisation: ResourceID, assessment: ResourceID, quantification: ResourceID? = nil,
        country: String, currency: String, startsOn: CalendarDate, gaps: [GapInput]? = nil,
        content: ContentReference? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.assessment = assessment
        self.quantification = quantification
        self.country = country
        self.currency = currency
        self.startsOn = startsOn
        self.gaps = gaps
        self.content = content
    }
}
