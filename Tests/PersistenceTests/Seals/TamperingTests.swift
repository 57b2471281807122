import Contracts
import Cryptography
import Foundation
import Testing

@testable import Persistence

/// What was done to a log is found and named, by the library from the database and from an export, and by the script.
@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct TamperingTests {
    @Test func anUntouchedLogIsIntact() async throws {
        try await SealedLog.run { log in
            let whole = try await log.verify()
            #expect(whole.isIntact)
            #expect(whole.events == 14)
            #expect(whole.others == 0)
            #expect(whole.seals == 3)
            #expect(whole.unsealed == 4)
            #expect(whole.lastSeal?.number == 3)
            #expect(whole.lastSeal?.through == 9)
            #expect(whole.lastSeal?.events == 9)
            let lines = try await log.export()
            #expect(lines.count == 14 + 3 + 2)
            let exported = log.verify(export: lines)
            #expect(exported.isIntact)
            #expect(exported.events == 14)
            let script = try VerifyLogScript.run(lines, keys: log.keys.publicPath)
            #expect(script.intact)
            #expect(script.events == 14)
            #expect(script.seals == 3)
            #expect(script.unsealed == 4)
            #expect(script.lastSeal == whole.lastSeal)
        }
    }

    @Test func theWindowNotYetSealedShrinksWithTheNextSeal() async throws {
        try await SealedLog.run { log in
            #expect(try await log.seal()?.number == 4)
            #expect(try await log.verify().unsealed == 0)
            // The event that tells of the seal asks for none.
            #expect(try await log.seal() == nil)
            try await log.write(log.short, 3...3)
            #expect(try await log.verify().unsealed == 1)
        }
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let expected: @Sendable (SealedLog) async throws -> LogBreak?
    }

    private static func delete(_ condition: String) -> String { "DELETE FROM event_log WHERE \(condition)" }

    /// `$long`, `$short`, `$late` and `$other` stand for the streams.
    static let changes: [Change] = [
        Change(testDescription: "deleted in the middle", sql: delete("stream = '$long' AND version = 2")) { log in
            log.at(.missing, log.long, 2, position: 5)
        },
        Change(testDescription: "a stream's last events deleted", sql: delete("stream = '$short' AND version = 2")) {
            log in log.at(.missing, log.short, 2, position: 9)
        },
        Change(testDescription: "a whole stream deleted", sql: delete("stream = '$short'")) { log in
            log.at(.missing, log.short, 1, position: 8)
        },
        Change(testDescription: "deleted after the last seal", sql: delete("stream = '$late' AND version = 1")) { log in
            log.at(.gap, log.late, 2, position: 13)
        },
        // The end of what isn't sealed can be cut off: that is the window which is stated.
        Change(testDescription: "the unsealed end cut off", sql: delete("position > 12")) { _ in nil },
        Change(testDescription: "the sealed end cut off", sql: delete("position > 7")) { log in
            log.at(.missing, log.short, 1, position: 8)
        },
        Change(testDescription: "all deleted", sql: delete("true")) { log in
            log.at(.missing, log.long, 1, position: 1)
        },
        Change(
            testDescription: "two streams' events exchanged",
            sql: """
                UPDATE event_log SET position = -position WHERE position IN (8, 6);
                UPDATE event_log SET position = CASE position WHEN -8 THEN 6 ELSE 8 END WHERE position IN (-8, -6)
                """
        ) { log in log.at(.moved, log.long, 3, position: 6) },
        Change(
            testDescription: "one stream's events exchanged",
            sql: """
                UPDATE event_log SET position = -position WHERE position IN (8, 9);
                UPDATE event_log SET position = CASE position WHEN -8 THEN 9 ELSE 8 END WHERE position IN (-8, -9)
                """
        ) { log in log.at(.moved, log.short, 1, position: 8) },
        Change(
            testDescription: "unsealed events of one stream exchanged",
            sql: """
                UPDATE event_log SET position = -position WHERE position IN (12, 13);
                UPDATE event_log SET position = CASE position WHEN -12 THEN 13 ELSE 12 END WHERE position IN (-12, -13)
                """
        ) { log in log.at(.gap, log.late, 2, position: 12) },
        Change(
            testDescription: "inserted before all",
            sql: """
                INSERT INTO event_log SELECT -3, tenant, 'note/00000000-0000-4000-8000-000000000000', version, \
                message_id, type, source, time, correlation, causation, traceparent, outcome, body, previous_hash, hash \
                FROM event_log WHERE position = 1
                """
        ) { log in
            LogBreak(
                .changed, tenant: "first-bank", stream: "note/00000000-0000-4000-8000-000000000000", version: 1,
                position: -3)
        },
    ]

    private func sql(_ text: String, _ log: SealedLog) -> [Substring] {
        [("$long", log.long), ("$short", log.short), ("$late", log.late), ("$other", log.other)]
            .reduce(text) { $0.replacing($1.0, with: $1.1.stream.text) }.split(separator: ";")
    }

    @Test(arguments: changes) func namesTheFirst(_ change: Change) async throws {
        try await SealedLog.run { log in
            for statement in sql(change.sql, log) { try await log.tamper(String(statement)) }
            #expect(try await log.first() == change.expected(log))
        }
    }

    /// Whoever can write can also compute the hashes anew: then the seal tells.
    @Test func anEventWrittenAnewIsFoundByTheSeal() async throws {
        try await SealedLog.run { log in
            let reader = try await log.row(at: 9)
            var forged = reader
            forged.body = Array(String(decoding: reader.body, as: UTF8.self).replacing("short", with: "shore").utf8)
            #expect(forged.body != reader.body)
            forged.hash = forged.computedHash()
            try await log.tamper(
                "UPDATE event_log SET body = $1, hash = $2 WHERE position = 9",
                [.bytes(forged.body), .bytes(forged.hash)])
            // The chain alone is content: nothing comes after it in its stream.
            #expect(try await HashChainVerifier(pool: log.database.relay).verify().isIntact)
            #expect(try await log.first() == log.at(.replaced, log.short, 2, position: 9))
        }
    }

    @Test func anEventInsertedWithARightHashIsFoundByTheSeal() async throws {
        try await SealedLog.run { log in
            // A position that a transaction was given and didn't use.
            try await log.tamper("SELECT nextval('event_log_position')")
            try await log.write(log.long, 5...5)
            try await log.seal()
            var inserted = try await log.row(at: 9)
            inserted.version = 3
            inserted.previousHash = inserted.hash
            inserted.hash = inserted.computedHash()
            try await log.tamper(
                """
                INSERT INTO event_log SELECT 15, tenant, stream, 3, message_id, type, source, time, correlation, \
                causation, traceparent, outcome, body, $1, $2 FROM event_log WHERE position = 9
                """, [.bytes(inserted.previousHash), .bytes(inserted.hash)])
            #expect(try await HashChainVerifier(pool: log.database.relay).verify().isIntact)
            #expect(try await log.first() == log.at(.inserted, log.short, 3, position: 15))
        }
    }

    @Test func aTimeThatNoServiceWritesIsFound() async throws {
        try await SealedLog.run { log in
            try await log.tamper("UPDATE event_log SET time = 'infinity' WHERE position IN (6, 13)")
            #expect(try await log.first() == log.at(.changed, log.long, 3, position: 6))
            let breaks = try await log.verify().breaks
            #expect(breaks.contains(log.at(.changed, log.late, 2, position: 13)))
        }
    }

    @Test func severalBreaksAreNamedInTheOrderOfTheLog() async throws {
        try await SealedLog.run { log in
            try await log.tamper("UPDATE event_log SET source = '/x' WHERE position IN (2, 5, 12)")
            #expect(
                try await log.verify().breaks == [
                    log.at(.changed, log.other, 1, position: 2, tenant: .second),
                    log.at(.changed, log.long, 2, position: 5), log.at(.changed, log.late, 1, position: 12),
                ])
        }
    }

    @Test func partsFindWhatTheWholeFinds() async throws {
        try await SealedLog.run { log in
            try await log.tamper("UPDATE event_log SET source = '/x' WHERE position IN (2, 5, 12)")
            var parts = LogVerification()
            var cursor: LogCursor? = .start
            var count = 0
            while let next = cursor {
                parts.add(try await log.verifier.verify(tenant: nil, after: next, limit: 1))
                cursor = parts.next
                count += 1
            }
            #expect(count == 5)
            #expect(parts == (try await log.verify()))
        }
    }
}

extension SealedLog {
    /// A row as it is stored.
    func row(at position: Int) async throws -> LogRow {
        let result = try await database.asAdministrator([
            Statement("SELECT \(LogRow.columns) FROM event_log WHERE position = $1", [.integer(position)])
        ])
        return try LogRow(try #require(result.last?.rows.first))
    }
}
