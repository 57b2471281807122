import Contracts
import Foundation
import Persistence
import Testing

@Suite struct LeaseTests {
    static let places = TestDatabase.isAvailable ? ["memory", "PostgreSQL"] : ["memory"]

    private func with(
        _ place: String, _ body: (any LeaseStore, any RelayCursorStore) async throws -> Void
    ) async throws {
        if place == "memory" {
            let store = InMemoryStore(StoreConfiguration(domain: .risk))
            try await body(store, store)
        } else {
            try await TestDatabase.run { database in
                try await body(
                    PostgresLeaseStore(pool: database.relay), PostgresRelayCursorStore(pool: database.relay))
            }
        }
    }

    @Test(arguments: places) func oneHoldsItAtATimeUnderAGrowingEpoch(_ place: String) async throws {
        try await with(place) { leases, _ in
            let first = try #require(try await leases.acquire("relay", holder: "a", seconds: 60))
            #expect(first.epoch == 1)
            let refused = try await leases.acquire("relay", holder: "b", seconds: 60)
            #expect(refused == nil)
            let other = try #require(try await leases.acquire("other", holder: "b", seconds: 60))
            #expect(other.epoch == 1)
            let renewed = try #require(try await leases.renew(first, seconds: 120))
            #expect(renewed.epoch == 1)
            #expect(renewed.expiresAt > first.expiresAt)
            // The same holder after a restart: a new epoch, and the old one counts no more.
            let again = try #require(try await leases.acquire("relay", holder: "a", seconds: 60))
            #expect(again.epoch == 2)
            let stale = try await leases.renew(first, seconds: 60)
            #expect(stale == nil)
            try await leases.release(first)
            let held = try await leases.acquire("relay", holder: "b", seconds: 60)
            #expect(held == nil)
            try await leases.release(again)
            let next = try #require(try await leases.acquire("relay", holder: "b", seconds: 60))
            #expect(next.epoch == 3)
        }
    }

    @Test(arguments: places) func anExpiredLeaseIsTakenOverAndItsCursorRefused(_ place: String) async throws {
        try await with(place) { leases, cursors in
            let first = try #require(try await leases.acquire("relay", holder: "a", seconds: 0))
            let before = try await cursors.read("live", cluster: "c1")
            #expect(before == nil)
            await #expect {
                try await cursors.write("live", cluster: "c1", position: 1, acknowledged: [], under: first)
            } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            let second = try #require(try await leases.acquire("relay", holder: "b", seconds: 60))
            try await cursors.write("live", cluster: "c1", position: 7, acknowledged: [], under: second)
            try await cursors.write("republish", cluster: "c1", position: 2, acknowledged: [], under: second)
            try await cursors.write("live", cluster: "c2", position: 1, acknowledged: [], under: second)
            await #expect {
                try await cursors.write("live", cluster: "c1", position: 9, acknowledged: [], under: first)
            } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            let positions = [
                try await cursors.read("live", cluster: "c1"),
                try await cursors.read("republish", cluster: "c1"),
                try await cursors.read("live", cluster: "c2"),
            ]
            #expect(positions.map { $0?.position } == [7, 2, 1])
        }
    }

    @Test(arguments: places) func ofManyWhoAskAtOnceOneGetsIt(_ place: String) async throws {
        try await with(place) { leases, _ in
            let given = try await withThrowingTaskGroup(of: Lease?.self) { group in
                for number in 0..<12 {
                    group.addTask { try await leases.acquire("relay", holder: "h\(number)", seconds: 60) }
                }
                return try await group.reduce(into: []) { $0.append($1) }.compactMap { $0 }
            }
            #expect(given.count == 1)
            #expect(given.first?.epoch == 1)
        }
    }

    private static let events = Domain.risk.events

    private func offset(_ partition: Int32, _ offset: Int64) -> AcknowledgedOffset {
        AcknowledgedOffset(topic: Self.events, partition: partition, offset: offset)
    }

    @Test(arguments: places) func acknowledgedOffsetsAreKeptWithTheCursor(_ place: String) async throws {
        try await with(place) { leases, cursors in
            let lease = try #require(try await leases.acquire("relay", holder: "a", seconds: 60))
            // As one stands that was written before offsets were kept.
            try await cursors.write("live", cluster: "c1", position: 3, acknowledged: [], under: lease)
            let old = try await cursors.read("live", cluster: "c1")
            #expect(old == RelayCursor(position: 3, acknowledged: []))
            try await cursors.write(
                "live", cluster: "c1", position: 9, acknowledged: [offset(0, 4), offset(1, 1)], under: lease)
            try await cursors.write("live", cluster: "c1", position: 12, acknowledged: [offset(0, 7)], under: lease)
            // The highest one counts.
            try await cursors.write("live", cluster: "c1", position: 13, acknowledged: [offset(1, 0)], under: lease)
            let known = try await cursors.read("live", cluster: "c1")
            #expect(known == RelayCursor(position: 13, acknowledged: [offset(0, 7), offset(1, 1)]))
            let others = [
                try await cursors.read("live", cluster: "c2"), try await cursors.read("republish", cluster: "c1"),
            ]
            #expect(others == [nil, nil])
        }
    }

    @Test(arguments: places) func whoHasLostTheLeaseChangesNeitherCursorNorOffsets(_ place: String) async throws {
        try await with(place) { leases, cursors in
            let first = try #require(try await leases.acquire("relay", holder: "a", seconds: 60))
            try await cursors.write("live", cluster: "c1", position: 5, acknowledged: [offset(0, 4)], under: first)
            try await leases.release(first)
            let second = try #require(try await leases.acquire("relay", holder: "b", seconds: 60))
            await #expect {
                try await cursors.write("live", cluster: "c1", position: 9, acknowledged: [offset(0, 8)], under: first)
            } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            await #expect {
                try await cursors.write("live", cluster: "c2", position: 1, acknowledged: [offset(0, 0)], under: first)
            } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            await #expect { try await cursors.forget("live", cluster: "c1", under: first) } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            let kept = [
                try await cursors.read("live", cluster: "c1"), try await cursors.read("live", cluster: "c2"),
            ]
            #expect(kept == [RelayCursor(position: 5, acknowledged: [offset(0, 4)]), nil])
            try await cursors.forget("live", cluster: "c1", under: second)
        }
    }

    @Test(arguments: places) func aForgottenClusterIsANewOne(_ place: String) async throws {
        try await with(place) { leases, cursors in
            let lease = try #require(try await leases.acquire("relay", holder: "a", seconds: 60))
            for cluster in ["c1", "c2"] {
                try await cursors.write(
                    "live", cluster: cluster, position: 5, acknowledged: [offset(0, 4), offset(1, 9)], under: lease)
            }
            try await cursors.forget("live", cluster: "c1", under: lease)
            try await cursors.forget("live", cluster: "c3", under: lease)
            let left = [
                try await cursors.read("live", cluster: "c1"), try await cursors.read("live", cluster: "c2"),
            ]
            #expect(left == [nil, RelayCursor(position: 5, acknowledged: [offset(0, 4), offset(1, 9)])])
            // Lower ones than before: those are gone with the cursor.
            try await cursors.write("live", cluster: "c1", position: 1, acknowledged: [offset(0, 0)], under: lease)
            let again = try await cursors.read("live", cluster: "c1")
            #expect(again == RelayCursor(position: 1, acknowledged: [offset(0, 0)]))
        }
    }
}
