import Contracts

/// Attaches a file to a ledger.
struct AttachFile: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("attach-file") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
    let content: ContentReference
}
