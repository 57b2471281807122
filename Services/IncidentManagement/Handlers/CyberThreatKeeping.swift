internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Cyber threats: nothing stands on them.
enum CyberThreatKeeping: RecordKeeping {
    static let table = IncidentManagementTables.cyberThreats

    static func settled(
        _ content: CyberThreatContent, of id: ResourceID, after previous: CyberThreat?,
        _ context: HandlerContext<any IncidentManagementRepository>
    ) async throws -> CyberThreatContent {
        do throws(CyberThreatError) { return try content.settled(at: context.now) } catch { throw error.rejection }
    }
}
