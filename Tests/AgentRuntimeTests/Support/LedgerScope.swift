import Contracts
import FleetTestSupport

/// Which domain the ledger agent has in this test: topics, types, group and schema are named after it, so that tests
/// run side by side.
struct LedgerScope: Sendable {
    let service: String
    /// Awaited by the handler of `AddAmount` between its load and its save.
    var afterLoad: (@Sendable () async throws -> Void)?
    /// Awaited by the handler of `ReadLedger`, with the ledger asked for, before it looks.
    var beforeAnswer: (@Sendable (ResourceID) async throws -> Void)?

    @TaskLocal static var current = LedgerScope(service: "test-none")

    static func random(
        afterLoad: (@Sendable () async throws -> Void)? = nil,
        beforeAnswer: (@Sendable (ResourceID) async throws -> Void)? = nil
    ) -> LedgerScope {
        LedgerScope(service: TestSchema.randomService(), afterLoad: afterLoad, beforeAnswer: beforeAnswer)
    }

    var domain: Domain { Domain(rawValue: service) }

    func type(_ name: String) -> MessageType { MessageType(domain: domain, name: name) }
}
