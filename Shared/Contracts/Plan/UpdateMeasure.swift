/// Change a measure's owner, dates or progress.
public struct UpdateMeasure: CommandPayload {
    /// `eu.dora.plan.update-measure.v1`.
    public static let type = MessageType(domain: .plan, name: "update-measure")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The plan.
    public let plan: ResourceID
    /// The measure.
    public let id: ResourceID
    /// Who does it.
    public let owner: String?
    /// A new first day.
    public let startsOn: CalendarDate?
    /// A new last day.
    public let endsOn: CalendarDate?
    /// How much is done, in percent.
    public let progress: Int?

    /// Makes the payload.
    public init(
        plan: ResourceID, id: ResourceID, owner: String? = nil, startsOn: CalendarDate? = nil,
        endsOn: CalendarDate? = nil, progress: Int? = nil
    ) {
        self.plan = plan
        self.id = id
        self.owner = owner
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.progress = progress
    }
}
