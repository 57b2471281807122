import Contracts
import Foundation
import Persistence
import Testing

extension UnitOfWorkContract {
    func listsFilterAndShowPendingWrites() async throws {
        let notes = (0..<6).map { Note("n\($0)", rank: $0 < 5 ? $0 : nil) }.sorted { $0.id < $1.id }
        try await perform { unit in
            for note in notes { try unit.save(note, in: Note.table, because: NoteWritten()) }
        }
        let batch = store.batch()
        let unit = batch.unit(for: .new())
        #expect(try await unit.list(Note.table, limit: 10) == notes)
        #expect(try await unit.list(Note.table, limit: 3) == Array(notes.prefix(3)))
        func titles(_ filters: [ColumnFilter]) async throws -> Set<String> {
            Set(try await unit.list(Note.table, where: filters, limit: 10).map(\.title))
        }
        #expect(try await titles([.equals("title", .text("n1"))]) == ["n1"])
        #expect(try await titles([.isIn("rank", [.integer(2), .integer(3)])]) == ["n2", "n3"])
        #expect(try await titles([.equals("rank", .null)]) == ["n5"])
        #expect(try await titles([.equals("weight", .double(1))]) == ["n3"])
        let due = try #require(CalendarDate(year: 2026, month: 3, day: 1))
        #expect(try await titles([.equals("due", .date(due)), .equals("open", .bool(true))]).count == 6)
        #expect(try await titles([.equals("open", .bool(false))]).isEmpty)
        #expect(try await titles([.isIn("rank", [])]).isEmpty)
        await #expect(throws: StoreError.self) { try await titles([.equals("nowhere", .text("x"))]) }
        // What the batch writes is seen before it is committed.
        let fresh = Note("n1")
        try unit.save(fresh, in: Note.table, because: NoteWritten())
        let first = notes[0]
        try unit.save(first.next("changed"), in: Note.table, because: NoteWritten())
        try unit.remove(notes[1], in: Note.table, because: NoteWritten())
        let seen = try await unit.list(Note.table, limit: 10)
        #expect(seen.count == 6)
        #expect(seen.contains(fresh))
        #expect(seen.first { $0.id == first.id }?.title == "changed")
        #expect(!seen.contains { $0.id == notes[1].id })
        #expect(seen == seen.sorted { $0.id < $1.id })
        _ = try await batch.commit()
        let stored = try await store.batch().unit(for: .new()).list(Note.table, limit: 10)
        #expect(stored == seen)
    }

    func removalAndRecordedEvents() async throws {
        let note = Note("a")
        let stream = StreamName(kind: ResourceKind(rawValue: "progress"), id: ResourceID(UUID()))
        try await perform { unit in
            try unit.save(note, in: Note.table, because: NoteWritten())
            try unit.record(NoteWritten(why: "first"), in: stream)
        }
        let events = try await perform { unit in
            try unit.record(NoteWritten(why: "second"), in: stream)
            try unit.remove(note, in: Note.table, because: NoteWritten(why: "gone"))
        }
        #expect(events.map(\.event.streamVersion) == [2, 2])
        #expect(try EventBody.split(events[0].body).resource == .none)
        #expect(try EventBody.split(events[1].body).resource == .removed)
        #expect(
            events[1].event.outcome?.result
                == .done(
                    written: [
                        WrittenStream(stream: note.stream, version: 2), WrittenStream(stream: stream, version: 2),
                    ]
                ))
        #expect(try await load(note.id) == nil)
        // An identifier isn't used again: its stream goes on.
        await #expect(throws: StoreError.conflict(stream: note.stream, expected: 0)) {
            try await perform { try $0.save(note, in: Note.table, because: NoteWritten()) }
        }
    }

    func oversizedEventsAreRefused() async throws {
        let note = Note(String(repeating: "x", count: 1_100_000))
        await #expect {
            try await perform { try $0.save(note, in: Note.table, because: NoteWritten()) }
        } throws: {
            if case StoreError.tooLarge(let bytes, let limit) = $0 {
                bytes > limit && limit == 1_048_576
            } else {
                false
            }
        }
        #expect(try await log.head() == 0)
    }
}
