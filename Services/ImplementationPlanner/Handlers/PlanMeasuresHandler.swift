internal import AgentRuntime
internal import Contracts

/// Plans the measures that close an assessment's open gaps: one plan and its measures.
enum PlanMeasuresHandler {
    static func handle(
        _ command: ReceivedRequest<PlanMeasures>, _ context: HandlerContext<any PlanRepository>
    ) async throws {
        let payload = command.payload
        if try await context.repository.plan(payload.id) != nil {
            throw Rejection(
                status: 409, problem: "already-exists", detail: "There is a plan \(payload.id.text) already.")
        }
        let gaps = try await context.list(payload.gaps, or: payload.content, named: "gaps")
        let draft: PlanDraft
        do throws(PlanError) {
            draft = try PlanDraft(payload, gaps: gaps, now: context.now)
        } catch { throw error.rejection }
        for measure in draft.measures {
            try context.repository.save(measure, because: MeasurePlanned(plan: payload.id))
        }
        try context.repository.save(draft.plan, because: MeasuresPlanned(measures: draft.measures.count))
    }
}
