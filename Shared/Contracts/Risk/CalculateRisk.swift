/// Simulate a risk's yearly loss again.
public struct CalculateRisk: CommandPayload {
    /// `eu.dora.risk.calculate-risk.v1`.
    public static let type = MessageType(domain: .risk, name: "calculate-risk")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// Which one.
    public let id: ResourceID
    /// How many years to simulate; 10,000 when not said.
    public let years: Int?
    /// The seed of the random numbers; derived from the risk when not said.
    public let seed: Int?

    /// Makes the payload.
    public init(id: ResourceID, years: Int? = nil, seed: Int? = nil) {
        self.id = id
        self.years = years
        self.seed = seed
    }
}
