/// Undo a quantification: the compensation of `quantify-gaps`.
public struct DiscardQuantification: CommandPayload {
    /// `eu.dora.risk.discard-quantification.v1`.
    public static let type = MessageType(domain: .risk, name: "discard-quantification")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The quantification.
    public let id: ResourceID
    /// The command that made or would make it; refused from now on.
    public let command: MessageID

    /// Makes the payload.
    public init(id: ResourceID, command: MessageID) {
        self.id = id
        self.command = command
    }
}
