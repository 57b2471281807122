public import AgentRuntime
public import Contracts
internal import Foundation
internal import Observability
public import Persistence

/// An agent over a store, handling one message at a time as the runtime does, but without a broker: by its
/// subscriptions, each command in a batch of its own, a rejection in place of all writes.
public struct AgentDouble<Declared: Agent>: Sendable {
    /// Where the agent's aggregates are kept.
    public let store: any UnitOfWorkStore
    /// The agent.
    public let agent: Declared
    /// The messages' time, unless a test names another.
    public let now: Timestamp
    /// Whose messages they are.
    public var tenant = "friesmark"

    /// Puts an agent over a store.
    public init(_ agent: Declared, over store: any UnitOfWorkStore, now: Timestamp) {
        self.store = store
        self.agent = agent
        self.now = now
    }

    /// Puts an agent over a store in memory.
    public init(inMemory agent: Declared, now: Timestamp) {
        self.init(agent, over: InMemoryStore(StoreConfiguration(domain: Declared.contract.domain)), now: now)
    }

    /// Handles a command; gives the events that its transaction wrote.
    /// - Throws: the ``/Contracts/Rejection`` that is the command's outcome; ``TestFailure`` when the agent doesn't
    ///   handle it.
    @discardableResult
    public func handle<Payload: CommandPayload>(
        _ payload: Payload, message: MessageID? = nil, expecting version: Int? = nil,
        subject: String = "anna@friesmark.example", at time: Timestamp? = nil
    ) async throws -> [LoggedEvent] {
        guard let subscription = agent.subscriptions.first(where: { $0.type == Payload.type }),
            case .command(let handle) = subscription.handler
        else { throw TestFailure("no handler of \(Payload.type.text)") }
        let identity = try identity(of: message ?? MessageID(UUID()))
        let batch = store.batch()
        let unit = batch.unit(for: identity)
        do {
            if let reason = try await unit.tombstone(of: identity.messageID) {
                throw Rejection(status: 409, problem: "undone", detail: reason)
            }
            let (attributes, request) = envelope(
                Payload.type, identity, version: version, subject: subject, time: time ?? now)
            try await handle(try CanonicalJSON.encode(payload), attributes, request, context(unit, time ?? now))
        } catch let rejection as Rejection {
            batch.discard(unit)
            batch.unit(for: identity).outcome(rejection)
            _ = try await batch.commit()
            throw rejection
        }
        let events = try await batch.commit()
        // A handler that drops an upload writes its refusal itself.
        if case .rejected(let rejection) = events.last?.event.outcome?.result { throw rejection }
        return events
    }

    /// What a command is refused with; nil when it isn't.
    public func rejection(of payload: some CommandPayload, expecting version: Int? = nil) async throws -> Rejection? {
        do {
            try await handle(payload, expecting: version)
            return nil
        } catch let rejection as Rejection { return rejection }
    }

    /// The answer to a query.
    /// - Throws: ``/Contracts/Rejection`` as the agent does; ``TestFailure`` when it doesn't answer such queries.
    public func answer<Payload: QueryPayload>(_ payload: Payload) async throws -> QueryAnswer {
        guard let subscription = agent.subscriptions.first(where: { $0.type == Payload.type }),
            case .query(let answer) = subscription.handler
        else { throw TestFailure("no answer to \(Payload.type.text)") }
        let identity = try identity(of: MessageID(UUID()))
        let unit = store.batch().unit(for: identity)
        let (attributes, request) = envelope(
            Payload.type, identity, version: nil, subject: identity.requestedBy, time: now)
        return try await answer(try CanonicalJSON.encode(payload), attributes, request, context(unit, now))
    }

    /// Keeps content as the chunks of an upload would bring it, but for those left out.
    public func upload(
        _ bytes: [UInt8], attempt: MessageID, chunkSize: Int, without missing: Set<Int> = []
    ) async throws {
        let batch = store.batch()
        let unit = batch.unit(for: try identity(of: MessageID(UUID()), expectsOutcome: false))
        for (index, start) in stride(from: 0, to: bytes.count, by: chunkSize).enumerated()
        where !missing.contains(index) {
            unit.keepChunk(
                ChunkPosition(attempt: attempt, index: index),
                bytes: Array(bytes[start..<min(bytes.count, start + chunkSize)]))
        }
        _ = try await batch.commit()
    }

    /// Reads through the repository in a unit of its own.
    public func read<Value>(_ body: (Declared.Repository) async throws -> Value) async throws -> Value {
        try await readUnit { try await body(agent.repository(over: $0)) }
    }

    /// Reads through a unit of its own: contents and tombstones.
    public func readUnit<Value>(_ body: (any UnitOfWork) async throws -> Value) async throws -> Value {
        try await body(store.batch().unit(for: try identity(of: MessageID(UUID()))))
    }

    private func context(_ unit: any UnitOfWork, _ time: Timestamp) -> HandlerContext<Declared.Repository> {
        HandlerContext(repository: agent.repository(over: unit), unit: unit, now: time, logger: .tests)
    }

    private func envelope(
        _ type: MessageType, _ identity: MessageIdentity, version: Int?, subject: String, time: Timestamp
    ) -> (MessageAttributes, RequestAttributes) {
        (
            MessageAttributes(
                id: identity.messageID, type: type, source: "/gateway",
                subject: StreamName(kind: .operation, id: identity.operation), time: time, tenant: identity.tenant,
                correlation: identity.correlation),
            RequestAttributes(
                requester: Requester(subject: subject, roles: [.complianceOfficer]),
                requestHash: identity.requestHash, expectedVersion: version)
        )
    }

    private func identity(of message: MessageID, expectsOutcome: Bool = true) throws -> MessageIdentity {
        MessageIdentity(
            tenant: try TenantID(tenant), messageID: message, requestHash: String(repeating: "0", count: 64),
            requestedBy: "anna@friesmark.example", correlation: CorrelationID(UUID()),
            source: "/\(Declared.contract.service)", time: now, expectsOutcome: expectsOutcome)
    }
}
