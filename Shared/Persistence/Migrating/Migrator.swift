/// Brings a schema to the state that this build needs: the library's own migrations, then the service's.
///
/// Runs as the schema's owner under an advisory lock, so that two instances which start at once don't both do it; each
/// migration and its row in `migrations` are one transaction.
public struct Migrator: Sendable {
    private let sets: [(origin: String, migrations: [Migration])]

    /// Takes the service's migrations; the library's own go before them.
    /// - Throws: ``MigrationError`` `doubledVersion`.
    public init(migrations: [Migration]) throws(MigrationError) {
        let ordered = migrations.sorted { $0.version < $1.version }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) where earlier.version == later.version {
            throw .doubledVersion(later.version)
        }
        sets = [("library", try Migration.library()), ("service", ordered)]
    }

    /// Applies what is not applied yet.
    /// - Returns: how many migrations were applied.
    /// - Throws: ``MigrationError``.
    @discardableResult
    public func migrate(_ configuration: DatabaseConfiguration) async throws(MigrationError) -> Int {
        let result: Result<Int, MigrationError>
        do throws(DatabaseError) {
            let connection = try await PostgresConnection.open(configuration, role: .owner, statementTimeOut: .zero)
            try await connection.run([
                Statement(
                    "SELECT pg_advisory_lock(hashtextextended($1, 0))", [.text("migrate \(configuration.schema)")]),
                Statement("SELECT set_config('app.runtime_role', $1, false)", [.text(configuration.runtimeRole)]),
                Statement("SELECT set_config('app.relay_role', $1, false)", [.text(configuration.relayRole)]),
            ])
            try await connection.runScript(Self.table)
            result = try await apply(on: connection)
        } catch {
            throw .database(error)
        }
        return try result.get()
    }

    /// Whether all migrations are applied: what readiness asks.
    /// - Parameters:
    ///   - pool: where it is asked.
    ///   - wasCurrent: that they were when last asked, so that their table needn't be looked for.
    /// - Throws: ``DatabaseError`` when the database can't be asked.
    public func isCurrent(_ pool: PostgresPool, wasCurrent: Bool = false) async throws -> Bool {
        try await pool.withConnection { connection in
            if !wasCurrent {
                let found = try await connection.run(Statement("SELECT to_regclass('migrations') IS NOT NULL AS found"))
                guard try found.rows.first?.bool("found") == true else { return false }
            }
            let applied = try await connection.run(Statement("SELECT count(*) AS applied FROM migrations"))
            return try applied.rows.first?.integer("applied") == sets.reduce(0) { $0 + $1.migrations.count }
        }
    }

    private static let table = """
        CREATE TABLE IF NOT EXISTS migrations (
            origin text NOT NULL,
            version bigint NOT NULL,
            name text NOT NULL,
            checksum text NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (origin, version)
        );
        GRANT SELECT ON migrations TO PUBLIC;
        """

    private func apply(on connection: PostgresConnection) async throws(DatabaseError) -> Result<Int, MigrationError> {
        var count = 0
        for (origin, migrations) in sets {
            let result = try await connection.run(
                Statement("SELECT version, checksum FROM migrations WHERE origin = $1", [.text(origin)]))
            var applied: [Int: String] = [:]
            for row in result.rows { applied[try row.integer("version")] = try row.text("checksum") }
            if let unknown = applied.keys.sorted().first(where: { key in !migrations.contains { $0.version == key } }) {
                return .failure(.unknownApplied(version: unknown))
            }
            let last = applied.keys.max() ?? 0
            for migration in migrations {
                if let checksum = applied[migration.version] {
                    guard checksum == migration.checksum else {
                        return .failure(.changed(version: migration.version, name: migration.name))
                    }
                } else if migration.version < last {
                    return .failure(.outOfOrder(version: migration.version, name: migration.name))
                } else {
                    try await apply(migration, origin: origin, on: connection)
                    count += 1
                }
            }
        }
        return .success(count)
    }

    private func apply(
        _ migration: Migration, origin: String, on connection: PostgresConnection
    ) async throws(DatabaseError) {
        try await connection.run(Statement("BEGIN"))
        try await connection.runScript(migration.sql)
        try await connection.run([
            Statement(
                "INSERT INTO migrations (origin, version, name, checksum) VALUES ($1, $2, $3, $4)",
                [.text(origin), .integer(migration.version), .text(migration.name), .text(migration.checksum)]),
            Statement("COMMIT"),
        ])
    }
}
