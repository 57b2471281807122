internal import Persistence

/// The lock between those who project into the serving generation and who puts the next one in its place.
enum ReadModelGeneration {
    private static let key = "read model generation"

    /// Held by a projection's transaction to its end: it sees one generation alone.
    static var shareLock: Statement {
        Statement("SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))", [.text(key)])
    }

    /// Held while a generation is put in the other's place: no projection runs.
    static func lock(_ connection: PostgresConnection) async throws {
        try await connection.run(Statement("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text(key)]))
    }
}
