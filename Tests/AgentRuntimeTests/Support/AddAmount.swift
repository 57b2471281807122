import Contracts

/// Adds to a ledger.
struct AddAmount: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("add-amount") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
    let amount: Int
}
