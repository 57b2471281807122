internal import AgentRuntime
public import Contracts
internal import Persistence

extension AgentDouble {
    /// Puts an agent over a schema of one test's own, made by the agent's migrations, and drops it afterwards. Few such
    /// schemas are open at once.
    /// - Throws: what the body throws, or what the server says.
    public static func onPostgreSQL(
        _ agent: Declared, now: Timestamp, _ body: @escaping @Sendable (AgentDouble) async throws -> Void
    ) async throws {
        try await TestSlots.schemas.run {
            try await TestSchema.run { schema in
                try await Migrator(migrations: Declared.migrations).migrate(schema.configuration)
                let pool = PostgresPool(schema.configuration, role: .runtime)
                let store = PostgresStore(
                    pool: pool, configuration: StoreConfiguration(domain: Declared.contract.domain))
                let result: Result<Void, any Error>
                do {
                    result = .success(try await body(AgentDouble(agent, over: store, now: now)))
                } catch { result = .failure(error) }
                pool.shutDown()
                try result.get()
            }
        }
    }
}
