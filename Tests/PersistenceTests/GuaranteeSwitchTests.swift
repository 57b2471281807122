import Contracts
import Foundation
import Persistence
import Testing

/// What happens without a guarantee: shows that its tests can fail.
@Suite struct GuaranteeSwitchTests {
    static let places = TestDatabase.isAvailable ? ["memory", "PostgreSQL"] : ["memory"]

    private func with(
        _ place: String, without guarantee: Guarantee,
        _ body: (UnitOfWorkContract, TestDatabase?) async throws -> Void
    ) async throws {
        var configuration = StoreConfiguration(domain: .risk)
        configuration.guarantees.remove(guarantee)
        if place == "memory" {
            let store = InMemoryStore(configuration)
            try await body(UnitOfWorkContract(store: store, log: store), nil)
        } else {
            try await TestDatabase.run { database in
                let reader = PostgresEventLogReader(pool: database.relay)
                try await body(UnitOfWorkContract(store: database.store(configuration), log: reader), database)
            }
        }
    }

    @Test(arguments: places) func withoutTheInboxARepeatTakesEffectAgain(_ place: String) async throws {
        try await with(place, without: .inbox) { contract, _ in
            let message = MessageIdentity.new()
            for title in ["a", "b"] {
                try await contract.perform(message) { unit in
                    try unit.save(Note(title), in: Note.table, because: NoteWritten())
                }
            }
            let notes = try await contract.store.batch().unit(for: .new()).list(Note.table, limit: 5)
            #expect(notes.count == 2)
            let known = try await contract.store.batch().known([(.first, message.messageID)])
            #expect(known.isEmpty)
        }
    }

    @Test(arguments: places) func withoutExpectedVersionsAWriteIsLost(_ place: String) async throws {
        try await with(place, without: .expectedVersion) { contract, _ in
            let note = Note("a")
            try await contract.perform { try $0.save(note, in: Note.table, because: NoteWritten()) }
            for title in ["one", "other"] {
                try await contract.perform { try $0.save(note.next(title), in: Note.table, because: NoteWritten()) }
            }
            let loaded = try await contract.load(note.id)
            #expect(loaded?.title == "other")
            #expect(loaded?.version == 2)
            let events = try await contract.log.read(after: 0, limit: 9, maximumBytes: 1 << 20)
            #expect(events.map(\.event.streamVersion) == [1, 2, 3])
        }
    }

    @Test(arguments: places) func withoutTheChainNothingIsProven(_ place: String) async throws {
        try await with(place, without: .hashChain) { contract, database in
            let note = Note("a")
            let events = try await contract.perform { unit in
                try unit.save(note, in: Note.table, because: NoteWritten())
                try unit.save(note.next("b"), in: Note.table, because: NoteWritten())
            }
            #expect(events.allSatisfy { $0.event.previousHash == EventAttributes.noHash })
            if let database {
                let report = try await HashChainVerifier(pool: database.relay).verify()
                #expect(!report.isIntact)
            }
        }
    }
}
