internal import Contracts
internal import Foundation
public import Persistence

/// A schema of one test's own, with its roles, on the server of `DORA_TEST_DATABASE_URL`.
public struct TestSchema: Sendable {
    /// The service that the schema is named after: `test-` and sixteen random digits.
    public let service: String
    /// How a service reaches it, as its login.
    public let configuration: DatabaseConfiguration

    private static func makeURL(_ server: String, login: String) throws -> String {
        guard var components = URLComponents(string: server) else {
            throw TestFailure("DORA_TEST_DATABASE_URL is no URL")
        }
        components.user = login
        components.password = "test"
        guard let url = components.string else { throw TestFailure("DORA_TEST_DATABASE_URL is no URL") }
        return url
    }

    private static func serverURL() throws -> String {
        guard let url = TestEnvironment.databaseURL else { throw TestFailure("DORA_TEST_DATABASE_URL is not set") }
        return url
    }

    /// A name for a service and its schema that no other test has.
    public static func randomService() -> String {
        "test-" + UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16)
    }

    /// Makes the schema and its roles, gives it to the test, and drops both afterwards.
    /// - Throws: what the body throws, or what the server says.
    public static func run<Value: Sendable>(
        service: String = randomService(), _ body: (TestSchema) async throws -> Value
    ) async throws -> Value {
        let server = try serverURL()
        let name = String(service.map { $0 == "-" ? "_" : $0 })
        let administrator = try await PostgresConnection.open(url: server)
        try await administrator.runScript(
            """
            SELECT pg_advisory_xact_lock(hashtextextended('provision', 0));
            CREATE ROLE \(name)_owner; CREATE ROLE \(name)_runtime; CREATE ROLE \(name)_relay;
            CREATE ROLE \(name)_unguarded BYPASSRLS; GRANT \(name)_runtime TO \(name)_unguarded;
            CREATE ROLE \(name)_login LOGIN NOINHERIT PASSWORD 'test';
            GRANT \(name)_owner, \(name)_runtime, \(name)_relay, \(name)_unguarded TO \(name)_login;
            DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO \(name)_login', current_database()); END $$;
            CREATE SCHEMA \(name) AUTHORIZATION \(name)_owner;
            """)
        let schema = TestSchema(
            service: service,
            configuration: try DatabaseConfiguration(
                url: try makeURL(server, login: "\(name)_login"), service: service))
        let result: Result<Value, any Error>
        do { result = .success(try await body(schema)) } catch { result = .failure(error) }
        try await drop(name, server)
        return try result.get()
    }

    private static func drop(_ name: String, _ server: String) async throws {
        // A connection of its own: the first may have been cut by the test.
        let administrator = try await PostgresConnection.open(url: server)
        _ = try await administrator.run(
            Statement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [.text("\(name)_login")]))
        try await administrator.runScript(
            """
            SELECT pg_advisory_xact_lock(hashtextextended('provision', 0));
            DROP SCHEMA \(name) CASCADE;
            DROP OWNED BY \(name)_owner, \(name)_runtime, \(name)_relay, \(name)_unguarded, \(name)_login;
            DROP ROLE \(name)_owner, \(name)_runtime, \(name)_relay, \(name)_unguarded, \(name)_login;
            """)
    }

    /// Runs statements as the server's administrator, whom no policy holds: to tamper, and to look behind them.
    public func asAdministrator(_ statements: [Statement]) async throws -> [QueryResult] {
        let connection = try await PostgresConnection.open(url: try Self.serverURL())
        _ = try await connection.run(
            [Statement("SELECT set_config('search_path', $1, false)", [.text(configuration.schema)])])
        return try await connection.run(statements)
    }

    /// Runs a statement as the server's administrator.
    public func asAdministrator(_ text: String, _ parameters: [Parameter] = []) async throws -> QueryResult {
        guard let result = try await asAdministrator([Statement(text, parameters)]).last else {
            throw TestFailure("no result: \(text)")
        }
        return result
    }

    /// A number that a statement with one row and one column `value` gives.
    public func count(_ text: String, _ parameters: [Parameter] = []) async throws -> Int {
        guard let row = try await asAdministrator(text, parameters).rows.first else {
            throw TestFailure("no row: \(text)")
        }
        return try row.integer("value")
    }

    /// Ends every connection of the service's login, as a restart of the server would.
    /// - Returns: how many there were.
    @discardableResult
    public func cutConnections() async throws -> Int {
        try await count(
            """
            SELECT count(*) AS value FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
            WHERE usename = $1) AS ended
            """, [.text("\(configuration.schema)_login")])
    }
}
