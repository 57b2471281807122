import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import PolicyAnalyzer

extension HandlerContract {
    func analyse() async throws {
        let first = try await registered()
        let second = try await registered(
            "# Exit\n\nExit plans are documented and reviewed every year. They are not tested.")
        let id = Samples.newID()
        let events = try await agent.handle(AnalyzePolicies(id: id, organisation: organisation))
        #expect(events.map(\.attributes.type) == [PoliciesAnalyzed.type])
        let analysis = try #require(try await analysis(id))
        #expect(Set(analysis.policies.map(\.policy)) == [first, second])
        #expect(analysis.organisation == organisation && analysis.engine == "lexical/2")
        #expect(analysis.passages == 2 && analysis.obligations > 400)
        let restore = try #require(analysis.findings.first { $0.obligation == "dora-12-2-s3" })
        #expect(restore.verdict == .answered && restore.quotes.first?.policy == first)
        #expect(restore.quotes.first?.heading == ["Backup policy", "Restoring"])
        let counted = try CanonicalJSON.decode(
            PoliciesAnalyzed.self, from: EventBody.split(try #require(events.first).body).details)
        #expect(counted.answered == analysis.findings.count { $0.verdict == .answered })
        #expect(try await agent.rejection(of: AnalyzePolicies(id: id, organisation: organisation))?.status == 409)
    }

    func analyseOne() async throws {
        let chosen = try await registered()
        try await registered("# Other\n\nIncidents are recorded.")
        let id = Samples.newID()
        try await agent.handle(AnalyzePolicies(id: id, policy: chosen))
        #expect(try await analysis(id)?.policies.map(\.policy) == [chosen])
        #expect(try await analysis(id)?.organisation == organisation)
        let foreign = AnalyzePolicies(id: Samples.newID(), organisation: Samples.newID(), policy: chosen)
        #expect(try await agent.rejection(of: foreign)?.problem == "other-organisation")
    }

    func analyseNothing() async throws {
        func problem(_ command: AnalyzePolicies) async throws -> String? {
            try await agent.rejection(of: command)?.problem
        }
        let id = Samples.newID()
        #expect(try await problem(AnalyzePolicies(id: id, organisation: Samples.newID())) == "no-policies")
        #expect(try await problem(AnalyzePolicies(id: id, policy: Samples.newID())) == "not-found")
        #expect(try await problem(AnalyzePolicies(id: id)) == "nothing-named")
    }

    func discard() async throws {
        try await registered()
        let id = Samples.newID()
        let message = MessageID(UUID())
        try await agent.handle(AnalyzePolicies(id: id, organisation: organisation), message: message)
        let events = try await agent.handle(DiscardAnalysis(id: id, command: message))
        #expect(events.map(\.attributes.type) == [AnalysisDiscarded.type])
        #expect(try await analysis(id) == nil)
        try await agent.handle(DiscardAnalysis(id: id, command: message))
        #expect(try await analysis(id) == nil)
    }

    func discardBeforehand() async throws {
        try await registered()
        let id = Samples.newID()
        let message = MessageID(UUID())
        let events = try await agent.handle(DiscardAnalysis(id: id, command: message))
        guard case .done = try #require(events.last?.event.outcome).result else {
            Issue.record("undoing what isn't there must be done")
            return
        }
        await #expect(throws: Rejection.self) {
            try await agent.handle(AnalyzePolicies(id: id, organisation: organisation), message: message)
        }
        #expect(try await analysis(id) == nil)
    }
}
