import Contracts
import Foundation
import Persistence
import Testing

extension UnitOfWorkContract {
    func contents() async throws {
        let bytes = (0..<100_000).map { UInt8($0 % 251) }
        let purpose = "policy"
        var digest = ""
        try await perform { unit in
            digest = unit.keep(content: bytes, purpose: purpose, mediaType: "text/plain")
            let kept = try await unit.content(digest: digest, purpose: purpose)
            #expect(kept == bytes)
        }
        let unit = store.batch().unit(for: .new())
        #expect(try await unit.content(digest: digest, purpose: purpose) == bytes)
        #expect(try await unit.content(digest: digest, purpose: purpose, range: 10..<20) == Array(bytes[10..<20]))
        #expect(
            try await unit.content(digest: digest, purpose: purpose, range: 99_990..<200_000)
                == Array(bytes[99_990...]))
        #expect(try await unit.content(digest: digest, purpose: "other") == nil)
        #expect(try await store.batch().unit(for: .new(.second)).content(digest: digest, purpose: purpose) == nil)
        try await perform { $0.keep(content: [], purpose: purpose, mediaType: "x") }
        try await perform { unit in
            unit.drop(content: digest, purpose: purpose)
            let kept = try await unit.content(digest: digest, purpose: purpose)
            #expect(kept == nil)
        }
        #expect(try await store.batch().unit(for: .new()).content(digest: digest, purpose: purpose) == nil)
    }

    func uploads() async throws {
        let attempt = MessageID(UUID())
        let chunks: [[UInt8]] = [Array(repeating: 1, count: 1000), Array(repeating: 2, count: 1000), [3]]
        let all = chunks.flatMap { $0 }
        var reference = ContentReference(
            attempt: attempt, chunks: 3, length: all.count, digest: digest(all), mediaType: "m", name: "n")
        func assemble(_ reference: ContentReference) async throws -> [UInt8] {
            try await store.batch().unit(for: .new()).assemble(reference)
        }
        // Out of order, doubled, one missing.
        for index in [2, 0, 2] {
            let events = try await perform {
                $0.keepChunk(ChunkPosition(attempt: attempt, index: index), bytes: chunks[index])
            }
            #expect(events.isEmpty)
        }
        await #expect(throws: StoreError.contentMissing(attempt: attempt, found: 2, expected: 3)) {
            try await assemble(reference)
        }
        // The rest comes in the batch of the command.
        let batch = store.batch()
        batch.unit(for: .new()).keepChunk(ChunkPosition(attempt: attempt, index: 1), bytes: chunks[1])
        let unit = batch.unit(for: .new())
        #expect(try await unit.assemble(reference) == all)
        _ = try await batch.commit()
        #expect(try await assemble(reference) == all)
        let mismatch = StoreError.contentMismatch(attempt: attempt)
        for wrong in [
            ContentReference(
                attempt: attempt, chunks: 3, length: all.count + 1, digest: reference.digest, mediaType: "m", name: "n"),
            ContentReference(
                attempt: attempt, chunks: 3, length: all.count, digest: digest([1]), mediaType: "m", name: "n"),
            ContentReference(
                attempt: attempt, chunks: 2, length: all.count, digest: reference.digest, mediaType: "m", name: "n"),
        ] {
            await #expect(throws: mismatch) { try await assemble(wrong) }
        }
        try await perform { $0.dropChunks(attempt: attempt) }
        reference = ContentReference(
            attempt: attempt, chunks: 3, length: all.count, digest: reference.digest, mediaType: "m", name: "n")
        await #expect(throws: StoreError.contentMissing(attempt: attempt, found: 0, expected: 3)) {
            try await assemble(reference)
        }
    }

    func tombstones() async throws {
        let undone = MessageID(UUID())
        let events = try await perform { unit in
            let before = try await unit.isTombstoned(undone)
            unit.tombstone(undone, reason: "the workflow was undone")
            let after = try await unit.isTombstoned(undone)
            #expect(!before)
            #expect(after)
        }
        #expect(events.count == 1)
        let unit = store.batch().unit(for: .new())
        #expect(try await unit.tombstone(of: undone) == "the workflow was undone")
        #expect(try await !store.batch().unit(for: .new(.second)).isTombstoned(undone))
        try await perform { $0.tombstone(undone, reason: "again") }
        #expect(try await unit.tombstone(of: undone) == "the workflow was undone")
    }

    func readingAhead() async throws {
        let (there, missing, undone, wanted) = (Note("a"), ResourceID(UUID()), MessageID(UUID()), MessageID(UUID()))
        try await perform { unit in
            try unit.save(there, in: Note.table, because: NoteWritten())
            unit.tombstone(undone, reason: "the workflow was undone")
        }
        let batch = store.batch()
        try await batch.readAhead(
            [(.first, undone), (.first, wanted), (.second, undone)],
            rows: [
                (.first, Note.table, there.id), (.first, Note.table, missing), (.second, Note.table, there.id),
            ])
        // What comes between is seen by the commit, which then conflicts: never by half of a batch.
        try await perform { try $0.save(there.next("b"), in: Note.table, because: NoteWritten()) }
        let unit = batch.unit(for: .new())
        #expect(try await unit.tombstone(of: undone) == "the workflow was undone")
        #expect(try await unit.tombstone(of: wanted) == nil)
        #expect(try await unit.load(Note.table, id: there.id) == there)
        #expect(try await unit.load(Note.table, id: missing) == nil)
        let foreign = batch.unit(for: .new(.second))
        #expect(try await foreign.tombstone(of: undone) == nil)
        #expect(try await foreign.load(Note.table, id: there.id) == nil)
        unit.tombstone(wanted, reason: "not wanted")
        #expect(try await unit.tombstone(of: wanted) == "not wanted")
        try unit.save(there.next("c"), in: Note.table, because: NoteWritten())
        await #expect(throws: StoreError.conflict(stream: there.stream, expected: 1)) { try await batch.commit() }
        #expect(try await load(there.id)?.title == "b")
    }
}
