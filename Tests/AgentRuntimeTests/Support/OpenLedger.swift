import Contracts

/// Makes a ledger.
struct OpenLedger: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("open-ledger") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
    let label: String
}
