import Contracts
import Foundation
@testable import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct PostgresPoolTests {
    private struct OwnError: Error {}

    private func process(_ pool: PostgresPool) async throws -> Int {
        try await pool.withConnection { await $0.backendProcess }
    }

    @Test func connectionsAreReusedAlsoAfterAnError() async throws {
        try await TestDatabase.run { database in
            let first = try await process(database.pool)
            #expect(try await process(database.pool) == first)
            await #expect(throws: OwnError.self) { try await database.pool.withConnection { _ in throw OwnError() } }
            await #expect(throws: DatabaseError.self) {
                try await database.pool.run(Statement("SELECT 1 / $1", [.integer(0)]))
            }
            #expect(try await process(database.pool) == first)
            // Rolled back for a reason of our own: clean again.
            await #expect(throws: OwnError.self) {
                try await database.pool.withTransaction(tenant: .first) { _ in throw OwnError() }
            }
            #expect(try await process(database.pool) == first)
            #expect(database.pool.figures.idle == 1)
        }
    }

    @Test func aConnectionThatFailedWithinATransactionIsDropped() async throws {
        try await TestDatabase.run { database in
            let first = try await process(database.pool)
            await #expect(throws: DatabaseError.self) {
                try await database.pool.withTransaction(tenant: .first) { connection async throws in
                    try await connection.run(Statement("SELECT 1 / $1", [.integer(0)]))
                }
            }
            #expect(database.pool.figures.idle == 0)
            #expect(try await process(database.pool) != first)
            // One that is left in a transaction, too.
            try await database.pool.withConnection { connection async throws in
                _ = try await connection.run(Statement("BEGIN"))
            }
            #expect(database.pool.figures.idle == 0)
        }
    }

    @Test func terminatedConnectionsAreReplaced() async throws {
        try await TestDatabase.run { database in
            let first = try await process(database.pool)
            _ = try await database.asAdministrator([
                Statement("SELECT pg_terminate_backend($1::int, 5000)", [.integer(first)])
            ])
            await #expect {
                try await database.pool.run(Statement("SELECT 1"))
            } throws: {
                ($0 as? DatabaseError)?.isInfrastructure == true
            }
            #expect(try await process(database.pool) != first)
        }
    }

    @Test func whoWaitsTooLongIsToldSo() async throws {
        try await TestDatabase.run(change: {
            $0.maximumConnections = 1
            $0.acquireTimeOut = .milliseconds(100)
        }) { database in
            try await database.pool.withConnection { _ in
                await #expect {
                    try await database.pool.run(Statement("SELECT 1"))
                } throws: {
                    ($0 as? DatabaseError)?.code == "acquire-time-out"
                }
                #expect(database.pool.figures.leased == 1)
                #expect(database.pool.figures.waiting == 0)
            }
            try await database.pool.run(Statement("SELECT 1"))
        }
    }

    @Test func whoIsCancelledWhileWaitingLeaves() async throws {
        try await TestDatabase.run(change: { $0.maximumConnections = 1 }) { database in
            try await database.pool.withConnection { _ in
                let waiting = Task { try await database.pool.run(Statement("SELECT 1")) }
                while database.pool.figures.waiting == 0 { await Task.yield() }
                waiting.cancel()
                let result = await waiting.result
                #expect { try result.get() } throws: { ($0 as? DatabaseError)?.isCancelled == true }
            }
            #expect(database.pool.figures.waiting == 0)
            try await database.pool.run(Statement("SELECT 1"))
        }
    }

    @Test func manyTasksShareFewConnections() async throws {
        try await TestDatabase.run(change: { $0.maximumConnections = 3 }) { database in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let result = try await database.pool.run(Statement("SELECT $1 AS number", [.integer(number)]))
                        return try result.rows.first?.integer("number") ?? 0
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 199 * 200 / 2)
            let figures = database.pool.figures
            #expect(figures.leased == 0 && figures.opening == 0 && figures.waiting == 0)
            #expect((1...3).contains(figures.idle))
        }
    }

    @Test func aDatabaseThatIsAwayIsWaitedForWithinTheTimeOut() async throws {
        var configuration = try DatabaseConfiguration(url: "postgresql://nobody@127.0.0.1:1/none", schema: "nothing")
        configuration.acquireTimeOut = .milliseconds(400)
        let pool = PostgresPool(configuration, role: .runtime)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    await #expect {
                        try await pool.run(Statement("SELECT 1"))
                    } throws: {
                        ($0 as? DatabaseError)?.isInfrastructure == true
                    }
                }
            }
        }
        #expect(pool.figures.opening == 0)
        #expect(pool.figures.waiting == 0)
    }

    @Test func aClosedPoolRefuses() async throws {
        try await TestDatabase.run { database in
            try await database.pool.run(Statement("SELECT 1"))
            database.pool.shutDown()
            #expect(database.pool.figures.idle == 0)
            await #expect {
                try await database.pool.run(Statement("SELECT 1"))
            } throws: {
                ($0 as? DatabaseError)?.code == "pool-closed"
            }
        }
    }
}
