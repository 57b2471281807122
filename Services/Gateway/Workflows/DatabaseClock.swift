internal import Contracts
internal import Persistence

/// The clock that all gateways share. Tests give one that they move.
struct DatabaseClock: Sendable {
    /// The moment now, within a connection's transaction.
    let now: @Sendable (PostgresConnection) async throws -> Timestamp

    /// PostgreSQL's own.
    static let database = DatabaseClock { connection in
        let result = try await connection.run(Statement("SELECT clock_timestamp() AS now"))
        guard let row = result.rows.first else { throw DatabaseError(code: .noRow, message: "no time") }
        return try row.timestamp("now")
    }
}
