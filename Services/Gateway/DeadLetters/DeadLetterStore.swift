internal import Contracts
internal import Foundation
internal import Persistence

/// Reads dead letters.
struct DeadLetterStore: Sendable {
    let pool: PostgresPool

    /// The tenant's letters, newest first.
    /// - Parameter before: the number of the last letter of the page before.
    func list(
        _ filter: DeadLetterFilter, before number: Int?, limit: Int, tenant: TenantID
    ) async throws -> [DeadLetter] {
        let statement = Statement(
            Self.columns
                + """
                 FROM dead_letters WHERE tenant = $1 AND ($2::text IS NULL OR domain = $2) \
                AND ($3::text IS NULL OR reason = $3) AND ($4::text IS NULL OR state = $4) \
                AND ($5::uuid IS NULL OR message_id = $5) AND ($6::bigint IS NULL OR number < $6) \
                ORDER BY number DESC LIMIT $7
                """,
            Self.parameters(filter, tenant) + [number.map { .integer($0) } ?? .null(.integer), .integer(limit)])
        return try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }.rows.map(Self.letter)
    }

    /// Those that can be redriven, oldest first, so that they go in the order in which they came.
    /// - Parameter number: the number of the last letter of the page before.
    func waiting(
        _ filter: DeadLetterFilter, after number: Int, limit: Int, tenant: TenantID
    ) async throws -> [(id: ResourceID, number: Int)] {
        var waiting = filter
        waiting.state = .waiting
        let statement = Statement(
            """
            SELECT id, number FROM dead_letters WHERE tenant = $1 AND ($2::text IS NULL OR domain = $2) \
            AND ($3::text IS NULL OR reason = $3) AND ($4::text IS NULL OR state = $4) \
            AND ($5::uuid IS NULL OR message_id = $5) AND number > $6 ORDER BY number LIMIT $7
            """, Self.parameters(waiting, tenant) + [.integer(number), .integer(limit)])
        let result = try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }
        return try result.rows.map { (ResourceID(try $0.uuid("id")), try $0.integer("number")) }
    }

    /// One letter with its message; nil when there is none.
    func find(_ id: ResourceID, tenant: TenantID) async throws -> (letter: DeadLetter, message: LetterMessage)? {
        try await pool.withTransaction(tenant: tenant) { connection in
            try await Self.find(id, tenant: tenant, on: connection)
        }
    }

    /// One letter with its message, within an open transaction.
    /// - Parameter locking: whether its row is locked until the transaction ends.
    static func find(
        _ id: ResourceID, tenant: TenantID, locking: Bool = false, on connection: PostgresConnection
    ) async throws -> (letter: DeadLetter, message: LetterMessage)? {
        let result = try await connection.run(
            Statement(
                columns
                    + """
                    , key, headers, body FROM dead_letters WHERE tenant = $1 AND id = $2\(locking ? " FOR UPDATE" : "")
                    """, [.text(tenant.text), .uuid(id.uuid)]))
        return try result.rows.first.map { row in (try letter(row), try message(row)) }
    }

    /// A letter's message.
    static func message(_ row: Row) throws -> LetterMessage {
        LetterMessage(
            topic: Topic(rawValue: try row.text("topic")), partition: try row.integer("partition"),
            offset: try row.integer("place"), key: try row.text("key"),
            headers: try LetterMessage.headers(from: try row.text("headers")), body: try row.bytes("body"))
    }

    private static func letter(_ row: Row) throws -> DeadLetter {
        DeadLetter(
            id: ResourceID(try row.uuid("id")), number: try row.integer("number"),
            domain: Domain(rawValue: try row.text("domain")), topic: Topic(rawValue: try row.text("topic")),
            partition: try row.integer("partition"), offset: try row.integer("place"),
            message: try row.uuidIfPresent("message_id").map { MessageID($0) }, type: try row.textIfPresent("type"),
            subject: try row.textIfPresent("subject"),
            operation: try row.uuidIfPresent("operation").map { ResourceID($0) }, reason: try row.text("reason"),
            detail: try row.text("detail"), attempts: try row.integer("attempts"), time: try row.timestamp("time"),
            state: DeadLetterState(rawValue: try row.text("state")) ?? .refused,
            refusal: try row.textIfPresent("refusal"), decidedBy: try row.textIfPresent("decided_by"),
            decidedAt: try row.timestampIfPresent("decided_at"), sentAt: try row.timestampIfPresent("sent_at"),
            size: try row.integer("size"))
    }

    private static func parameters(_ filter: DeadLetterFilter, _ tenant: TenantID) -> [Parameter] {
        [
            .text(tenant.text), .text(ifPresent: filter.domain), .text(ifPresent: filter.reason),
            .text(ifPresent: filter.state?.rawValue), filter.message.map { .uuid($0.uuid) } ?? .null(.uuid),
        ]
    }

    private static let columns = """
        SELECT id, number, domain, topic, partition, place, message_id, type, subject, operation, reason, detail, \
        attempts, time, state, refusal, decided_by, decided_at, sent_at, length(body) AS size
        """
}
