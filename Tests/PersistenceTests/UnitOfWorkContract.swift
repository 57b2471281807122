import Contracts
import Foundation
import Persistence
import Testing

/// What every store must do: the same cases run in memory and on PostgreSQL.
struct UnitOfWorkContract {
    let store: any UnitOfWorkStore
    let log: any EventLogReader

    /// Does one message's work in a batch of its own.
    @discardableResult
    func perform(
        _ message: MessageIdentity = .new(), _ body: (any UnitOfWork) async throws -> Void
    ) async throws -> [LoggedEvent] {
        let batch = store.batch()
        try await body(batch.unit(for: message))
        return try await batch.commit()
    }

    func load(_ id: ResourceID, tenant: TenantID = .first) async throws -> Note? {
        try await store.batch().unit(for: .new(tenant)).load(Note.table, id: id)
    }

    func stateAndEventsAgree() async throws {
        let note = Note("a", rank: 7)
        let message = MessageIdentity.new()
        let events = try await perform(message) { unit in
            try unit.save(note, in: Note.table, because: NoteWritten())
            let seen = try await unit.load(Note.table, id: note.id)
            #expect(seen == note)
            try unit.save(note.next("b"), in: Note.table, because: NoteWritten(why: "again"))
        }
        #expect(events.map(\.event.streamVersion) == [1, 2])
        #expect(events[0].event.outcome == nil)
        let written = Outcome.Result.done(written: [WrittenStream(stream: note.stream, version: 2)])
        #expect(events[1].event.outcome == Outcome(operation: message.operation, result: written))
        #expect(events[0].event.previousHash == EventAttributes.noHash)
        #expect(events[1].event.previousHash == events[0].hash)
        #expect(events[0].attributes.causation == message.messageID)
        #expect(events[0].attributes.traceParent == "00-trace")
        #expect(events[0].attributes.id != events[1].attributes.id)
        let parts = try EventBody.split(events[1].body)
        #expect(parts.requestedBy == "tester")
        #expect(parts.resource == .state(try CanonicalJSON.encode(note.next("b"))))
        #expect(try await load(note.id) == note.next("b"))
        let logged = try await log.read(after: events[0].position - 1, limit: 10, maximumBytes: 1 << 20)
        #expect(logged == events)
        #expect(try await log.head() == events[1].position)
    }

