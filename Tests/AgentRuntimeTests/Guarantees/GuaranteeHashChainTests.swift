import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@Suite("Guarantee: hash-chain", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeHashChainTests {
    /// A change of one byte, or of as little as the column's type lets one change.
    static let changes: [(column: String, value: String)] = [
        ("tenant", "tenant || 'x'"), ("stream", "replace(stream, 'ledger', 'ledges')"), ("version", "version + 100"),
        ("message_id", "gen_random_uuid()"), ("type", "type || 'x'"), ("source", "source || 'x'"),
        ("time", "time + interval '1 microsecond'"), ("correlation", "gen_random_uuid()"),
        ("causation", "gen_random_uuid()"), ("causation", "NULL"), ("traceparent", "coalesce(traceparent, '') || 'x'"),
        ("outcome", "outcome || ' '"), ("outcome", "NULL"), ("body", "set_byte(body, 20, get_byte(body, 20) # 1)"),
        ("previous_hash", "set_byte(previous_hash, 0, get_byte(previous_hash, 0) # 1)"),
        ("hash", "set_byte(hash, 31, get_byte(hash, 31) # 128)"),
    ]

    @Test("the chain over a run is whole, and a change in any column is found") func everyColumn() async throws {
        try await LedgerBench.test { bench in
            let ids = (0..<4).map { _ in ResourceID.random }
            try await bench.withInstances {
                try await bench.sender.send(try ids.map { try bench.open($0, tenant: .first) })
                try await bench.sender.send(try ids.map { try bench.open($0, tenant: .second) })
                try await bench.sender.send(try (0..<40).map { try bench.add($0, to: ids[$0 % 4]) })
                try await bench.sender.send([try bench.refuse(ids[0])])
                try await bench.settle()
            }
            let verifier = HashChainVerifier(pool: bench.relayPool)
            let whole = try await verifier.verify()
            #expect(whole.isIntact)
            #expect(whole.events == 49)
            #expect(whole.streams == 9)
            // What stands on the topic carries the same chain.
            for records in Dictionary(grouping: try await bench.events(), by: { $0.key }).values {
                let versions = try records.map { try $0.eventAttributes().streamVersion }
                #expect(versions == Array(1...records.count))
            }
            let victim = try await bench.schema.count(
                "SELECT position AS value FROM event_log WHERE stream = $1 AND version = 3",
                [.text(StreamName(kind: Ledger.kind, id: ids[1]).text)])
            _ = try await bench.schema.asAdministrator(
                "CREATE TABLE kept AS SELECT * FROM event_log WHERE position = \(victim)")
            let columns = Set(Self.changes.map(\.column))
            #expect(try await bench.schema.count("SELECT count(*) AS value FROM kept") == 1)
            for (column, value) in Self.changes {
                let changed = try await bench.schema.asAdministrator(
                    "UPDATE event_log SET \(column) = \(value) WHERE position = $1", [.integer(victim)])
                #expect(changed.affectedRows == 1)
                let report = try await verifier.verify()
                #expect(!report.isIntact, "\(column) = \(value) was not found")
                #expect(
                    report.breaks.contains { $0.stream.hasSuffix(ids[1].text) }, "\(column): another stream is blamed")
                let names = columns.sorted().joined(separator: ", ")
                _ = try await bench.schema.asAdministrator(
                    "UPDATE event_log SET (\(names)) = (SELECT \(names) FROM kept) WHERE position = $1",
                    [.integer(victim)])
                #expect(try await verifier.verify().isIntact)
            }
            let all = try await bench.schema.asAdministrator(
                """
                SELECT column_name::text AS name FROM information_schema.columns WHERE table_schema = $1 \
                AND table_name = 'event_log'
                """, [.text(bench.schema.configuration.schema)])
            // The hash covers everything but the position.
            #expect(Set(try all.rows.map { try $0.text("name") }) == columns.union(["position"]))
        }
    }
}
