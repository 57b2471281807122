internal import AgentRuntime
internal import Contracts

/// Answers with an incident's figures against the thresholds, as they are at the moment of asking.
struct MeasureIncidentHandler: Sendable {
    func handle(
        _ request: ReceivedRequest<MeasureIncident>, _ context: HandlerContext<any IncidentManagementRepository>
    ) async throws -> QueryAnswer {
        guard let incident = try await context.repository.incident(request.payload.incident) else {
            throw Rejection(
                status: 404, problem: "not-found", detail: "There is no incident \(request.payload.incident).")
        }
        return try QueryAnswer(
            json: IncidentMeasurement(
                of: incident, measuredAt: context.now,
                isMajor: IncidentClassification(of: incident.content, at: context.now).major.fact,
                provisions: incident.content.measuredProvisions(at: context.now)))
    }
}
