import Contracts
import Foundation
import Persistence
import Testing

/// The relay skips no event and reverses none, whatever order transactions begin and commit in.
@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct LogOrderTests {
    /// Reads the log as a relay does: from its cursor, which only moves forward.
    private struct Relay {
        let reader: PostgresEventLogReader
        var cursor: Int64 = 0
        var seen: [LoggedEvent] = []

        mutating func catchUp() async throws {
            while true {
                let page = try await reader.read(after: cursor, limit: 2, maximumBytes: 1 << 20)
                guard let last = page.last else { return }
                seen += page
                cursor = last.position
            }
        }
    }

    private func configuration(ordered: Bool, hooks: StoreHooks) -> StoreConfiguration {
        var configuration = StoreConfiguration(domain: .risk, hooks: hooks)
        if !ordered { configuration.guarantees.remove(.relayOrder) }
        return configuration
    }

    private func write(_ title: String, to store: PostgresStore, in stream: StreamName) async throws {
        let batch = store.batch()
        try batch.unit(for: .new()).record(NoteWritten(why: title), in: stream)
        _ = try await batch.commit()
    }

    private func stream() -> StreamName { StreamName(kind: ResourceKind(rawValue: "progress"), id: ResourceID(UUID())) }

    /// A begins first and is held before it gives positions; B begins later and commits first.
    @Test(arguments: [true, false]) func theLaterCommitsFirst(_ inOneStream: Bool) async throws {
        try await TestDatabase.run { database in
            let reached = Gate()
            let released = Gate()
            let slow = database.store(
                configuration(
                    ordered: true,
                    hooks: StoreHooks(beforeFlush: {
                        await reached.open()
                        await released.wait()
                    })))
            let fast = database.store()
            let first = stream()
            let second = inOneStream ? first : stream()
            var relay = Relay(reader: PostgresEventLogReader(pool: database.relay))
            let early = Task { try await write("a", to: slow, in: first) }
            await reached.wait()
            try await write("b", to: fast, in: second)
            try await relay.catchUp()
            #expect(relay.seen.count == 1)
            await released.open()
            let result = await early.result
            if inOneStream {
                // It had looked at the stream's head before B moved it: refused, and right the second time.
                #expect(throws: StoreError.conflict(stream: first, expected: 0)) { try result.get() }
                try await write("a", to: fast, in: first)
            } else {
                try result.get()
            }
            try await relay.catchUp()
            #expect(try relay.seen.map { try why($0) } == ["b", "a"])
            if inOneStream { #expect(relay.seen.map(\.event.streamVersion) == [1, 2]) }
        }
    }

    /// A has its positions and is held before its commit; B must not pass. Without the guarantee B does, and the relay
    /// skips A: so this test can fail.
    @Test(arguments: [true, false]) func aDelayedCommitIsNotPassed(_ ordered: Bool) async throws {
        try await TestDatabase.run { database in
            let reached = Gate()
            let released = Gate()
            let slow = database.store(
                configuration(
                    ordered: ordered,
                    hooks: StoreHooks(beforeCommit: {
                        await reached.open()
                        await released.wait()
                    })))
            let fast = database.store(configuration(ordered: ordered, hooks: StoreHooks()))
            var relay = Relay(reader: PostgresEventLogReader(pool: database.relay))
            // A transaction of another schema is open all the while: it must hold nobody up.
            try await TestDatabase.runBeside { other in
                try await other.pool.withTransaction(tenant: .first) { connection async throws in
                    _ = try await connection.run(
                        Statement(
                            "INSERT INTO tombstones (tenant, message_id, reason) VALUES ($1, $2, 'x')",
                            [.text(TenantID.first.text), .uuid(UUID())]))
                    let early = Task { try await write("a", to: slow, in: stream()) }
                    await reached.wait()
                    let late = Task { try await write("b", to: fast, in: stream()) }
                    if ordered {
                        try await waitForLock(database)
                    } else {
                        try await late.value
                    }
                    try await relay.catchUp()
                    #expect(relay.seen.count == (ordered ? 0 : 1))
                    await released.open()
                    try await early.value
                    try await late.value
                    try await relay.catchUp()
                }
            }
            let why = try relay.seen.map { try self.why($0) }
            #expect(why == (ordered ? ["a", "b"] : ["b"]))
            let written = try await PostgresEventLogReader(pool: database.relay)
                .read(after: 0, limit: 10, maximumBytes: 1 << 20).count
            #expect(written == 2)
        }
    }

    /// Until somebody waits for the advisory lock of this schema.
    private func waitForLock(_ database: TestDatabase) async throws {
        let question = Statement(
            """
            SELECT count(*) AS count FROM pg_locks JOIN pg_stat_activity USING (pid) \
            WHERE locktype = 'advisory' AND NOT granted AND application_name = $1
            """, [.text(database.configuration.runtimeRole)])
        while try await database.asAdministrator([question]).last?.rows.first?.integer("count") == 0 {
            try Task.checkCancellation()
        }
    }

    @Test func manyWritersAndAReaderThatRunsAlong() async throws {
        try await TestDatabase.run { database in
            let store = database.store()
            let streams = (0..<4).map { _ in stream() }
            let finished = Gate()
            let reader = Task {
                var relay = Relay(reader: PostgresEventLogReader(pool: database.relay))
                while relay.seen.count < 120 { try await relay.catchUp() }
                await finished.open()
                return relay.seen
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<120 {
                    group.addTask {
                        while true {
                            do {
                                return try await write("\(number)", to: store, in: streams[number % 4])
                            } catch let error as StoreError where error.isContention {
                                continue
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let seen = try await reader.value
            #expect(seen.count == 120)
            #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.position < $1.position })
            for stream in streams {
                let versions = seen.filter { $0.attributes.subject == stream }.map(\.event.streamVersion)
                #expect(versions == Array(1...30))
            }
            #expect(try await HashChainVerifier(pool: database.relay).verify().isIntact)
        }
    }

    @Test func pagesStopAtTheirBounds() async throws {
        try await TestDatabase.run { database in
            let batch = database.store().batch()
            for _ in 0..<5 {
                try batch.unit(for: .new()).record(NoteWritten(why: String(repeating: "x", count: 1_000)), in: stream())
            }
            let events = try await batch.commit()
            let reader = PostgresEventLogReader(pool: database.relay)
            #expect(try await reader.read(after: 0, limit: 3, maximumBytes: 1 << 20).map(\.position) == [1, 2, 3])
            #expect(try await reader.read(after: 1, limit: 9, maximumBytes: 2_500).map(\.position) == [2, 3])
            #expect(try await reader.read(after: 1, limit: 9, maximumBytes: 10).map(\.position) == [2])
            #expect(try await reader.read(after: 5, limit: 9, maximumBytes: 10).isEmpty)
            #expect(try await reader.read(after: 0, limit: 9, maximumBytes: 1 << 20) == events)
            #expect(try await reader.head() == 5)
        }
    }

    private func why(_ event: LoggedEvent) throws -> String {
        try CanonicalJSON.decode(NoteWritten.self, from: try EventBody.split(event.body).details).why
    }
}
