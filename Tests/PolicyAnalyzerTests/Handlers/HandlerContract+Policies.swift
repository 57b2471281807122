import AgentRuntime
import Contracts
import Documents
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import PolicyAnalyzer

extension HandlerContract {
    func register() async throws {
        let id = Samples.newID()
        let content = try await upload(Array(Samples.backupPolicy.utf8))
        let events = try await agent.handle(
            RegisterPolicy(
                id: id, organisation: organisation, title: "Backup policy", kind: .procedure, owner: "Head of IT",
                content: content))
        #expect(events.map(\.attributes.type) == [PolicyRegistered.type])
        let policy = try #require(try await policy(id))
        #expect(policy.version == 1 && policy.kind == .procedure && policy.owner == "Head of IT")
        #expect(policy.language == "en" && policy.document.mediaType == "text/markdown")
        #expect(policy.document.digest == content.digest && policy.document.length == content.length)
        let passages = try await agent.read { repository in
            try await repository.passages(policy.document.passagesDigest)
        }
        #expect(passages.count == policy.document.passages)
        #expect(passages.first?.heading == ["Backup policy", "Restoring"])
        try await expectNoChunks(of: content)
    }

    func registerTwice() async throws {
        let id = try await registered()
        let again = RegisterPolicy(
            id: id, organisation: organisation, title: "Other",
            content: try await upload(Array("# Other\n\nText.".utf8)))
        #expect(try await agent.rejection(of: again)?.status == 409)
        #expect(try await policy(id)?.title == "Backup policy")
    }

    func update() async throws {
        let id = try await registered()
        let day = try #require(CalendarDate(text: "2026-12-31"))
        let events = try await agent.handle(
            UpdatePolicy(id: id, title: "Backups", kind: .standard, owner: "CIO", reviewDueOn: day), expecting: 1)
        let policy = try #require(try await policy(id))
        #expect(policy.version == 2 && policy.title == "Backups" && policy.kind == .standard)
        #expect(policy.owner == "CIO" && policy.reviewDueOn == day)
        let details = try CanonicalJSON.decode(
            PolicyUpdated.self, from: EventBody.split(try #require(events.first).body).details)
        #expect(details.changed == ["title", "kind", "owner", "reviewDueOn"])
    }

    func updateNothing() async throws {
        let id = try await registered()
        let events = try await agent.handle(UpdatePolicy(id: id, title: "Backup policy"))
        #expect(try await policy(id)?.version == 1)
        #expect(!events.contains { $0.attributes.type == PolicyUpdated.type })
    }

    func versions() async throws {
        let id = try await registered()
        let content = try await upload(Array("# New\n\nText.".utf8))
        #expect(try await agent.rejection(of: UpdatePolicy(id: id, title: "x"), expecting: 7)?.status == 412)
        #expect(try await agent.rejection(of: DeletePolicy(id: id), expecting: 2)?.status == 412)
        let replace = ReplacePolicyDocument(id: id, content: content)
        #expect(try await agent.rejection(of: replace, expecting: 9)?.problem == "version-mismatch")
        #expect(try await policy(id)?.version == 1)
    }

    func unknown() async throws {
        let id = Samples.newID()
        let content = try await upload(Array("# New\n\nText.".utf8))
        #expect(try await agent.rejection(of: UpdatePolicy(id: id, title: "x"))?.status == 404)
        #expect(try await agent.rejection(of: DeletePolicy(id: id))?.status == 404)
        #expect(try await agent.rejection(of: ReplacePolicyDocument(id: id, content: content))?.status == 404)
    }

    func replace() async throws {
        let id = try await registered()
        let before = try #require(try await policy(id)).document
        let text = "# Datensicherung\n\nDie Rücksicherung wird jedes Quartal mit der Belegschaft getestet."
        let content = try await upload(Array(text.utf8), name: "neu.md")
        let events = try await agent.handle(ReplacePolicyDocument(id: id, content: content), expecting: 1)
        let after = try #require(try await policy(id))
        #expect(after.version == 2 && after.document.name == "neu.md" && after.language == "de")
        let details = try CanonicalJSON.decode(
            PolicyDocumentReplaced.self, from: EventBody.split(try #require(events.first).body).details)
        #expect(details.previousDigest == before.digest)
        let old = try await agent.answer(ReadDocument(policy: id, digest: before.digest, offset: 0, count: 1 << 20))
        #expect(old.body == Array(Samples.backupPolicy.utf8))
    }

    func replaceWithTheSame() async throws {
        let id = try await registered()
        let content = try await upload(Array(Samples.backupPolicy.utf8))
        try await agent.handle(ReplacePolicyDocument(id: id, content: content))
        #expect(try await policy(id)?.version == 1)
        try await expectNoChunks(of: content)
    }

    func delete() async throws {
        let id = try await registered()
        let digest = try #require(try await policy(id)).document.digest
        let events = try await agent.handle(DeletePolicy(id: id), expecting: 1)
        #expect(events.map(\.attributes.type) == [PolicyDeleted.type])
        #expect(try await policy(id) == nil)
        let kept = try await agent.answer(ReadDocument(policy: id, digest: digest, offset: 0, count: 10))
        #expect(kept.body == Array(Samples.backupPolicy.utf8.prefix(10)))
    }

    func expectNoChunks(of content: ContentReference) async throws {
        await #expect(throws: StoreError.self) {
            try await agent.readUnit { unit in try await unit.assemble(content) }
        }
    }
}
