/// Reads the log of a PostgreSQL schema as its relay role, which a policy shows all tenants' events.
public struct PostgresEventLogReader: EventLogReader {
    private let pool: PostgresPool

    /// Makes a reader.
    /// - Parameter pool: of the relay role.
    public init(pool: PostgresPool) { self.pool = pool }

    /// The events after a position.
    public func read(
        after position: Int64, limit: Int, maximumBytes: Int
    ) async throws(DatabaseError) -> [LoggedEvent] {
        // The inner limit keeps the running sum short; sizes are known without reading the bodies.
        let result = try await pool.run(
            Statement(
                """
                SELECT * FROM (SELECT \(LogRow.columns), \
                sum(octet_length(body)) OVER (ORDER BY position) AS total, \
                row_number() OVER (ORDER BY position) AS number \
                FROM (SELECT * FROM event_log WHERE position > $1 ORDER BY position LIMIT $2) AS page) AS summed \
                WHERE total <= $3 OR number = 1 ORDER BY position
                """, [.integer(Int(position)), .integer(limit), .integer(maximumBytes)]))
        var events: [LoggedEvent] = []
        for row in result.rows { events.append(try LogRow(row).event(position: Int64(try row.integer("position")))) }
        return events
    }

    /// The position of the last event; 0 for an empty log.
    public func head() async throws(DatabaseError) -> Int64 {
        let result = try await pool.run(Statement("SELECT coalesce(max(position), 0) AS head FROM event_log"))
        guard let row = result.rows.first else { return 0 }
        return Int64(try row.integer("head"))
    }
}
