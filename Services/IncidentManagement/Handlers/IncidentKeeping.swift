internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Incidents: a recurring one names the first of its series, which stays as long as others name it.
enum IncidentKeeping: RecordKeeping {
    static let table = IncidentManagementTables.incidents

    static func settled(
        _ content: IncidentContent, of id: ResourceID, after previous: Incident?,
        _ context: HandlerContext<any IncidentManagementRepository>
    ) async throws -> IncidentContent {
        let settled: IncidentContent
        do throws(IncidentError) { settled = try content.settled(at: context.now) } catch { throw error.rejection }
        guard let first = settled.recurrenceOf, first != previous?.recurrenceOf else { return settled }
        guard first != id else { throw IncidentError.recursOfItself.rejection }
        guard let named = try await context.repository.incident(first) else {
            throw IncidentError.unknownIncident(first).rejection
        }
        if let beginning = named.recurrenceOf { throw IncidentError.notTheFirst(first, but: beginning).rejection }
        if try await context.repository.hasRecurrences(of: id) { throw IncidentError.isTheFirst.rejection }
        return settled
    }

    static func checkRemoval(
        of record: Incident, _ context: HandlerContext<any IncidentManagementRepository>
    ) async throws {
        guard try await context.repository.hasRecurrences(of: record.id) else { return }
        throw Rejection(status: 409, problem: "in-use", detail: "Other incidents are recurrences of this one.")
    }
}
