import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import PolicyAnalyzer

/// What the handlers do, on any store.
struct HandlerContract {
    enum Case: String, CaseIterable, Sendable {
        case register, registerTwice, update, updateNothing, versions, unknown, replace, replaceWithTheSame
        case delete, refusals, incompleteUpload, readRanges, tenants, analyse, analyseOne, analyseNothing
        case discard, discardBeforehand
    }

    let agent: AgentDouble<PolicyAnalyzerAgent>
    let organisation = Samples.newID()

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .register: try await register()
        case .registerTwice: try await registerTwice()
        case .update: try await update()
        case .updateNothing: try await updateNothing()
        case .versions: try await versions()
        case .unknown: try await unknown()
        case .replace: try await replace()
        case .replaceWithTheSame: try await replaceWithTheSame()
        case .delete: try await delete()
        case .refusals: try await refusals()
        case .incompleteUpload: try await incompleteUpload()
        case .readRanges: try await readRanges()
        case .tenants: try await tenants()
        case .analyse: try await analyse()
        case .analyseOne: try await analyseOne()
        case .analyseNothing: try await analyseNothing()
        case .discard: try await discard()
        case .discardBeforehand: try await discardBeforehand()
        }
    }

    /// Uploads a document and gives the reference to it.
    func upload(
        _ bytes: [UInt8], name: String = "backup.md", mediaType: String = "text/markdown", without: Set<Int> = []
    ) async throws -> ContentReference {
        let attempt = MessageID(UUID())
        try await agent.upload(bytes, attempt: attempt, chunkSize: Samples.chunkSize, without: without)
        return Samples.reference(bytes, attempt: attempt, name: name, mediaType: mediaType)
    }

    /// Registers a policy with a text.
    @discardableResult
    func registered(_ text: String = Samples.backupPolicy, id: ResourceID = Samples.newID()) async throws -> ResourceID
    {
        let content = try await upload(Array(text.utf8))
        try await agent.handle(
            RegisterPolicy(id: id, organisation: organisation, title: "Backup policy", content: content))
        return id
    }

    func policy(_ id: ResourceID) async throws -> Policy? {
        try await agent.read { repository in try await repository.policy(id) }
    }

    func analysis(_ id: ResourceID) async throws -> Analysis? {
        try await agent.read { repository in try await repository.analysis(id) }
    }
}
