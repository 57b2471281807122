/// Undo an assessment: the compensation of `assess-gaps`.
public struct DiscardAssessment: CommandPayload {
    /// `eu.dora.gap.discard-assessment.v1`.
    public static let type = MessageType(domain: .gap, name: "discard-assessment")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// The assessment.
    public let id: ResourceID
    /// The command that made or would make it; refused from now on.
    public let command: MessageID

    /// Makes the payload.
    public init(id: ResourceID, command: MessageID) {
        self.id = id
        self.command = command
    }
}
