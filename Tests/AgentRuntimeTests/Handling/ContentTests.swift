import Contracts
import FleetTestSupport
import Foundation
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
}
