internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Undoes an analysis, or sees to it that it is never made: the compensation of `analyze-policies`. It is done as well
/// when there was nothing to undo.
struct DiscardAnalysisHandler: Sendable {
    func handle(
        _ request: ReceivedRequest<DiscardAnalysis>, _ context: HandlerContext<any PolicyRepository>
    ) async throws {
        let reason = "The workflow that asked for this analysis was undone."
        context.unit.tombstone(request.payload.command, reason: reason)
        guard let analysis = try await context.repository.analysis(request.payload.id) else { return }
        try context.repository.remove(analysis, because: AnalysisDiscarded(reason: reason))
    }
}
