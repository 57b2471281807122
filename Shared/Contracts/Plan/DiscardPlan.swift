/// Undo a plan: the compensation of `plan-measures`.
public struct DiscardPlan: CommandPayload {
    /// `eu.dora.plan.discard-plan.v1`.
    public static let type = MessageType(domain: .plan, name: "discard-plan")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .riskManager]

    /// The plan.
    public let id: ResourceID
    /// The command that made or would make it; refused from now on.
    public let command: MessageID

    /// Makes the payload.
    public init(id: ResourceID, command: MessageID) {
        self.id = id
        self.command = command
    }
}
