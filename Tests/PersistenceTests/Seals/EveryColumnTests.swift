import Contracts
import Foundation
import Testing

@testable import Persistence

/// A flipped bit in any column of any event's row is found, by three verifiers that name the same event.
@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct EveryColumnTests {
    /// How a bit is flipped in a column of each type: `$bit` is its number, from the least significant.
    static let flips: [String: String] = [
        "position": "position # (1::bigint << $bit)", "version": "version # (1::bigint << $bit)",
        "tenant": text("tenant"), "stream": text("stream"), "type": text("type"), "source": text("source"),
        "traceparent": text("traceparent"), "outcome": text("outcome"), "message_id": uuid("message_id"),
        "correlation": uuid("correlation"), "causation": uuid("causation"),
        // Microseconds since 2000, as they are stored; not by a floating-point number, which would round.
        "time": """
        timestamptz '2000-01-01T00:00:00Z' + make_interval(secs => 0) + (((extract(epoch FROM time)::numeric \
        - 946684800) * 1000000)::bigint # (1::bigint << $bit)) * interval '1 microsecond'
        """,
        "body": bytes("body"), "previous_hash": bytes("previous_hash"), "hash": bytes("hash"),
    ]

    /// Of the first byte of a text the bits that leave it ASCII.
    private static func text(_ column: String) -> String {
        "chr(ascii(\(column)) # (1 << ($bit % 6))) || substr(\(column), 2)"
    }

    private static func uuid(_ column: String) -> String {
        "encode(\(bytes("decode(replace(\(column)::text, '-', ''), 'hex')")), 'hex')::uuid"
    }

    private static func bytes(_ value: String) -> String {
        "set_bit(\(value), $bit % (octet_length(\(value)) * 8), 1 - get_bit(\(value), $bit % (octet_length(\(value)) * 8)))"
    }

    @Test func theTableHasThoseColumns() async throws {
        try await TestDatabase.run { database in
            let result = try await database.asAdministrator([
                Statement(
                    """
                    SELECT column_name::text AS name FROM information_schema.columns WHERE table_schema = $1 \
                    AND table_name = 'event_log'
                    """, [.text(database.configuration.schema)])
            ])
            let names = try (result.last?.rows ?? []).map { try $0.text("name") }
            #expect(Set(names) == Set(Self.flips.keys))
        }
    }

    /// Flips a bit in one row, gives the log to the body and flips it back.
    /// - Returns: false where the table's own constraints refuse it.
    private func flip(
        _ column: String, _ bit: Int, at position: Int, in log: SealedLog, _ body: () async throws -> Void
    ) async throws -> Bool {
        let change = try #require(Self.flips[column]).replacing("$bit", with: "\(bit)")
        try await log.tamper("CREATE TABLE kept AS SELECT * FROM event_log WHERE position = \(position)")
        let isDone: Bool
        do {
            let count = try await log.tamper(
                """
                UPDATE event_log SET \(column) = \(change) WHERE position = \(position) \
                AND (\(column)::text <> '' OR \(column) IS NULL) AND (\(change)) IS NOT NULL
                """)
            isDone = count == 1
        } catch let error as DatabaseError where error.code.hasPrefix("23") || error.code.hasPrefix("22") {
            isDone = false
        }
        if isDone {
            try await body()
            try await log.tamper("DELETE FROM event_log WHERE hash = (SELECT hash FROM kept) OR position = \(position)")
            // The hash itself may be what was flipped.
            try await log.tamper(
                """
                DELETE FROM event_log USING kept WHERE event_log.stream = kept.stream \
                AND event_log.version = kept.version AND event_log.tenant = kept.tenant
                """)
            try await log.tamper("INSERT INTO event_log SELECT * FROM kept")
        }
        try await log.tamper("DROP TABLE kept")
        return isDone
    }

    @Test func inEveryRow() async throws {
        try await SealedLog.run { log in
            #expect(try await log.verify().isIntact)
            let rows = 14
            var flipped: [String: Int] = [:]
            for position in 1...rows {
                // The last seal covers nine; what comes after it is chained, and its position isn't sealed.
                let columns = Self.flips.keys.filter { position <= 9 || $0 != "position" }
                for column in columns {
                    // Far enough from the other rows' values that the table takes it.
                    let bit = ["position", "version"].contains(column) ? 10 : Int.random(in: 0..<48)
                    let isDone = try await flip(column, bit, at: position, in: log) {
                        let found = try await log.verify()
                        #expect(!found.isIntact, "bit \(bit) of \(column) in row \(position)")
                        // A row that moved in position is missed in its old place.
                        #expect(found.breaks.first?.position == Int64(position), "bit \(bit) of \(column)")
                    }
                    if isDone { flipped[column, default: 0] += 1 }
                }
                if !(try await log.verify().isIntact) { throw TamperingLeft(position: position) }
            }
            for column in Self.flips.keys {
                // The events that tell of seals have neither outcome nor trace.
                let expected = column == "position" ? 9 : ["outcome", "traceparent"].contains(column) ? 11 : rows
                #expect(flipped[column] == expected, "\(column)")
            }
        }
    }

    struct TamperingLeft: Error {
        let position: Int
    }

    /// By the library from the database, by the library from the export, and by the script.
    @Test func allVerifiersNameTheSameEvent() async throws {
        try await SealedLog.run { log in
            #expect(try await log.first() == nil)
            // In the middle of a stream, at the end of another, and one of the other tenant.
            let victims = [
                try await log.position(log.long, 2), try await log.position(log.short, 2),
                try await log.position(log.other, 2),
            ]
            for position in victims {
                for column in Self.flips.keys.sorted() {
                    let bit = ["position", "version"].contains(column) ? 10 : 3
                    let isDone = try await flip(column, bit, at: Int(position), in: log) {
                        let found = try await log.first()
                        #expect(found?.position == position, "\(column) at \(position)")
                    }
                    #expect(isDone, "\(column) at \(position)")
                }
            }
        }
    }

    @Test func everyBitOfAPosition() async throws {
        try await SealedLog.run { log in
            let position = try await log.position(log.short, 2)
            var count = 0
            for bit in 0..<64 {
                let isDone = try await flip("position", bit, at: Int(position), in: log) {
                    let found = try await log.verify().breaks.first
                    // With the sign's bit it stands before all others: there it follows nothing.
                    let expected =
                        bit == 63
                        ? log.at(.gap, log.short, 2, position: position ^ .min)
                        : log.at(.missing, log.short, 2, position: position)
                    #expect(found == expected, "bit \(bit)")
                }
                if isDone { count += 1 }
            }
            // Those that meet another row are refused by the table itself.
            #expect(count > 58)
        }
    }
}
