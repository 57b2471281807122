import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

typealias LedgerBench = AgentHarness<LedgerAgent>

extension TenantID {
    static func named(_ text: String) -> TenantID {
        do { return try TenantID(text) } catch { preconditionFailure("\(error)") }
    }
    static let first = named("first-bank")
    static let second = named("second-bank")
}

extension ResourceID {
    static var random: ResourceID { ResourceID(UUID()) }
}

extension AgentHarness where Declared == LedgerAgent {
    /// A ledger as it is stored.
    struct Stored: Equatable {
        let version: Int
        let total: Int
        let file: String?
    }

    /// Runs a test in a domain of its own, when its turn comes.
    static func test(
        on broker: TestBroker = .best, at address: String? = nil, scope: LedgerScope = .random(),
        settings: [String: String] = [:], _ body: @escaping @Sendable (LedgerBench) async throws -> Void
    ) async throws {
        try await TestSlots.agents.run {
            try await LedgerScope.$current.withValue(scope) {
                try await LedgerBench.run(on: broker, at: address, settings: settings, body)
            }
        }
    }

    func open(_ id: ResourceID, tenant: TenantID = .first, message: MessageID = MessageID(UUID())) throws -> TestMessage
    {
        try TestMessage(
            OpenLedger(id: id, label: "of \(tenant)"), to: StreamName(kind: Ledger.kind, id: id), tenant: tenant,
            id: message)
    }

    /// - Parameter key: under which other stream's key it goes, so that it comes by another partition.
    func add(
        _ amount: Int, to id: ResourceID, tenant: TenantID = .first, message: MessageID = MessageID(UUID()),
        expecting version: Int? = nil, key: ResourceID? = nil
    ) throws -> TestMessage {
        try TestMessage(
            AddAmount(id: id, amount: amount), to: StreamName(kind: Ledger.kind, id: key ?? id), tenant: tenant,
            id: message, expectedVersion: version)
    }

    func fail(_ id: ResourceID, message: MessageID = MessageID(UUID())) throws -> TestMessage {
        try TestMessage(FailAlways(id: id), to: StreamName(kind: Ledger.kind, id: id), tenant: .first, id: message)
    }

    func refuse(_ id: ResourceID, message: MessageID = MessageID(UUID())) throws -> TestMessage {
        try TestMessage(RefuseAlways(id: id), to: StreamName(kind: Ledger.kind, id: id), tenant: .first, id: message)
    }

    /// Sends commands and waits until they are handled and what they did is relayed.
    func perform(_ messages: [TestMessage]) async throws {
        try await sender.send(messages)
        try await settle()
    }

    /// A ledger as it is stored, seen past all policies; nil when there is none.
    func stored(_ id: ResourceID, tenant: TenantID = .first) async throws -> Stored? {
        let result = try await schema.asAdministrator(
            "SELECT version, total, file FROM ledgers WHERE tenant = $1 AND id = $2",
            [.text(tenant.text), .uuid(id.uuid)])
        return try result.rows.first.map {
            Stored(
                version: try $0.integer("version"), total: try $0.integer("total"), file: try $0.textIfPresent("file"))
        }
    }

    /// How many rows a table has, seen past all policies.
    func rows(_ table: String) async throws -> Int { try await schema.count("SELECT count(*) AS value FROM \(table)") }

    /// The outcomes on the topic, by operation.
    func outcomes() async throws -> [ResourceID: [Outcome.Result]] {
        var outcomes: [ResourceID: [Outcome.Result]] = [:]
        for record in try await events() {
            guard let outcome = try record.eventAttributes().outcome else { continue }
            outcomes[outcome.operation, default: []].append(outcome.result)
        }
        return outcomes
    }

    /// The only outcome of a command.
    func outcome(of message: TestMessage) async throws -> Outcome.Result {
        let outcomes = try await outcomes()[message.operation] ?? []
        #expect(outcomes.count == 1)
        return try #require(outcomes.first)
    }

    /// Why a command was refused.
    func rejection(of message: TestMessage) async throws -> Rejection {
        guard case .rejected(let rejection) = try await outcome(of: message) else {
            throw TestFailure("\(message.attributes.type) was not refused")
        }
        return rejection
    }

    /// Runs an instance while the body runs, and then ends it as a crash would: its task is cancelled.
    func withCrashingInstance(
        around: @escaping @Sendable (any PartitionHandler) -> any PartitionHandler,
        _ body: @Sendable () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runInstance(until: ShutdownSignal(), around: around) }
            let result: Result<Void, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            group.cancelAll()
            do { try await group.waitForAll() } catch is CancellationError {
                // What a cancelled instance ends with.
                return try result.get()
            }
            try result.get()
        }
    }
}
