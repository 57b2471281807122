import Contracts
import Foundation
import Persistence
import Testing

/// What only the real database can show.
@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct PostgresStoreTests {
    @Test func theLogRemembersWhatTheInboxHasForgotten() async throws {
        try await TestDatabase.run { database in
            let message = MessageIdentity.new()
            let batch = database.store().batch()
            try batch.unit(for: message).save(Note("a"), in: Note.table, because: NoteWritten())
            _ = try await batch.commit()
            let housekeeping = Housekeeping(pool: database.relay)
            #expect(try await housekeeping.pruneInbox(olderThan: .seconds(3_600)) == 0)
            #expect(try await housekeeping.pruneInbox(olderThan: .zero) == 1)
            let known = try await database.store().batch().known([(.first, message.messageID)])
            #expect(known.count == 1)
            #expect(known.first?.outcomeStatus == nil)
            #expect(known.first?.isRepeat(requestHash: message.requestHash) == true)
            let other = MessageIdentity.new(id: message.messageID, request: "two")
            #expect(known.first?.isRepeat(requestHash: other.requestHash) == false)
        }
    }

    @Test func chunksNobodyCameForAreForgotten() async throws {
        try await TestDatabase.run { database in
            let batch = database.store().batch()
            for (index, tenant) in [TenantID.first, .second].enumerated() {
                batch.unit(for: .new(tenant)).keepChunk(
                    ChunkPosition(attempt: MessageID(UUID()), index: index), bytes: [1])
            }
            _ = try await batch.commit()
            let housekeeping = Housekeeping(pool: database.relay)
            #expect(try await housekeeping.pruneUploads(idleFor: .seconds(3_600)) == 0)
            #expect(try await housekeeping.pruneUploads(idleFor: .zero) == 2)
        }
    }

    @Test func hooksAreReachedInTheirOrder() async throws {
        try await TestDatabase.run { database in
            let steps = Steps()
            let hooks = StoreHooks(
                beforeFlush: { await steps.add("flush") }, beforeCommit: { await steps.add("commit") },
                afterCommit: { await steps.add("committed") })
            let batch = database.store(StoreConfiguration(domain: .risk, hooks: hooks)).batch()
            try batch.unit(for: .new()).save(Note("a"), in: Note.table, because: NoteWritten())
            _ = try await batch.commit()
            #expect(await steps.names == ["flush", "commit", "committed"])
        }
    }

    private actor Steps {
        var names: [String] = []
        func add(_ name: String) { names.append(name) }
    }

    @Test func aConnectionLostBeforeTheCommitLeavesNothing() async throws {
        try await TestDatabase.run { database in
            let hooks = StoreHooks(beforeCommit: {
                let terminate = Statement(
                    """
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
                    WHERE application_name = $1 AND state = 'idle in transaction'
                    """, [.text(database.configuration.runtimeRole)])
                await #expect(throws: Never.self) { try await database.asAdministrator([terminate]) }
            })
            let note = Note("a")
            let batch = database.store(StoreConfiguration(domain: .risk, hooks: hooks)).batch()
            try batch.unit(for: .new()).save(note, in: Note.table, because: NoteWritten())
            await #expect {
                try await batch.commit()
            } throws: {
                ($0 as? StoreError)?.isInfrastructure == true
            }
            #expect(try await database.store().batch().unit(for: .new()).load(Note.table, id: note.id) == nil)
            #expect(try await PostgresEventLogReader(pool: database.relay).head() == 0)
        }
    }

    @Test func crossingBatchesDontDeadlock() async throws {
        try await TestDatabase.run { database in
            let store = database.store()
            let notes = (0..<6).map { Note("\($0)", rank: 0) }
            let marks = (0..<6).map { _ in Mark(id: ResourceID(UUID()), version: 1) }
            let first = store.batch()
            for tenant in [TenantID.first, .second] {
                for note in notes {
                    try first.unit(for: .new(tenant)).save(note, in: Note.table, because: NoteWritten())
                }
                for mark in marks {
                    try first.unit(for: .new(tenant)).save(mark, in: Mark.table, because: NoteWritten())
                }
            }
            _ = try await first.commit()
            let writers = 6
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        while true {
                            do {
                                return try await touchAll(notes.shuffled(), marks.shuffled(), writer, store)
                            } catch let error as StoreError where error.isContention {
                                continue
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let final = try await store.batch().unit(for: .new(.second)).list(Note.table, limit: 10)
            #expect(final.count == 6)
            #expect(final.allSatisfy { $0.rank == writers && $0.version == writers + 1 })
        }
    }

    private func touchAll(_ notes: [Note], _ marks: [Mark], _ writer: Int, _ store: PostgresStore) async throws {
        let batch = store.batch()
        for tenant in [TenantID.first, .second].shuffled() {
            for note in notes {
                let unit = batch.unit(for: .new(tenant))
                var loaded = try #require(try await unit.load(Note.table, id: note.id))
                loaded.version += 1
                loaded.rank = (loaded.rank ?? 0) + 1
                try unit.save(loaded, in: Note.table, because: NoteWritten())
            }
            for mark in marks {
                let unit = batch.unit(for: .new(tenant))
                var loaded = try #require(try await unit.load(Mark.table, id: mark.id))
                loaded.version += 1
                try unit.save(loaded, in: Mark.table, because: NoteWritten())
            }
        }
        _ = try await batch.commit()
    }

    @Test func aDatabaseThatIsAwayIsInfrastructure() async throws {
        var configuration = try DatabaseConfiguration(url: "postgresql://nobody@127.0.0.1:1/none", schema: "nothing")
        configuration.acquireTimeOut = .milliseconds(100)
        let store = PostgresStore(
            pool: PostgresPool(configuration, role: .runtime), configuration: StoreConfiguration(domain: .risk))
        let batch = store.batch()
        let unit = batch.unit(for: .new())
        await #expect { try await unit.load(Note.table, id: ResourceID(UUID())) } throws: {
            ($0 as? StoreError)?.isInfrastructure == true
        }
        try unit.save(Note("a"), in: Note.table, because: NoteWritten())
        await #expect { try await batch.commit() } throws: { ($0 as? StoreError)?.isInfrastructure == true }
    }

    @Test func aTableThatRefusesIsPoisonAndLeavesNothing() async throws {
        try await TestDatabase.run { database in
            _ = try await database.asAdministrator([Statement("ALTER TABLE notes ADD CHECK (title <> 'forbidden')")])
            let batch = database.store().batch()
            try batch.unit(for: .new()).save(Note("fine"), in: Note.table, because: NoteWritten())
            try batch.unit(for: .new()).save(Note("forbidden"), in: Note.table, because: NoteWritten())
            await #expect { try await batch.commit() } throws: {
                if case StoreError.poison(let error)? = $0 as? StoreError { error.code == "23514" } else { false }
            }
            #expect(try await PostgresEventLogReader(pool: database.relay).head() == 0)
            #expect(database.pool.figures.idle == 0)
        }
    }
}
