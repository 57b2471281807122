import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct LogReplayTests {
    private func withState(_ body: (TestDatabase, LogReplay, Note) async throws -> Void) async throws {
        try await TestDatabase.run { database in
            let kept = Note("kept", rank: 4)
            let gone = Note("gone")
            let batch = database.store().batch()
            for tenant in [TenantID.first, .second] {
                let unit = batch.unit(for: .new(tenant))
                try unit.save(kept, in: Note.table, because: NoteWritten())
                try unit.save(kept.next("kept \"ö\" \\ /"), in: Note.table, because: NoteWritten())
                try unit.save(gone, in: Note.table, because: NoteWritten())
                try unit.save(Mark(id: ResourceID(UUID()), version: 1), in: Mark.table, because: NoteWritten())
                unit.keep(content: Array("file of \(tenant)".utf8), purpose: "p", mediaType: "m")
            }
            _ = try await batch.commit()
            let later = database.store().batch()
            try later.unit(for: .new()).remove(gone, in: Note.table, because: NoteWritten())
            _ = try await later.commit()
            try await body(database, LogReplay(tables: [Note.table, Mark.table], pool: database.pool), kept)
        }
    }

    @Test func theLogGivesTheStoredState() async throws {
        try await withState { database, replay, _ in
            let tenants = try await LogReplay.tenants(database.relay)
            #expect(tenants == [.first, .second])
            #expect(try await replay.differences(tenants: tenants) == [])
        }
    }

    @Test(arguments: [
        ("UPDATE notes SET title = 'x'", "title"), ("UPDATE notes SET rank = NULL", "rank"),
        ("UPDATE notes SET weight = weight + 0.001", "weight"), ("UPDATE notes SET due = due + 1", "due"),
        ("UPDATE notes SET open = NOT open", "open"), ("UPDATE notes SET body = body || ' '", "body"),
        ("UPDATE notes SET version = 9", "version"), ("DELETE FROM notes", "*"),
        ("UPDATE notes SET id = gen_random_uuid()", "*"), ("UPDATE content SET bytes = 'x'", "bytes"),
        ("UPDATE content SET length = 1", "length"),
        ("UPDATE marks SET version = 2", "version"),
    ])
    func everyChangedColumnIsFound(_ sql: String, _ column: String) async throws {
        try await withState { database, replay, _ in
            _ = try await database.asAdministrator([
                Statement("\(sql) WHERE tenant = $1", [.text(TenantID.first.text)])
            ])
            let differences = try await replay.differences(tenants: [.first, .second])
            #expect(differences.contains { $0.column == column })
            #expect(differences.allSatisfy { $0.tenant == .first })
        }
    }

    @Test func aRowTooMuchIsFound() async throws {
        try await withState { database, replay, kept in
            _ = try await database.asAdministrator([
                Statement(
                    "INSERT INTO notes SELECT tenant, gen_random_uuid(), 1, body FROM notes WHERE tenant = $1",
                    [.text(TenantID.first.text)])
            ])
            let differences = try await replay.differences(tenants: [.first])
            #expect(differences.count == 1)
            #expect(differences.first?.expected == nil)
            #expect(differences.first?.stored == "version 1")
        }
    }
}
