/// Record a risk by hand.
public struct RecordRisk: CommandPayload {
    /// `eu.dora.risk.record-risk.v1`.
    public static let type = MessageType(domain: .risk, name: "record-risk")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The new one's identifier.
    public let id: ResourceID
    /// The organisation.
    public let organisation: ResourceID
    /// What may happen.
    public let title: String
    /// How it would come about.
    public let description: String?
    /// How often a year: least, most likely, most.
    public let frequency: Range3
    /// What one event costs, in the organisation's currency: least, most likely, most.
    public let loss: Range3
    /// The currency of the loss (ISO 4217).
    public let currency: String

    /// Makes the payload.
    public init(
        id: ResourceID, organisation: ResourceID, title: String, description: String? = nil, frequency: Range3,
        loss: Range3, currency: String
    ) {
        self.id = id
        self.organisation = organisation
        self.title = title
        self.description = description
        self.frequency = frequency
        self.loss = loss
        self.currency = currency
    }
}
