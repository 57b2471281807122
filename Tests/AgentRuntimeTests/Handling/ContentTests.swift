import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@Suite("Content in chunks", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct ContentTests {
    static let file = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    private func upload(_ bench: LedgerBench, _ id: ResourceID) -> (chunks: [TestMessage], reference: ContentReference)
    {
        TestMessage.upload(
            Self.file, chunkSize: 64, domain: bench.domain, subject: StreamName(kind: Ledger.kind, id: id),
            tenant: .first)
    }

    private func attach(_ content: ContentReference, to id: ResourceID) throws -> TestMessage {
        try TestMessage(
            AttachFile(id: id, content: content), to: StreamName(kind: Ledger.kind, id: id), tenant: .first)
    }

    /// In order, backwards, and with each chunk twice.
    @Test("arrive in whatever order, and again", arguments: ["in order", "backwards", "twice"])
    func anyOrder(_ order: String) async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let (all, reference) = upload(bench, id)
            var chunks = all
            #expect(chunks.count == 16)
            if order == "backwards" { chunks.reverse() }
            if order == "twice" { chunks += chunks }
            let messages = [try bench.open(id)] + chunks + [try attach(reference, to: id)]
            try await bench.withInstances { try await bench.perform(messages) }
            #expect(try await bench.stored(id)?.file == reference.digest)
            let content = try await bench.schema.asAdministrator("SELECT bytes FROM content")
            #expect(try content.rows.map { try $0.bytes("bytes") } == [Self.file])
            #expect(try await bench.rows("upload_chunks") == 0)
            // Chunks have no outcome and are not remembered.
            #expect(try await bench.log().count == 2)
            #expect(try await bench.rows("inbox") == 2)
        }
    }

    @Test("an upload with a chunk missing, or with other bytes, is refused") func incomplete() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let (chunks, reference) = upload(bench, id)
            let missing = try attach(reference, to: id)
            let (right, second) = upload(bench, id)
            var others = right
            others[3].body = Array(others[3].body.reversed())
            let mismatch = try attach(second, to: id)
            let messages = [try bench.open(id)] + chunks.filter { $0.request.chunk?.index != 7 } + [missing] + others
            try await bench.withInstances { try await bench.perform(messages + [mismatch]) }
            #expect(try await bench.rejection(of: missing).problem == "content-missing")
            #expect(try await bench.rejection(of: mismatch).problem == "content-mismatch")
            #expect(try await bench.stored(id)?.file == nil)
            #expect(try await bench.rows("content") == 0)
        }
    }

    @Test("an upload that was given up leaves no chunk") func givenUp() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let (chunks, reference) = upload(bench, id)
            let (kept, _) = upload(bench, id)
            let discard = TestMessage(
                type: RuntimeMessages.discardContent(of: bench.domain),
                body: try CanonicalJSON.encode(DiscardContent(attempt: reference.attempt)),
                subject: StreamName(kind: Ledger.kind, id: id), tenant: .first)
            try await bench.withInstances {
                try await bench.perform(chunks + kept.prefix(2))
                #expect(try await bench.rows("upload_chunks") == 18)
                try await bench.perform([discard])
            }
            #expect(try await bench.rows("upload_chunks") == 2)
            #expect(try await bench.log().isEmpty)
        }
    }

    /// A repeat of a command with an upload of its own: the same message and request, other parts.
    private func repeated(_ command: TestMessage, with content: ContentReference, to id: ResourceID) throws
        -> TestMessage
    {
        var again = try attach(content, to: id)
        again.attributes.id = command.attributes.id
        again.request.requestHash = command.request.requestHash
        return again
    }

    @Test("the parts of a repeat, of another request under a used id and of a refused command go at once")
    func nobodyAsksForThem() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let uploads = (0..<4).map { _ in upload(bench, id) }
            let first = try attach(uploads[0].reference, to: id)
            let second = try repeated(first, with: uploads[1].reference, to: id)
            var other = try attach(uploads[2].reference, to: id)
            other.attributes.id = first.attributes.id
            let another = other
            let unknown = try attach(uploads[3].reference, to: .random)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)] + uploads[0].chunks + [first])
                // Apart, and together with what it repeats.
                try await bench.perform(uploads[1].chunks)
                #expect(try await bench.rows("upload_chunks") == 16)
                try await bench.perform([second])
                #expect(try await bench.rows("upload_chunks") == 0)
                try await bench.perform(uploads[1].chunks + [second] + uploads[2].chunks + [another])
                #expect(try await bench.rows("upload_chunks") == 0)
                try await bench.perform(uploads[3].chunks)
                try await bench.perform([unknown])
            }
            #expect(try await bench.rows("upload_chunks") == 0)
            #expect(try await bench.stored(id) == .init(version: 2, total: 0, file: uploads[0].reference.digest))
            #expect(try await bench.rejection(of: another).problem == "idempotency-key-reused")
            #expect(try await bench.rejection(of: unknown).status == 404)
        }
    }

    @Test("an upload that stands still is dropped, and its command's operation says so") func stoodStill() async throws
    {
        try await LedgerBench.test(settings: ["DORA_UPLOAD_SECONDS": "1"]) { bench in
            let id = ResourceID.random
            let (chunks, reference) = upload(bench, id)
            let late = try attach(reference, to: id)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)] + chunks.prefix(9))
                #expect(try await bench.rows("upload_chunks") == 9)
                try await eventually("the parts are dropped") { try await bench.rows("upload_chunks") == 0 }
                try await bench.perform(chunks.suffix(7) + [late])
            }
            #expect(try await bench.rejection(of: late).problem == "content-missing")
            #expect(try await bench.rows("upload_chunks") == 0)
        }
    }

    private struct Delay: PartitionHandler {
        let handler: any PartitionHandler
        func handle(_ records: [IncomingRecord]) async throws {
            try await Task.sleep(for: .seconds(3))
            try await handler.handle(records)
        }
    }

    @Test("an upload whose command waits for its agent keeps its parts, however long that takes")
    func waitsForItsAgent() async throws {
        try await LedgerBench.test(settings: ["DORA_UPLOAD_SECONDS": "1"]) { bench in
            let id = ResourceID.random
            let (chunks, reference) = upload(bench, id)
            try await bench.withInstances { try await bench.perform([try bench.open(id)] + chunks) }
            _ = try await bench.schema.asAdministrator(
                "UPDATE upload_chunks SET received_at = clock_timestamp() - interval '1 day'")
            try await bench.sender.send([try attach(reference, to: id)])
            try await bench.withInstances(around: { Delay(handler: $0) }) { try await bench.settle() }
            #expect(try await bench.stored(id)?.file == reference.digest)
            #expect(try await bench.rows("upload_chunks") == 0)
        }
    }

    @Test("the parts of an upload whose command was given up are held, and found when it is redriven")
    func heldForRedriving() async throws {
        try await LedgerBench.test(settings: ["DORA_UPLOAD_SECONDS": "1"]) { bench in
            let id = ResourceID.random
            let (chunks, reference) = upload(bench, id)
            let command = try attach(reference, to: id)
            let (given, _) = upload(bench, id)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)])
                _ = try await bench.schema.asAdministrator(
                    "ALTER TABLE ledgers ADD CONSTRAINT fault CHECK (file IS NULL)")
                try await bench.perform(chunks + [command] + given)
                #expect(try await bench.deadLetters().count == 1)
                try await eventually("the other upload's parts are dropped") {
                    try await bench.rows("upload_chunks") == chunks.count
                }
                _ = try await bench.schema.asAdministrator("ALTER TABLE ledgers DROP CONSTRAINT fault")
                var again = command
                again.attributes.time = Timestamp(Date())
                try await bench.perform([again])
            }
            #expect(try await bench.stored(id)?.file == reference.digest)
            #expect(try await bench.rows("upload_chunks") == 0)
        }
    }
}
