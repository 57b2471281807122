internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Indicators: each value once a source, and passed on no further than its source allows.
enum IndicatorKeeping: RecordKeeping {
    static let table = ThreatIntelligenceTables.indicators

    static func settled(
        _ content: IndicatorContent, of id: ResourceID, after previous: Indicator?,
        _ context: HandlerContext<any ThreatIntelligenceRepository>
    ) async throws -> IndicatorContent {
        guard let source = try await context.repository.source(content.source) else {
            throw IndicatorError.unknownSource(content.source).rejection
        }
        let settled: IndicatorContent
        do throws(IndicatorError) {
            settled = try content.settled(from: source.content, at: context.now)
        } catch { throw error.rejection }
        let same = try await context.repository.indicator(of: content.source, content.type, value: settled.value)
        if let same, same.id != id { throw IndicatorError.recorded(same.id).rejection }
        return settled
    }
}
