internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Undoes a quantification with its scenarios, and refuses for ever the command that made or would make it. Succeeds
/// also when there is nothing to undo.
enum DiscardQuantificationHandler {
    static func handle(
        _ command: ReceivedRequest<DiscardQuantification>, _ context: HandlerContext<any RiskRepository>
    ) async throws {
        let id = command.payload.id
        for risk in try await context.repository.risks(of: id) {
            try context.repository.remove(risk, because: RiskDiscarded(quantification: id))
        }
        if let quantification = try await context.repository.quantification(id) {
            try context.repository.remove(
                quantification, because: QuantificationDiscarded(reason: "its workflow was undone"))
        }
        context.unit.tombstone(command.payload.command, reason: "The quantification \(id.text) was undone.")
    }
}