    func conflicts() async throws {
        let note = Note("a")
        try await perform { try $0.save(note, in: Note.table, because: NoteWritten()) }
        let one = store.batch()
        let other = store.batch()
        for (batch, title) in [(one, "one"), (other, "other")] {
            let unit = batch.unit(for: .new())
            let loaded = try #require(try await unit.load(Note.table, id: note.id))
            try unit.save(loaded.next(title), in: Note.table, because: NoteWritten())
        }
        _ = try await one.commit()
        await #expect(throws: StoreError.conflict(stream: note.stream, expected: 1)) { try await other.commit() }
        #expect(try await load(note.id)?.title == "one")
        // New, but there already; and a version that isn't the next one.
        await #expect(throws: StoreError.conflict(stream: note.stream, expected: 0)) {
            try await perform { try $0.save(note, in: Note.table, because: NoteWritten()) }
        }
        await #expect(throws: StoreError.conflict(stream: note.stream, expected: 8)) {
            try await perform { unit in
                var far = try #require(try await unit.load(Note.table, id: note.id))
                far.version = 9
                try unit.save(far, in: Note.table, because: NoteWritten())
            }
        }
        let length = try await log.read(after: 0, limit: 100, maximumBytes: 1 << 20).count
        #expect(length == 2)
    }

    func parallelWritersLoseNothing() async throws {
        let note = Note("0", rank: 0)
        try await perform { try $0.save(note, in: Note.table, because: NoteWritten()) }
        let writers = 8
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<writers {
                group.addTask {
                    while true {
                        do {
                            try await perform { unit in
                                var loaded = try #require(try await unit.load(Note.table, id: note.id))
                                loaded.version += 1
                                loaded.rank = (loaded.rank ?? 0) + 1
                                try unit.save(loaded, in: Note.table, because: NoteWritten())
                            }
                            return
                        } catch let error as StoreError where error.isContention {
                            continue
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let final = try #require(try await load(note.id))
        #expect(final.rank == writers)
        #expect(final.version == writers + 1)
        let events = try await log.read(after: 0, limit: 100, maximumBytes: 1 << 20)
        #expect(events.map(\.event.streamVersion) == Array(1...(writers + 1)))
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.hash == $1.event.previousHash })
    }

    func duplicatesTakeEffectOnce() async throws {
        let message = MessageIdentity.new()
        let note = Note("a")
        try await perform(message) { try $0.save(note, in: Note.table, because: NoteWritten()) }
        await #expect(throws: StoreError.duplicate([message.messageID])) {
            try await perform(message) { try $0.save(Note("b"), in: Note.table, because: NoteWritten()) }
        }
        let batch = store.batch()
        let unknown = MessageID(UUID())
        let known = try await batch.known([
            (.first, message.messageID), (.first, unknown), (.second, message.messageID),
        ])
        #expect(known.map(\.messageID) == [message.messageID])
        #expect(known.first?.tenant == .first)
        #expect(known.first?.isRepeat(requestHash: message.requestHash) == true)
        #expect(known.first?.outcomeStatus == 200)
        // Another request under the same id is refused in an operation of its own; as often as it comes.
        let other = MessageIdentity.new(id: message.messageID, request: "two")
        #expect(known.first?.isRepeat(requestHash: other.requestHash) == false)
        let rejection = Rejection(status: 422, problem: "idempotency-key-reused", detail: "Used before.")
        batch.unit(for: other).outcome(rejection)
        let refused = try await batch.commit()
        #expect(refused.map(\.attributes.subject) == [StreamName(kind: .operation, id: other.operation)])
        let again = store.batch()
        _ = try await again.known([(.first, message.messageID)])
        again.unit(for: other).outcome(rejection)
        #expect(try await again.commit().isEmpty)
    }

    func sameMessageTwiceInOneBatch() async throws {
        let message = MessageIdentity.new()
        let batch = store.batch()
        for title in ["a", "b"] {
            try batch.unit(for: message).save(Note(title), in: Note.table, because: NoteWritten())
        }
        await #expect(throws: StoreError.duplicate([message.messageID])) { try await batch.commit() }
        #expect(try await log.head() == 0)
    }

    func rejectionsWriteNothingElse() async throws {
        let note = Note("a")
        let message = MessageIdentity.new()
        let rejection = Rejection(status: 404, problem: "not-found", detail: "Nothing here.", pointer: "/id")
        let events = try await perform(message) { unit in
            try unit.save(note, in: Note.table, because: NoteWritten())
            unit.keep(content: [1], purpose: "p", mediaType: "m")
            unit.outcome(rejection)
            try unit.save(note, in: Note.table, because: NoteWritten())
        }
        #expect(events.count == 1)
        #expect(events.first?.attributes.type == RuntimeMessages.operationEnded(of: .risk))
        #expect(events.first?.attributes.subject == StreamName(kind: .operation, id: message.operation))
        #expect(
            events.first?.event.outcome == Outcome(operation: message.operation, result: .rejected(rejection)))
        #expect(try await load(note.id) == nil)
        let known = try await store.batch().known([(.first, message.messageID)])
        #expect(known.first?.outcomeStatus == 404)
    }

    func emptyUnitsTellOfThemselves() async throws {
        let message = MessageIdentity.new()
        let events = try await perform(message) { _ in }
        #expect(events.count == 1)
        #expect(events.first?.event.outcome == Outcome(operation: message.operation, result: .done(written: [])))
        var quiet = MessageIdentity.new()
        quiet.expectsOutcome = false
        #expect(try await perform(quiet) { _ in }.isEmpty)
        #expect(try await store.batch().known([(.first, quiet.messageID)]).count == 1)
    }

    func discardedUnitsLeaveNothing() async throws {
        let batch = store.batch()
        let first = Note("first")
        let second = Note("second")
        let failing = MessageIdentity.new()
        try batch.unit(for: .new()).save(first, in: Note.table, because: NoteWritten())
        let unit = batch.unit(for: failing)
        try unit.save(first.next("changed"), in: Note.table, because: NoteWritten())
        try unit.save(second, in: Note.table, because: NoteWritten())
        batch.discard(unit)
        let third = batch.unit(for: .new())
        #expect(try await third.load(Note.table, id: first.id) == first)
        #expect(try await third.load(Note.table, id: second.id) == nil)
        try third.save(first.next("third"), in: Note.table, because: NoteWritten())
        let events = try await batch.commit()
        #expect(events.map(\.event.streamVersion) == [1, 2])
        #expect(try await load(first.id)?.title == "third")
        #expect(try await store.batch().known([(.first, failing.messageID)]).isEmpty)
    }

    func batchesMixTenants() async throws {
        let id = ResourceID(UUID())
        let batch = store.batch()
        for (tenant, title) in [(TenantID.second, "theirs"), (.first, "ours"), (.second, "more")] {
            let note = title == "more" ? Note(title) : Note(title, id: id)
            try batch.unit(for: .new(tenant)).save(note, in: Note.table, because: NoteWritten())
        }
        let events = try await batch.commit()
        #expect(events.count == 3)
        #expect(Set(events.map(\.position)).count == 3)
        #expect(events.filter { $0.event.outcome == nil }.isEmpty)
        #expect(try await load(id, tenant: .first)?.title == "ours")
        #expect(try await load(id, tenant: .second)?.title == "theirs")
        #expect(try await store.batch().unit(for: .new(.first)).list(Note.table, limit: 10).map(\.title) == ["ours"])
        // One tenant's failure takes the other's work back too.
        let failing = store.batch()
        let extra = Note("extra")
        try failing.unit(for: .new(.second)).save(extra, in: Note.table, because: NoteWritten())
        try failing.unit(for: .new(.first)).save(Note("twice", id: id), in: Note.table, because: NoteWritten())
        await #expect(throws: StoreError.self) { try await failing.commit() }
        #expect(try await load(extra.id, tenant: .second) == nil)
    }
}
