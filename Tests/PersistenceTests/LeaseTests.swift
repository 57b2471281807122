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
            let before = try await cursors.position("live", cluster: "c1")
            #expect(before == nil)
            await #expect { try await cursors.write("live", cluster: "c1", position: 1, under: first) } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            let second = try #require(try await leases.acquire("relay", holder: "b", seconds: 60))
            try await cursors.write("live", cluster: "c1", position: 7, under: second)
            try await cursors.write("republish", cluster: "c1", position: 2, under: second)
            try await cursors.write("live", cluster: "c2", position: 1, under: second)
            await #expect { try await cursors.write("live", cluster: "c1", position: 9, under: first) } throws: {
                ($0 as? DatabaseError)?.code == "lease-lost"
            }
            let positions = [
                try await cursors.position("live", cluster: "c1"),
                try await cursors.position("republish", cluster: "c1"),
                try await cursors.position("live", cluster: "c2"),
            ]
            #expect(positions == [7, 2, 1])
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
}
