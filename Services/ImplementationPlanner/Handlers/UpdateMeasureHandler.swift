internal import AgentRuntime
internal import Contracts

/// Changes a measure's owner, dates or progress. Measures that wait for it and the plan's figures follow in the same
/// unit; the plan is written with every change of dates or progress, so that two such changes can't miss each other. A
/// change that changes nothing writes nothing.
enum UpdateMeasureHandler {
    static func handle(
        _ command: ReceivedRequest<UpdateMeasure>, _ context: HandlerContext<any PlanRepository>
    ) async throws {
        let payload = command.payload
        guard let measure = try await context.repository.measure(payload.id), measure.plan == payload.plan else {
            throw Rejection.notFound(Measure.kind, payload.id)
        }
        guard let plan = try await context.repository.plan(payload.plan) else {
            throw Rejection.notFound(Plan.kind, payload.plan)
        }
        try command.require(version: measure.version)
        let all = try await context.repository.measures(of: plan.id)
        let change: MeasureChange
        do throws(PlanError) {
            change = try MeasureChange(payload, to: measure, of: plan, all: all, now: context.now)
        } catch { throw error.rejection }
        for (measure, members) in change.measures {
            try context.repository.save(measure, because: MeasureUpdated(changed: members))
        }
        if let plan = change.plan { try context.repository.save(plan, because: PlanUpdated(measure: payload.id)) }
    }
}
