import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct RowLevelSecurityTests {
    static let tables = ["notes", "marks", "event_log", "inbox", "tombstones", "upload_chunks", "content"]

    private func fill(_ database: TestDatabase) async throws {
        let batch = database.store().batch()
        for tenant in [TenantID.first, .second] {
            let unit = batch.unit(for: .new(tenant))
            try unit.save(Note("of \(tenant)"), in: Note.table, because: NoteWritten())
            try unit.save(Mark(id: ResourceID(UUID()), version: 1), in: Mark.table, because: NoteWritten())
            unit.keep(content: Array(tenant.text.utf8), purpose: "p", mediaType: "m")
            unit.keepChunk(ChunkPosition(attempt: MessageID(UUID()), index: 0), bytes: [1])
            unit.tombstone(MessageID(UUID()), reason: "r")
        }
        _ = try await batch.commit()
    }

    private func tenants(_ table: String, on connection: PostgresConnection) async throws -> Set<String> {
        let result = try await connection.run(Statement("SELECT DISTINCT tenant FROM \(table)"))
        return Set(try result.rows.map { try $0.text("tenant") })
    }

    @Test(arguments: tables) func eachTenantSeesItsOwnRowsAlone(_ table: String) async throws {
        try await TestDatabase.run { database in
            try await fill(database)
            for tenant in [TenantID.first, .second] {
                try await database.pool.withTransaction(tenant: tenant) { connection async throws in
                    #expect(try await tenants(table, on: connection) == [tenant.text])
                }
            }
            // No tenant, on a fresh connection and on one where a transaction had set it.
            try await database.pool.withTransaction(tenant: nil) { connection async throws in
                #expect(try await tenants(table, on: connection).isEmpty)
            }
            try await database.pool.withConnection { connection async throws in
                #expect(try await tenants(table, on: connection).isEmpty)
                let setting = try await connection.run(
                    Statement("SELECT current_setting('app.tenant', true) AS tenant"))
                #expect(try setting.rows.first?.text("tenant") == "")
            }
        }
    }

    @Test func aConnectionReusedAfterAnErrorShowsNobodysRows() async throws {
        try await TestDatabase.run(change: { $0.maximumConnections = 1 }) { database in
            try await fill(database)
            let process = try await database.pool.withConnection { connection async throws in
                let set = Statement("SELECT set_config('app.tenant', $1, true)", [.text(TenantID.first.text)])
                await #expect(throws: DatabaseError.self) {
                    try await connection.run([set, Statement("SELECT 1 / $1", [.integer(0)])])
                }
                return await connection.backendProcess
            }
            try await database.pool.withConnection { connection async throws in
                #expect(await connection.backendProcess == process)
                for table in Self.tables { #expect(try await tenants(table, on: connection).isEmpty) }
            }
        }
    }

    @Test(arguments: ["notes", "marks"]) func nobodyWritesForAnother(_ table: String) async throws {
        try await TestDatabase.run { database in
            try await fill(database)
            let insert = Statement(
                "INSERT INTO \(table) (tenant, id, version, body) VALUES ($1, $2, 1, '{}')",
                [.text(TenantID.second.text), .uuid(UUID())])
            for tenant in [TenantID.first, nil] {
                await #expect {
                    try await database.pool.withTransaction(tenant: tenant) { try await $0.run(insert) }
                } throws: {
                    ($0 as? DatabaseError)?.isForbidden == true
                }
            }
            try await database.pool.withTransaction(tenant: .first) { connection async throws in
                let changed = try await connection.run([
                    Statement(
                        "UPDATE \(table) SET version = 9 WHERE tenant = $1", [.text(TenantID.second.text)]),
                    Statement("DELETE FROM \(table) WHERE tenant = $1", [.text(TenantID.second.text)]),
                ])
                #expect(changed.map(\.affectedRows) == [0, 0])
            }
        }
    }

    @Test(arguments: [
        "UPDATE event_log SET body = ''", "DELETE FROM event_log", "TRUNCATE event_log", "SELECT * FROM relay_cursors",
        "SELECT protect_by_tenant('notes')", "ALTER TABLE notes DISABLE ROW LEVEL SECURITY", "CREATE TABLE own (a int)",
        "SELECT setval('event_log_position', 1)",
    ])
    func theRuntimeMayNot(_ text: String) async throws {
        try await TestDatabase.run { database in
            await #expect {
                try await database.pool.withTransaction(tenant: .first) { try await $0.run(Statement(text)) }
            } throws: {
                ($0 as? DatabaseError)?.isForbidden == true
            }
        }
    }

    @Test func theRelayReadsAllTenantsLogAndNothingElse() async throws {
        try await TestDatabase.run { database in
            try await fill(database)
            try await database.relay.withConnection { connection async throws in
                #expect(try await tenants("event_log", on: connection) == [TenantID.first.text, TenantID.second.text])
            }
            for text in ["SELECT * FROM notes", "SELECT * FROM content", "DELETE FROM event_log"] {
                await #expect {
                    try await database.relay.run(Statement(text))
                } throws: {
                    ($0 as? DatabaseError)?.isForbidden == true
                }
            }
            let role = try await database.asAdministrator([
                Statement(
                    "SELECT rolbypassrls AS bypasses FROM pg_roles WHERE rolname = $1",
                    [.text(database.configuration.relayRole)])
            ])
            #expect(try role.last?.rows.first?.bool("bypasses") == false)
        }
    }

    /// The same look through the unit of work, with and without the guarantee: the second shows that it can fail.
    @Test(arguments: [true, false]) func withoutTheGuaranteeOneSeesAnother(_ isGuarded: Bool) async throws {
        var configuration = StoreConfiguration(domain: .risk)
        if !isGuarded { configuration.guarantees.remove(.rowLevelSecurity) }
        try await TestDatabase.run(role: configuration.role) { database in
            let note = Note("of the second")
            let store = database.store(configuration)
            let batch = store.batch()
            try batch.unit(for: .new(.second)).save(note, in: Note.table, because: NoteWritten())
            _ = try await batch.commit()
            let unit = store.batch().unit(for: .new(.first))
            #expect(try await unit.load(Note.table, id: note.id) == (isGuarded ? nil : note))
            #expect(try await unit.list(Note.table, limit: 5) == (isGuarded ? [] : [note]))
        }
    }
}
