import Contracts

/// Asks for a ledger.
struct ReadLedger: QueryPayload {
    static var type: MessageType { LedgerScope.current.type("read-ledger") }
    static let allowedRoles: Set<Role> = [.complianceOfficer, .auditor]
    let id: ResourceID
}
