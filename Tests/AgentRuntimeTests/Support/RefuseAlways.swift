import Contracts

/// Is refused whenever it is handled, after it has written.
struct RefuseAlways: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("refuse-always") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
}
