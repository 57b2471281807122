import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct HashChainTests {
    struct Tampering: Sendable, CustomTestStringConvertible {
        let name: String
        let sql: String
        let version: Int
        let reason: ChainBreak.Reason
        var testDescription: String { name }
    }

    /// One for each column that the hash covers (tenant and stream apart, which move an event to another chain), and
    /// for removal, insertion and exchange of events.
    static let tamperings: [Tampering] = [
        .init(name: "message_id", sql: "message_id = gen_random_uuid()", version: 2, reason: .hash),
        .init(name: "type", sql: "type = 'eu.dora.risk.other.v1'", version: 2, reason: .hash),
        .init(name: "source", sql: "source = '/other'", version: 2, reason: .hash),
        .init(name: "time", sql: "time = time + interval '1 microsecond'", version: 2, reason: .hash),
        .init(name: "correlation", sql: "correlation = gen_random_uuid()", version: 2, reason: .hash),
        .init(name: "causation", sql: "causation = gen_random_uuid()", version: 2, reason: .hash),
        .init(name: "causation removed", sql: "causation = NULL", version: 2, reason: .hash),
        .init(name: "traceparent", sql: "traceparent = 'other'", version: 2, reason: .hash),
        .init(name: "traceparent removed", sql: "traceparent = NULL", version: 2, reason: .hash),
        .init(name: "outcome", sql: "outcome = '{}'", version: 2, reason: .hash),
        .init(name: "outcome emptied", sql: "outcome = ''", version: 2, reason: .hash),
        .init(name: "body", sql: "body = set_byte(body, 5, 88)", version: 2, reason: .hash),
        .init(
            name: "previous_hash", sql: "previous_hash = set_byte(previous_hash, 31, 255)", version: 2,
            reason: .previousHash),
        .init(name: "hash", sql: "hash = set_byte(hash, 31, get_byte(hash, 31) # 1)", version: 2, reason: .hash),
        .init(name: "version", sql: "version = 7", version: 7, reason: .version),
        .init(name: "tenant", sql: "tenant = 'other-bank'", version: 2, reason: .version),
        .init(
            name: "stream", sql: "stream = 'note/00000000-0000-4000-8000-000000000000'", version: 2, reason: .version),
    ]

    private func withStreams(
        _ body: (TestDatabase, Note) async throws -> Void
    ) async throws {
        try await TestDatabase.run { database in
            let note = Note("a")
            let store = database.store()
            for version in 1...3 {
                let batch = store.batch()
                var next = note
                next.version = version
                try batch.unit(for: .new()).save(next, in: Note.table, because: NoteWritten())
                try batch.unit(for: .new(.second)).save(Note("other"), in: Note.table, because: NoteWritten())
                _ = try await batch.commit()
            }
            try await body(database, note)
        }
    }

    @Test func anUntouchedLogIsIntact() async throws {
        try await withStreams { database, _ in
            let report = try await HashChainVerifier(pool: database.relay).verify()
            #expect(report.isIntact)
            #expect(report.events == 6)
            #expect(report.streams == 4)
            let one = try await HashChainVerifier(pool: database.pool).verify(tenant: .first)
            #expect(one.isIntact)
            #expect(one.events == 3)
        }
    }

    @Test(arguments: tamperings) func everyChangeIsFound(_ tampering: Tampering) async throws {
        try await withStreams { database, note in
            let changed = try await database.asAdministrator([
                Statement(
                    "UPDATE event_log SET \(tampering.sql) WHERE stream = $1 AND version = 2", [.text(note.stream.text)]
                )
            ])
            #expect(changed.last?.affectedRows == 1)
            let report = try await HashChainVerifier(pool: database.relay).verify()
            let first = try #require(report.breaks.first)
            #expect(first.version == tampering.version)
            #expect(first.reason == tampering.reason)
            #expect(first.position == 3)
            // The other tenant's streams are not blamed.
            #expect(!report.breaks.contains { $0.tenant == TenantID.second.text })
        }
    }

    @Test func removedInsertedAndExchangedEventsAreFound() async throws {
        let changes: [(String, Int, ChainBreak.Reason)] = [
            ("DELETE FROM event_log WHERE stream = $1 AND version = 2", 3, .version),
            (
                """
                UPDATE event_log SET body = other.body FROM event_log AS other WHERE event_log.stream = $1 \
                AND other.stream = $1 AND event_log.version = 3 AND other.version = 1
                """, 3, .hash
            ),
            (
                """
                INSERT INTO event_log (tenant, stream, version, message_id, type, source, time, correlation, body, \
                previous_hash, hash) SELECT tenant, stream, 4, message_id, type, source, time, correlation, body, \
                hash, hash FROM event_log WHERE stream = $1 AND version = 3
                """, 4, .hash
            ),
        ]
        for (sql, version, reason) in changes {
            try await withStreams { database, note in
                _ = try await database.asAdministrator([Statement(sql, [.text(note.stream.text)])])
                let report = try await HashChainVerifier(pool: database.relay).verify()
                #expect(report.breaks.map(\.version) == [version])
                #expect(report.breaks.first?.reason == reason)
                #expect(report.breaks.first?.stream == note.stream.text)
            }
        }
    }
}
