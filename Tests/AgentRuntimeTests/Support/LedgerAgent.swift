import AgentRuntime
import Contracts
import Persistence

/// The tests' agent: one aggregate, five commands, one query.
struct LedgerAgent: Agent {
    struct Broken: Error {}

    static var contract: AgentContract {
        AgentContract(
            service: LedgerScope.current.service, domain: LedgerScope.current.domain,
            commands: [OpenLedger.self, AddAmount.self, FailAlways.self, RefuseAlways.self, AttachFile.self],
            events: [LedgerChanged.self], queries: [ReadLedger.self], resources: [])
    }
    static let migrations = [Ledger.migration]
    static let tables: [any AnyResourceTable] = [Ledger.table]

    init(configuration: Configuration) {}

    func repository(over unit: any UnitOfWork) -> LedgerRepository { LedgerRepository(unit: unit) }

    var subscriptions: [Subscription<LedgerRepository>] {
        [
            .on(OpenLedger.self) { message, context in
                let id = message.payload.id
                if try await context.repository.find(id) != nil {
                    throw Rejection(status: 409, problem: "exists", detail: "There is a ledger \(id).")
                }
                try context.repository.save(
                    Ledger(id: id, version: 1, label: message.payload.label, total: 0), because: "opened")
            },
            .on(AddAmount.self) { message, context in
                var ledger = try await context.repository.ledger(message.payload.id)
                if let expected = message.request.expectedVersion, expected != ledger.version {
                    throw Rejection.versionMismatch(expected: expected, current: ledger.version)
                }
                try await LedgerScope.current.afterLoad?()
                ledger.version += 1
                ledger.total += message.payload.amount
                try context.repository.save(ledger, because: "added")
            },
            .on(FailAlways.self) { message, context in
                var ledger = try await context.repository.ledger(message.payload.id)
                ledger.version += 1
                ledger.total += 1_000_000
                try context.repository.save(ledger, because: "must not be seen")
                throw Broken()
            },
            .on(RefuseAlways.self) { message, context in
                var ledger = try await context.repository.ledger(message.payload.id)
                ledger.version += 1
                ledger.total += 1_000_000
                try context.repository.save(ledger, because: "must not be seen")
                throw Rejection(status: 409, problem: "refused", detail: "No.", pointer: "/id", rule: "always")
            },
            .on(AttachFile.self) { message, context in
                var ledger = try await context.repository.ledger(message.payload.id)
                ledger.version += 1
                ledger.file = try await context.repository.keep(message.payload.content)
                try context.repository.save(ledger, because: "attached")
            },
            .answer(ReadLedger.self) { message, context in
                try await LedgerScope.current.beforeAnswer?(message.payload.id)
                return try QueryAnswer(json: try await context.repository.ledger(message.payload.id))
            },
        ]
    }
}
