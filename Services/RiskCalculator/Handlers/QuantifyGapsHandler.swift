internal import AgentRuntime
internal import Contracts

/// Turns an assessment's open gaps into simulated scenarios: a risk for each, and one quantification of the whole.
enum QuantifyGapsHandler {
    static func handle(
        _ command: ReceivedRequest<QuantifyGaps>, _ context: HandlerContext<any RiskRepository>
    ) async throws {
        let payload = command.payload
        if try await context.repository.quantification(payload.id) != nil {
            throw Rejection(
                status: 409, problem: "already-exists",
                detail: "There is a quantification \(payload.id.text) already.")
        }
        let gaps = try await context.list(payload.gaps, or: payload.content, named: "gaps")
        let result: GapQuantification
        do throws(RiskError) {
            result = try GapQuantification(payload, gaps: gaps, now: context.now)
        } catch { throw error.rejection }
        for risk in result.risks {
            try context.repository.save(risk, because: RiskCalculated(expectedLoss: risk.expectedLoss))
        }
        try context.repository.save(
            result.quantification,
            because: GapsQuantified(
                risks: result.quantification.risks, expectedLoss: result.quantification.result.expectedLoss))
    }
}
