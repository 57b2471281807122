internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Undoes a plan with its measures, and refuses for ever the command that made or would make it. Succeeds also when
/// there is nothing to undo.
enum DiscardPlanHandler {
    static func handle(
        _ command: ReceivedRequest<DiscardPlan>, _ context: HandlerContext<any PlanRepository>
    ) async throws {
        let id = command.payload.id
        for measure in try await context.repository.measures(of: id) {
            try context.repository.remove(measure, because: MeasureDiscarded(plan: id))
        }
        if let plan = try await context.repository.plan(id) {
            try context.repository.remove(plan, because: PlanDiscarded(reason: "its workflow was undone"))
        }
        context.unit.tombstone(command.payload.command, reason: "The plan \(id.text) was undone.")
    }
}
