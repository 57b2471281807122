internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Sources: one from which indicators come stays.
enum SourceKeeping: RecordKeeping {
    static let table = ThreatIntelligenceTables.sources

    static func settled(
        _ content: SourceContent, of id: ResourceID, after previous: ThreatSource?,
        _ context: HandlerContext<any ThreatIntelligenceRepository>
    ) async throws -> SourceContent {
        do throws(SourceError) { return try content.settled(on: context.now.latestDay) } catch { throw error.rejection }
    }

    static func checkRemoval(
        of record: ThreatSource, _ context: HandlerContext<any ThreatIntelligenceRepository>
    ) async throws {
        guard try await context.repository.hasIndicators(of: record.id) else { return }
        throw Rejection(status: 409, problem: "in-use", detail: "Indicators come from this source.")
    }
}
