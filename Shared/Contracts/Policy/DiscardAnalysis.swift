/// Undo an analysis: the compensation of `analyze-policies`.
public struct DiscardAnalysis: CommandPayload {
    /// `eu.dora.policy.discard-analysis.v1`.
    public static let type = MessageType(domain: .policy, name: "discard-analysis")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// The analysis.
    public let id: ResourceID
    /// The command that made or would make it; refused from now on.
    public let command: MessageID

    /// Makes the payload.
    public init(id: ResourceID, command: MessageID) {
        self.id = id
        self.command = command
    }
}
