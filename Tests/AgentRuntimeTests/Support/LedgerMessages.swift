import Contracts

/// Makes a ledger.
struct OpenLedger: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("open-ledger") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
    let label: String
}

/// Adds to a ledger.
struct AddAmount: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("add-amount") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
    let amount: Int
}

/// Fails whenever it is handled.
struct FailAlways: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("fail-always") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
}

/// Is refused whenever it is handled, after it has written.
struct RefuseAlways: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("refuse-always") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
}

/// Attaches a file to a ledger.
struct AttachFile: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("attach-file") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
    let content: ContentReference
}

/// Asks for a ledger.
struct ReadLedger: QueryPayload {
    static var type: MessageType { LedgerScope.current.type("read-ledger") }
    static let allowedRoles: Set<Role> = [.complianceOfficer, .auditor]
    let id: ResourceID
}

/// A ledger is as the event says.
struct LedgerChanged: EventPayload {
    static var type: MessageType { LedgerScope.current.type("ledger-changed") }
    let why: String
}
