import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Testing

@testable import PolicyAnalyzer

extension HandlerContract {
    func refusals() async throws {
        let pdfStart = Array("%PDF-1.7\n1 0 obj\n<<".utf8)
        let cases: [(bytes: [UInt8], name: String, mediaType: String, status: Int, problem: String)] = [
            (Array("   \n".utf8), "blank.md", "text/markdown", 422, "document-empty"),
            (pdfStart, "cut.pdf", "application/pdf", 422, "document-damaged"),
            (Array("plain words".utf8), "text.pdf", "application/pdf", 415, "document-wrongly-typed"),
            (
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "logo.png", "image/png", 415,
                "document-unsupported-type"
            ),
        ]
        for wanted in cases {
            let content = try await upload(wanted.bytes, name: wanted.name, mediaType: wanted.mediaType)
            let id = Samples.newID()
            let rejection = try await agent.rejection(
                of: RegisterPolicy(id: id, organisation: organisation, title: "Refused", content: content))
            #expect(rejection?.status == wanted.status, "\(wanted.name)")
            #expect(rejection?.problem == wanted.problem)
            #expect(rejection?.pointer == "/file")
            #expect(try await policy(id) == nil)
            try await expectNoChunks(of: content)
        }
    }

    func incompleteUpload() async throws {
        let bytes = Array(Samples.backupPolicy.utf8)
        let lacking = RegisterPolicy(
            id: Samples.newID(), organisation: organisation, title: "x", content: try await upload(bytes, without: [1]))
        #expect(try await agent.rejection(of: lacking)?.problem == "upload-incomplete")
        let whole = try await upload(bytes)
        let announced = ContentReference(
            attempt: whole.attempt, chunks: whole.chunks, length: whole.length,
            digest: String(repeating: "0", count: 64), mediaType: whole.mediaType, name: whole.name)
        let other = RegisterPolicy(id: Samples.newID(), organisation: organisation, title: "x", content: announced)
        #expect(try await agent.rejection(of: other)?.problem == "upload-damaged")
    }

    func readRanges() async throws {
        let id = try await registered()
        let digest = try #require(try await policy(id)).document.digest
        let bytes = Array(Samples.backupPolicy.utf8)
        func read(_ offset: Int, _ count: Int) async throws -> [UInt8] {
            try await agent.answer(ReadDocument(policy: id, digest: digest, offset: offset, count: count)).body
        }
        #expect(try await read(0, bytes.count) == bytes)
        #expect(try await read(5, 7) == Array(bytes[5..<12]))
        #expect(try await read(bytes.count - 3, 100) == Array(bytes.suffix(3)))
        #expect(try await read(bytes.count + 10, 100).isEmpty)
        for (offset, count) in [(-1, 10), (0, 0), (Int.max, 1)] {
            await #expect(throws: Rejection.self) { try await read(offset, count) }
        }
    }

    func tenants() async throws {
        let id = try await registered()
        let other = try await registered("# Other\n\nAnother policy's text.")
        let digest = try #require(try await policy(id)).document.digest
        var stranger = agent
        stranger.tenant = "stranger"
        #expect(try await stranger.rejection(of: DeletePolicy(id: id))?.status == 404)
        await #expect(throws: Rejection.self) {
            try await stranger.answer(ReadDocument(policy: id, digest: digest, offset: 0, count: 1))
        }
        // A document is read under a policy that had it, not under another of the same tenant.
        await #expect(throws: Rejection.self) {
            try await agent.answer(ReadDocument(policy: other, digest: digest, offset: 0, count: 1))
        }
    }
}
