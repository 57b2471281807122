import Contracts
import Foundation
import Observability
import Persistence

@testable import AgentRuntime
@testable import ImplementationPlanner

/// The agent over a store, handling one command at a time as the runtime does: by its subscriptions, each command in a
/// batch of its own, a rejection in place of all writes.
struct AgentDouble {
    let store: any UnitOfWorkStore
    var tenant = "friesmark"
    private let agent: ImplementationPlannerAgent

    init(store: any UnitOfWorkStore) throws {
        self.store = store
        agent = ImplementationPlannerAgent(configuration: try Configuration(keys: [], environment: [:]))
    }

    struct Unsubscribed: Error {}

    /// Handles a command; gives the events that its transaction wrote.
    /// - Throws: the ``Rejection`` that is the command's outcome.
    @discardableResult
    func handle<Payload: CommandPayload>(
        _ payload: Payload, message: MessageID = MessageID(UUID()), expecting version: Int? = nil,
        subject: String = "anna@friesmark.example", at now: Timestamp = Samples.now
    ) async throws -> [LoggedEvent] {
        guard let subscription = agent.subscriptions.first(where: { $0.type == Payload.type }),
            case .command(let handle) = subscription.handler
        else { throw Unsubscribed() }
        let identity = try identity(of: message)
        let batch = store.batch()
        let unit = batch.unit(for: identity)
        do {
            if let reason = try await unit.tombstone(of: message) {
                throw Rejection(status: 409, problem: "undone", detail: reason)
            }
            let context = HandlerContext(
                repository: agent.repository(over: unit), unit: unit, now: now,
                logger: Logger(label: "tests", sink: CollectingLogSink()))
            let attributes = MessageAttributes(
                id: message, type: Payload.type, source: "/gateway",
                subject: StreamName(kind: .operation, id: identity.operation), time: now, tenant: identity.tenant,
                correlation: identity.correlation)
            let request = RequestAttributes(
                requester: Requester(subject: subject, roles: [.complianceOfficer]), requestHash: identity.requestHash,
                expectedVersion: version)
            try await handle(try CanonicalJSON.encode(payload), attributes, request, context)
        } catch let rejection as Rejection {
            batch.discard(unit)
            batch.unit(for: identity).outcome(rejection)
            _ = try await batch.commit()
            throw rejection
        }
        return try await batch.commit()
    }

    /// What a command is refused with; nil when it isn't.
    func rejection(of payload: some CommandPayload, expecting version: Int? = nil) async throws -> Rejection? {
        do {
            try await handle(payload, expecting: version)
            return nil
        } catch let rejection as Rejection { return rejection }
    }

    /// Keeps content as the chunks of an upload would bring it.
    func upload(_ bytes: [UInt8], attempt: MessageID, chunkSize: Int) async throws {
        let batch = store.batch()
        let unit = batch.unit(for: try identity(of: MessageID(UUID()), expectsOutcome: false))
        for (index, start) in stride(from: 0, to: bytes.count, by: chunkSize).enumerated() {
            unit.keepChunk(
                ChunkPosition(attempt: attempt, index: index),
                bytes: Array(bytes[start..<min(bytes.count, start + chunkSize)]))
        }
        _ = try await batch.commit()
    }

    /// Reads through the repository in a unit of its own.
    func read<Value>(_ body: (any PlanRepository) async throws -> Value) async throws -> Value {
        let unit = store.batch().unit(for: try identity(of: MessageID(UUID())))
        return try await body(agent.repository(over: unit))
    }

    private func identity(of message: MessageID, expectsOutcome: Bool = true) throws -> MessageIdentity {
        MessageIdentity(
            tenant: try TenantID(tenant), messageID: message, requestHash: String(repeating: "0", count: 64),
            requestedBy: "anna@friesmark.example", correlation: CorrelationID(UUID()),
            source: "/implementation-planner",
            time: Samples.now, expectsOutcome: expectsOutcome)
    }
}
