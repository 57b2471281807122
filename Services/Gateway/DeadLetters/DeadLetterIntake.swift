internal import AgentRuntime
internal import Contracts
internal import Foundation
internal import MessageBus
internal import Observability
internal import Persistence

/// Keeps what agents have given up, and tells the operations and workflows of those commands; each letter once, however
/// often it comes.
struct DeadLetterIntake: PartitionHandler {
    let pool: PostgresPool
    let judge: LetterJudge
    let engine: WorkflowEngine
    /// Older letters have been pruned, and are not taken again when their topic is read anew.
    let keptDays: Int
    let clock: @Sendable () -> Timestamp
    let metrics: MetricsRegistry
    let logger: Logger

    func handle(_ records: [IncomingRecord]) async throws {
        for record in records {
            let letter = ReceivedLetter(record)
            guard letter.time > clock().adding(seconds: -Double(keptDays) * 86_400) else { continue }
            do {
                try await keep(letter)
            } catch {
                guard ProjectionFailure(error) == .ownFault else { throw BatchError.retryLater(reason: "\(error)") }
                metrics.increment(
                    "dora_dead_letters_unkept_total", help: "Dead letters that the database doesn't take")
                logger.error(
                    "A dead letter can't be kept; its topic has it",
                    metadata: [
                        "topic": record.topic.rawValue, "offset": "\(record.partition)/\(record.offset)",
                        "error": "\(error)",
                    ])
            }
        }
    }

    private func keep(_ letter: ReceivedLetter) async throws {
        let verdict = judge.verdict(on: letter.message, domain: letter.domain)
        let tenant = letter.tenant ?? .platform
        let id = letter.message.id
        let isNew = try await pool.withTransaction(tenant: tenant) { connection in
            let inserted = try await connection.run(try insertion(letter, id, verdict, tenant))
            guard inserted.affectedRows == 1 else { return false }
            // Only what the gateway has sealed is believed: anybody's forgery may have become a letter.
            if case .redrivable(let attributes, let request) = verdict {
                try await tell(attributes, request, letter, id, on: connection)
            }
            return true
        }
        guard isNew else { return }
        metrics.increment(
            "dora_dead_letters_total", help: "Dead letters that have come",
            labels: ["domain": letter.domain.rawValue, "reason": letter.attributes.reason.rawValue])
        logger.warning(
            "A dead letter has come",
            metadata: [
                "tenant": tenant.text, "letter": id.text, "domain": letter.domain.rawValue,
                "reason": letter.attributes.reason.rawValue, "detail": String(letter.attributes.detail.prefix(500)),
                "refusal": verdict.refusal ?? "",
            ])
    }

    /// Tells the command's operation, who waits for it, and the workflow that has sent it.
    private func tell(
        _ attributes: MessageAttributes, _ request: RequestAttributes, _ letter: ReceivedLetter, _ id: ResourceID,
        on connection: PostgresConnection
    ) async throws {
        guard let statement = try notice(attributes, request, letter, id) else { return }
        try await connection.run(statement)
        try await connection.run(
            Statement("SELECT pg_notify($1, $2)", [.text(Projector.channel), .text("dead letter")]))
        guard let workflow = attributes.causation else { return }
        try await engine.deadLettered(
            ResourceID(workflow.uuid), attributes.id, reason: letter.attributes.reason.rawValue,
            detail: letter.attributes.detail, topic: letter.domain.deadLetters, tenant: attributes.tenant,
            on: connection)
    }

    private func insertion(
        _ letter: ReceivedLetter, _ id: ResourceID, _ verdict: LetterVerdict, _ tenant: TenantID
    ) throws -> Statement {
        let message = letter.message
        var operation: ResourceID?
        if case .redrivable(let attributes, let request) = verdict {
            operation = Self.operation(attributes, request)
        }
        let state: DeadLetterState = verdict.refusal == nil ? .waiting : .refused
        return Statement(
            """
            INSERT INTO dead_letters (tenant, id, domain, topic, partition, place, message_id, type, subject, \
            operation, reason, detail, attempts, time, state, refusal, key, headers, body) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) \
            ON CONFLICT DO NOTHING
            """,
            [
                .text(tenant.text), .uuid(id.uuid), .text(letter.domain.rawValue),
                .text(Self.storable(message.topic.rawValue)), .integer(message.partition), .integer(message.offset),
                message.text("ce_id").flatMap { try? MessageID($0) }.map { .uuid($0.uuid) } ?? .null(.uuid),
                .text(ifPresent: message.text("ce_type").map { Self.storable(String($0.prefix(300))) }),
                .text(ifPresent: message.text("ce_subject").map { Self.storable(String($0.prefix(300))) }),
                operation.map { .uuid($0.uuid) } ?? .null(.uuid), .text(letter.attributes.reason.rawValue),
                .text(Self.storable(letter.attributes.detail)), .integer(letter.attributes.attempts),
                .timestamp(letter.time), .text(state.rawValue),
                .text(ifPresent: verdict.refusal.map { Self.storable(String($0.prefix(2_000))) }),
                .text(Self.storable(message.key)), .text(try message.headersJSON), .bytes(message.body),
            ])
    }

    /// What tells the command's operation: it waits no longer, and isn't closed.
    private func notice(
        _ attributes: MessageAttributes, _ request: RequestAttributes, _ letter: ReceivedLetter, _ id: ResourceID
    ) throws -> Statement? {
        guard let operation = Self.operation(attributes, request) else { return nil }
        let notice = DeadLetterNotice(reason: letter.attributes.reason, letter: id)
        return Statement(
            """
            INSERT INTO operations (tenant, id, message_id, request_hash, subject, domain, action, requested_by, \
            status, problem, issued_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'dead-lettered', $9, $10) \
            ON CONFLICT (tenant, id) DO UPDATE SET status = excluded.status, problem = excluded.problem \
            WHERE operations.status = 'pending'
            """,
            [
                .text(attributes.tenant.text), .uuid(operation.uuid), .uuid(attributes.id.uuid),
                .text(Self.storable(request.requestHash)), .text(attributes.subject.text),
                .text(letter.domain.rawValue), .text(Self.storable(attributes.type.name)),
                .text(Self.storable(request.requester.subject)),
                .text(String(decoding: try CanonicalJSON.encode(notice), as: UTF8.self)), .timestamp(attributes.time),
            ])
    }

    /// The operation that a command starts; nil for what has no outcome.
    private static func operation(_ attributes: MessageAttributes, _ request: RequestAttributes) -> ResourceID? {
        let isBookkeeping =
            request.chunk != nil || attributes.type == RuntimeMessages.discardContent(of: attributes.type.domain)
        guard !isBookkeeping else { return nil }
        return OperationIdentity.operation(message: attributes.id, requestHash: request.requestHash)
    }

    /// A text that PostgreSQL takes: without NUL.
    private static func storable(_ text: String) -> String { text.replacing("\0", with: "\u{FFFD}") }
}
