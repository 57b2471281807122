import Contracts

/// Fails whenever it is handled.
struct FailAlways: CommandPayload {
    static var type: MessageType { LedgerScope.current.type("fail-always") }
    static let allowedRoles: Set<Role> = [.complianceOfficer]
    let id: ResourceID
}
