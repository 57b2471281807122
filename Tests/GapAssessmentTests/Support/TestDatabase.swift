import Contracts
import Foundation
import Persistence
import Testing

@testable import GapAssessment

/// The agent's schema on the server of `DORA_TEST_DATABASE_URL`, under a name of one test's own.
enum TestDatabase {
    /// Whether PostgreSQL can be tested; where `DORA_TEST_REQUIRE` names it, a missing server is a failure.
    static var isAvailable: Bool { serverURL != nil || isRequired }

    private static var serverURL: String? { ProcessInfo.processInfo.environment["DORA_TEST_DATABASE_URL"] }

    private static var isRequired: Bool {
        (ProcessInfo.processInfo.environment["DORA_TEST_REQUIRE"] ?? "").split(separator: ",").contains("postgres")
    }

    /// Keeps two tests from changing the database's rights at once, until the script's end.
    private static let alone = "SELECT pg_advisory_xact_lock(hashtextextended('provision', 0));"

    /// Makes the schema by the agent's migrations, gives a store on it to the test, and drops all afterwards.
    static func run(_ body: (PostgresStore) async throws -> Void) async throws {
        let server = try #require(serverURL, "DORA_TEST_DATABASE_URL is not set")
        let schema = "gap_" + UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16)
        let administrator = try await PostgresConnection.open(url: server)
        try await administrator.runScript(
            """
            \(alone)
            CREATE ROLE \(schema)_owner; CREATE ROLE \(schema)_runtime; CREATE ROLE \(schema)_relay;
            CREATE ROLE \(schema)_login LOGIN NOINHERIT PASSWORD 'test';
            GRANT \(schema)_owner, \(schema)_runtime, \(schema)_relay TO \(schema)_login;
            CREATE SCHEMA \(schema) AUTHORIZATION \(schema)_owner;
            DO $$ BEGIN
                EXECUTE format('GRANT CONNECT ON DATABASE %I TO \(schema)_login', current_database());
            END $$;
            """)
        var components = try #require(URLComponents(string: server))
        components.user = "\(schema)_login"
        components.password = "test"
        let configuration = try DatabaseConfiguration(url: try #require(components.string), schema: schema)
        let pool = PostgresPool(configuration, role: .runtime)
        let result: Result<Void, any Error>
        do {
            try await Migrator(migrations: GapAssessmentAgent.migrations).migrate(configuration)
            try await body(PostgresStore(pool: pool, configuration: StoreConfiguration(domain: .gap)))
            result = .success(())
        } catch {
            result = .failure(error)
        }
        pool.shutDown()
        try await administrator.runScript(
            """
            \(alone)
            DROP SCHEMA \(schema) CASCADE;
            DROP OWNED BY \(schema)_owner, \(schema)_runtime, \(schema)_relay, \(schema)_login;
            DROP ROLE \(schema)_owner, \(schema)_runtime, \(schema)_relay, \(schema)_login;
            """)
        try result.get()
    }
}
