internal import AgentRuntime
internal import Contracts
internal import Persistence

/// The two generations of the read model's tables in the gateway's schema.
struct ReadModelGenerations: Sendable {
    let foundation: ServiceFoundation

    /// What two generations must agree on; an audit event's number is the order in which it came, and no property of
    /// it.
    private static let compared = [
        ("resources", "kind, id, version, created_at, updated_at, body, filters"),
        ("streams", "stream, version, hash, parked_reason"),
        ("held_events", "stream, version, headers, body"),
        (
            "audit_events",
            """
            stream, version, message_id, type, source, time, requested_by, correlation, causation, outcome, details, \
            resource, previous_hash, hash, traceparent, is_whole
            """
        ),
    ]

    private func owner() async throws -> PostgresConnection {
        try await PostgresConnection.open(foundation.database, role: .owner, statementTimeOut: .zero)
    }

    /// Makes the next generation's tables, empty; those of a rebuild that was broken off go.
    func makeNext() async throws {
        let connection = try await owner()
        for name in ReadModelTables.names {
            try await connection.run(Statement("SELECT make_next_generation($1)", [.text(name)]))
        }
    }

    /// Takes the next generation's tables away.
    func dropNext() async throws {
        let connection = try await owner()
        for name in ReadModelTables.names {
            try await connection.runScript("DROP TABLE IF EXISTS \(ReadModelTables.next.named(name))")
        }
    }

    /// The kinds of streams that the next generation doesn't have as far as the serving one.
    func kindsBehind() async throws -> [String] {
        let result = try await foundation.relayPool.run(
            Statement(
                """
                SELECT DISTINCT split_part(s.stream, '/', 1) AS kind FROM streams s \
                LEFT JOIN streams_next n ON n.tenant = s.tenant AND n.stream = s.stream \
                WHERE coalesce(n.version, 0) < s.version ORDER BY kind
                """))
        return try result.rows.map { try $0.text("kind") }
    }

    /// Begins the transaction in which the generations change places: from here to its end nothing is projected.
    func beginExclusive() async throws -> PostgresConnection {
        let connection = try await owner()
        try await connection.run([Statement("BEGIN"), Statement("SET LOCAL lock_timeout = '5s'")])
        // A projection that doesn't end is not waited for longer than that.
        try await ReadModelGeneration.lock(connection)
        return connection
    }

    /// Puts the next generation in the serving one's place, tells every gateway, and commits.
    func replace(on connection: PostgresConnection) async throws {
        for name in ReadModelTables.names {
            try await connection.run(Statement("SELECT put_next_generation($1)", [.text(name)]))
        }
        try await connection.run([
            Statement("SELECT pg_notify($1, 'generation')", [.text(Projector.channel)]), Statement("COMMIT"),
        ])
    }

    /// Where the generations differ, a line for each table and tenant.
    func differences() async throws -> [String] {
        let tenants = try await foundation.relayPool.run(
            Statement("SELECT tenant FROM streams UNION SELECT tenant FROM streams_next ORDER BY tenant"))
        var lines: [String] = []
        for row in tenants.rows {
            let tenant = try TenantID(try row.text("tenant"))
            for (table, columns) in Self.compared {
                let counts = try await foundation.pool.withTransaction(tenant: tenant) { connection in
                    try await connection.run(Self.comparison(of: table, columns))
                }
                guard let count = counts.rows.first else { continue }
                let (missing, surplus) = (try count.integer("missing"), try count.integer("surplus"))
                if missing + surplus > 0 {
                    lines.append(
                        "\(tenant) \(table): \(missing) rows serve and are not rebuilt, \(surplus) the other way round")
                }
            }
        }
        return lines
    }

    /// A stream of which nothing was applied yet has a row of version 0, or none.
    private static func comparison(of table: String, _ columns: String) -> Statement {
        let condition = table == "streams" ? " WHERE version > 0 OR parked_reason IS NOT NULL" : ""
        let serving = "SELECT \(columns) FROM \(ReadModelTables.serving.named(table))\(condition)"
        let next = "SELECT \(columns) FROM \(ReadModelTables.next.named(table))\(condition)"
        return Statement(
            """
            SELECT (SELECT count(*) FROM (\(serving) EXCEPT \(next)) AS a) AS missing, \
            (SELECT count(*) FROM (\(next) EXCEPT \(serving)) AS b) AS surplus
            """)
    }

    /// Closes operations that waited for streams which the serving generation had parked and the rebuilt one has not.
    func closeWaitingOperations(engine: WorkflowEngine) async throws {
        let reached = try await foundation.relayPool.run(
            Statement(
                """
                SELECT DISTINCT w.tenant, w.stream, s.version FROM operation_waits w \
                JOIN streams s ON s.tenant = w.tenant AND s.stream = w.stream WHERE w.version <= s.version
                """))
        var changed: [TenantID: [StreamName: StreamTracker.Head]] = [:]
        for row in reached.rows {
            let stream = try StreamName(try row.text("stream"))
            changed[try TenantID(try row.text("tenant")), default: [:]][stream] = StreamTracker.Head(
                version: try row.integer("version"), hash: "")
        }
        for (tenant, streams) in changed.sorted(by: { $0.key.text < $1.key.text }) {
            try await foundation.pool.withTransaction(tenant: tenant) { connection in
                let batch = try await connection.run(Statement("SELECT nextval('projection_batches') AS batch"))
                guard let number = try batch.rows.first?.integer("batch") else { return }
                try await OutcomeWriter(tenant: tenant, connection: connection, batch: number, engine: engine)
                    .write([], changed: streams)
                try await connection.run(
                    Statement("SELECT pg_notify($1, $2)", [.text(Projector.channel), .text(String(number))]))
            }
        }
    }
}
