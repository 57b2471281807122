internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Undoes an assessment with its gaps, and refuses for ever the command that made or would make it. Succeeds also when
/// there is nothing to undo.
enum DiscardAssessmentHandler {
    static func handle(
        _ command: ReceivedRequest<DiscardAssessment>, _ context: HandlerContext<any GapAssessmentRepository>
    ) async throws {
        let id = command.payload.id
        for gap in try await context.repository.gaps(of: id) {
            try context.repository.remove(gap, because: GapDiscarded(assessment: id))
        }
        if let assessment = try await context.repository.assessment(id) {
            try context.repository.remove(assessment, because: AssessmentDiscarded(reason: "its workflow was undone"))
        }
        context.unit.tombstone(command.payload.command, reason: "The assessment \(id.text) was undone.")
    }
}
