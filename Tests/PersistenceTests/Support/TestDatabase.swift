import Contracts
import Foundation
import Persistence
import Synchronization
import Testing

/// A schema of one test's own on the server of `DORA_TEST_DATABASE_URL`, migrated, with its roles.
struct TestDatabase: Sendable {
    let configuration: DatabaseConfiguration
    let pool: PostgresPool
    let relay: PostgresPool

    static var serverURL: String? { ProcessInfo.processInfo.environment["DORA_TEST_DATABASE_URL"] }

    /// Whether PostgreSQL can be tested; where `DORA_TEST_REQUIRE` names it, a missing server is a failure.
    static var isAvailable: Bool { serverURL != nil || isRequired }

    private static var isRequired: Bool {
        let required = ProcessInfo.processInfo.environment["DORA_TEST_REQUIRE"] ?? ""
        return required.split(separator: ",").contains("postgres")
    }

    struct Missing: Error {}

    /// Makes the schema, gives it to the test, and drops it and its roles afterwards.
    static func run(
        role: DatabaseRole = .runtime, migrations: [Migration] = [.testTables],
        change: (inout DatabaseConfiguration) -> Void = { _ in },
        _ body: (TestDatabase) async throws -> Void
    ) async throws {
        await Permits.ofServer.take()
        let result: Result<Void, any Error>
        do {
            result = .success(try await runBeside(role: role, migrations: migrations, change: change, body))
        } catch {
            result = .failure(error)
        }
        await Permits.ofServer.give()
        try result.get()
    }

    /// The same within a test that has a schema already: it waits for nobody.
    static func runBeside(
        role: DatabaseRole = .runtime, migrations: [Migration] = [.testTables],
        change: (inout DatabaseConfiguration) -> Void = { _ in },
        _ body: (TestDatabase) async throws -> Void
    ) async throws {
        guard let serverURL else {
            Issue.record("DORA_TEST_DATABASE_URL is not set")
            throw Missing()
        }
        let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16)
        let administrator = try await PostgresConnection.open(url: serverURL)
        try await administrator.runScript(
            """
            SELECT pg_advisory_xact_lock(hashtextextended('provision', 0));
            CREATE ROLE \(schema)_owner; CREATE ROLE \(schema)_runtime; CREATE ROLE \(schema)_relay;
            CREATE ROLE \(schema)_unguarded BYPASSRLS; GRANT \(schema)_runtime TO \(schema)_unguarded;
            CREATE ROLE \(schema)_login LOGIN NOINHERIT PASSWORD 'test';
            GRANT \(schema)_owner, \(schema)_runtime, \(schema)_relay, \(schema)_unguarded TO \(schema)_login;
            DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO \(schema)_login', current_database()); END $$;
            CREATE SCHEMA \(schema) AUTHORIZATION \(schema)_owner;
            """)
        var components = try #require(URLComponents(string: serverURL))
        components.user = "\(schema)_login"
        components.password = "test"
        var configuration = try DatabaseConfiguration(url: try #require(components.string), schema: schema)
        change(&configuration)
        let database = TestDatabase(
            configuration: configuration, pool: PostgresPool(configuration, role: role),
            relay: PostgresPool(configuration, role: .relay))
        let result: Result<Void, any Error>
        do {
            if !migrations.isEmpty { try await Migrator(migrations: migrations).migrate(configuration) }
            try await body(database)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        database.pool.shutDown()
        database.relay.shutDown()
        try await administrator.runScript(
            """
            SELECT pg_advisory_xact_lock(hashtextextended('provision', 0));
            DROP SCHEMA \(schema) CASCADE;
            DROP OWNED BY \(schema)_owner, \(schema)_runtime, \(schema)_relay, \(schema)_unguarded, \(schema)_login;
            DROP ROLE \(schema)_owner, \(schema)_runtime, \(schema)_relay, \(schema)_unguarded, \(schema)_login;
            """)
        try result.get()
    }

    /// Runs statements as the server's administrator, whom no policy holds: to tamper and to look behind them.
    func asAdministrator(_ statements: [Statement]) async throws -> [QueryResult] {
        let connection = try await PostgresConnection.open(url: try #require(Self.serverURL))
        return try await connection.run(
            [Statement("SELECT set_config('search_path', $1, false)", [.text(configuration.schema)])])
            + connection.run(statements)
    }

    func store(_ configuration: StoreConfiguration = StoreConfiguration(domain: .risk)) -> PostgresStore {
        PostgresStore(pool: pool, configuration: configuration)
    }
}

extension Migration {
    /// The tables of the tests' own resources.
    static let testTables = Migration(
        version: 1, name: "test tables",
        sql: """
            CREATE TABLE notes (
                tenant text NOT NULL, id uuid NOT NULL, version bigint NOT NULL, body text NOT NULL,
                title text, rank bigint, weight double precision, due date, open boolean,
                PRIMARY KEY (tenant, id)
            );
            SELECT protect_by_tenant('notes');
            CREATE TABLE marks (
                tenant text NOT NULL, id uuid NOT NULL, version bigint NOT NULL, body text NOT NULL,
                PRIMARY KEY (tenant, id)
            );
            SELECT protect_by_tenant('marks');
            """)
}
