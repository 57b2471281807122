import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct StatisticsTests {
    /// How many rows the planner takes the table for.
    private func estimate(_ table: String, on pool: PostgresPool) async throws -> Int {
        let result = try await pool.run(
            Statement("SELECT reltuples::bigint AS rows FROM pg_class WHERE oid = $1::text::regclass", [.text(table)]))
        return try result.rows.first?.integer("rows") ?? 0
    }

    private func fill(_ database: TestDatabase, notes: Int) async throws {
        let batch = database.store().batch()
        for number in 0..<notes {
            try batch.unit(for: .new(.first)).save(Note("\(number)"), in: Note.table, because: NoteWritten())
        }
        _ = try await batch.commit()
    }

    @Test("a table that has grown is analysed, by a role that may not do so itself; again once it has doubled")
    func grown() async throws {
        try await TestDatabase.run { database in
            let relay = PostgresPool(database.configuration, role: .relay)
            defer { relay.shutDown() }
            let statistics = Statistics(pool: relay)
            try await fill(database, notes: 600)
            // The server counts rows a moment after their transaction has ended.
            var analyzed = 0
            for _ in 0..<100 where analyzed == 0 {
                analyzed = try await statistics.refresh()
                if analyzed == 0 { try await Task.sleep(for: .milliseconds(100)) }
            }
            #expect(analyzed > 0)
            let known = try await estimate("notes", on: database.pool)
            #expect(known == 600)
            await #expect(throws: DatabaseError.self) {
                try await database.pool.run(Statement("SELECT analyze_grown()"))
            }
            try await fill(database, notes: 100)
            try await Task.sleep(for: .seconds(1.5))
            _ = try await statistics.refresh()
            let later = try await estimate("notes", on: database.pool)
            #expect(later == 600)
        }
    }
}
