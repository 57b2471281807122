internal import Contracts
internal import Persistence

/// Reads a whole list, a batch of rows at a time, by a cursor of the server's: one statement, and so one state of the
/// read model, whatever is written meanwhile.
struct ExportReader: Sendable {
    /// An export that isn't over in time.
    struct TookTooLong: Error, CustomStringConvertible {
        let seconds: Double
        var description: String { "the export was not over after \(seconds) seconds" }
    }

    let pool: PostgresPool
    /// For how long one may take: it holds a connection, and old rows from being cleaned up.
    let seconds: Double

    /// How many rows are at hand at once.
    static let batch = 100

    /// Gives every row of a list to the closure, in the list's order.
    /// - Parameters:
    ///   - description: the kind of resource.
    ///   - query: filters and sort.
    ///   - tenant: whose they are.
    ///   - body: takes a batch; the next is read when it has returned.
    /// - Throws: ``TookTooLong``, `DatabaseError`, and what the closure throws.
    func read(
        _ description: ResourceDescription, _ query: ListQuery, tenant: TenantID,
        _ body: ([ResourceRow]) async throws -> Void
    ) async throws {
        let statement = try ReadModel.statement(description, query, limit: .null(.integer), tenant: tenant)
        let deadline = ContinuousClock.now + .seconds(seconds)
        try await pool.withTransaction(tenant: tenant) { connection in
            try await connection.run(
                Statement("DECLARE export NO SCROLL CURSOR FOR \(statement.text)", statement.parameters))
            while true {
                let rows = try await connection.run(Statement("FETCH FORWARD \(Self.batch) FROM export")).rows
                guard !rows.isEmpty else { return }
                try await body(try rows.map { try ReadModel.row($0, of: description.kind) })
                guard ContinuousClock.now < deadline else { throw TookTooLong(seconds: seconds) }
            }
        }
    }

    /// Asks for a list's first row: whether the database answers at all, before the client is told that it does.
    func probe(_ description: ResourceDescription, _ query: ListQuery, tenant: TenantID) async throws {
        let statement = try ReadModel.statement(description, query, limit: .integer(1), tenant: tenant)
        _ = try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }
    }
}
