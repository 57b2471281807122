/// Add a control that lowers a risk.
public struct AddControl: CommandPayload {
    /// `eu.dora.risk.add-control.v1`.
    public static let type = MessageType(domain: .risk, name: "add-control")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The risk.
    public let risk: ResourceID
    /// The new control's identifier.
    public let control: ResourceID
    /// What it is.
    public let name: String
    /// The share by which it lowers how often, 0 to 1.
    public let frequencyReduction: Double
    /// The share by which it lowers what one event costs, 0 to 1.
    public let lossReduction: Double

    /// Makes the payload.
    public init(risk: ResourceID, control: ResourceID, name: String, frequencyReduction: Double, lossReduction: Double)
    {
        self.risk = risk
        self.control = control
        self.name = name
        self.frequencyReduction = frequencyReduction
        self.lossReduction = lossReduction
    }
}
