import Contracts
import FleetTestSupport
import Foundation
import Testing

@testable import ThreatIntelligence

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<ThreatIntelligenceAgent>

    enum Case: String, CaseIterable, Sendable { case sources, indicators, references, once }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .sources: try await sources()
        case .indicators: try await indicators()
        case .references: try await references()
        case .once: try await once()
        }
    }

    private func source(_ content: SourceContent = Samples.feed) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func sources() async throws {
        try await RecordContract(
            agent: agent, table: SourceKeeping.table, content: Samples.arrangement(),
            change: ["notifiedOn": .string("2026-01-20"), "summary": .string("Weekly notes.")]
        ).check()
    }

    private func indicators() async throws {
        try await RecordContract(
            agent: agent, table: IndicatorKeeping.table, content: Samples.indicator(of: source()),
            change: ["confidence": .integer(95), "validUntil": .null]
        ).check()
    }

    /// An indicator stands on its source.
    private func references() async throws {
        let unknown = ResourceID(UUID())
        let alone = CreateRecord(id: ResourceID(UUID()), content: Samples.indicator(of: unknown))
        #expect(try await agent.rejection(of: alone)?.problem == "unknown-source")
        let source = try await source()
        let indicator = CreateRecord(id: ResourceID(UUID()), content: Samples.indicator(of: source))
        try await agent.handle(indicator)
        #expect(try await agent.rejection(of: DeleteRecord<SourceContent>(id: source))?.problem == "in-use")
        try await agent.handle(DeleteRecord<IndicatorContent>(id: indicator.id))
        #expect(try await agent.rejection(of: DeleteRecord<SourceContent>(id: source)) == nil)
    }

    /// A source gives a value once, however it is written.
    private func once() async throws {
        let (first, second) = (try await source(), try await source())
        let known = CreateRecord(id: ResourceID(UUID()), content: Samples.indicator(of: first))
        try await agent.handle(known)
        let again = Samples.indicator(of: first, .domainName, "LOGIN.hafenbank-probe.example")
        let refused = try await agent.rejection(of: CreateRecord(id: ResourceID(UUID()), content: again))
        #expect(refused?.problem == "already-recorded" && refused?.detail.contains(known.id.text) == true)
        let elsewhere = CreateRecord(id: ResourceID(UUID()), content: Samples.indicator(of: second))
        #expect(try await agent.rejection(of: elsewhere) == nil)
        let moved = UpdateRecord<IndicatorContent>(id: elsewhere.id, changes: ["source": .string(first.text)])
        #expect(try await agent.rejection(of: moved)?.status == 409)
        let kept = try await agent.read { try await $0.indicator(elsewhere.id) }
        #expect(kept?.source == second)
    }
}
