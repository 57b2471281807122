import Contracts
import Foundation
import Observability
import Persistence

@testable import AgentRuntime
@testable import PolicyAnalyzer

/// The agent over a store, handling one message at a time as the runtime does: by its subscriptions, each command in a
/// batch of its own, a rejection in place of all writes.
struct AgentDouble {
    let store: any UnitOfWorkStore
    var tenant = "friesmark"
    var agent = PolicyAnalyzerAgent(intake: DocumentIntake(), matcher: Samples.matcher)

    struct Unsubscribed: Error {}

    /// Handles a command; gives the events that its transaction wrote.
    /// - Throws: the ``Rejection`` that is the command's outcome.
    @discardableResult
    func handle<Payload: CommandPayload>(
        _ payload: Payload, message: MessageID = MessageID(UUID()), expecting version: Int? = nil
    ) async throws -> [LoggedEvent] {
        guard let subscription = agent.subscriptions.first(where: { $0.type == Payload.type }),
            case .command(let handle) = subscription.handler
        else { throw Unsubscribed() }
        let batch = store.batch()
        let unit = batch.unit(for: try identity(of: message))
        do {
            if let reason = try await unit.tombstone(of: message) {
                throw Rejection(status: 409, problem: "undone", detail: reason)
            }
            let (attributes, request) = try envelope(Payload.type, message: message, version: version)
            try await handle(try CanonicalJSON.encode(payload), attributes, request, context(unit))
        } catch let rejection as Rejection {
            batch.discard(unit)
            batch.unit(for: try identity(of: message)).outcome(rejection)
            _ = try await batch.commit()
            throw rejection
        }
        let events = try await batch.commit()
        // A handler that forgets an upload writes its refusal itself.
        if case .rejected(let rejection) = events.last?.event.outcome?.result { throw rejection }
        return events
    }

    /// What a command is refused with; nil when it isn't.
    func rejection(of payload: some CommandPayload, expecting version: Int? = nil) async throws -> Rejection? {
        do {
            try await handle(payload, expecting: version)
            return nil
        } catch let rejection as Rejection { return rejection }
    }

    /// The answer to a query.
    func answer<Payload: QueryPayload>(_ payload: Payload) async throws -> QueryAnswer {
        guard let subscription = agent.subscriptions.first(where: { $0.type == Payload.type }),
            case .query(let answer) = subscription.handler
        else { throw Unsubscribed() }
        let message = MessageID(UUID())
        let unit = store.batch().unit(for: try identity(of: message))
        let (attributes, request) = try envelope(Payload.type, message: message, version: nil)
        return try await answer(try CanonicalJSON.encode(payload), attributes, request, context(unit))
    }

    /// Keeps content as the chunks of an upload would bring it, but for those left out.
    func upload(_ bytes: [UInt8], attempt: MessageID, without missing: Set<Int> = []) async throws {
        let batch = store.batch()
        let unit = batch.unit(for: try identity(of: MessageID(UUID()), expectsOutcome: false))
        for (index, start) in stride(from: 0, to: bytes.count, by: Samples.chunkSize).enumerated()
        where !missing.contains(index) {
            unit.keepChunk(
                ChunkPosition(attempt: attempt, index: index),
                bytes: Array(bytes[start..<min(bytes.count, start + Samples.chunkSize)]))
        }
        _ = try await batch.commit()
    }

    /// Reads through a unit of its own.
    func read<Value>(_ body: (any PolicyRepository, any UnitOfWork) async throws -> Value) async throws -> Value {
        let unit = store.batch().unit(for: try identity(of: MessageID(UUID())))
        return try await body(agent.repository(over: unit), unit)
    }

    private func context(_ unit: any UnitOfWork) -> HandlerContext<any PolicyRepository> {
        HandlerContext(
            repository: agent.repository(over: unit), unit: unit, now: Samples.now,
            logger: Logger(label: "tests", sink: CollectingLogSink()))
    }

    private func envelope(
        _ type: MessageType, message: MessageID, version: Int?
    ) throws -> (MessageAttributes, RequestAttributes) {
        let identity = try identity(of: message)
        return (
            MessageAttributes(
                id: message, type: type, source: "/gateway",
                subject: StreamName(kind: .operation, id: identity.operation), time: Samples.now,
                tenant: identity.tenant, correlation: identity.correlation),
            RequestAttributes(
                requester: Requester(subject: "anna@friesmark.example", roles: [.complianceOfficer]),
                requestHash: identity.requestHash, expectedVersion: version)
        )
    }

    private func identity(of message: MessageID, expectsOutcome: Bool = true) throws -> MessageIdentity {
        MessageIdentity(
            tenant: try TenantID(tenant), messageID: message, requestHash: String(repeating: "0", count: 64),
            requestedBy: "anna@friesmark.example", correlation: CorrelationID(UUID()), source: "/policy-analyzer",
            time: Samples.now, expectsOutcome: expectsOutcome)
    }
}
