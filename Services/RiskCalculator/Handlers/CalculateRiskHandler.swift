internal import AgentRuntime
internal import Contracts

/// Simulates a risk's yearly loss with its controls.
enum CalculateRiskHandler {
    static func handle(
        _ command: ReceivedRequest<CalculateRisk>, _ context: HandlerContext<any RiskRepository>
    ) async throws {
        let payload = command.payload
        guard let risk = try await context.repository.risk(payload.id) else {
            throw Rejection.notFound(Risk.kind, payload.id)
        }
        try command.require(version: risk.version)
        let next: Risk
        do throws(RiskError) {
            next = try risk.calculated(years: payload.years, seed: payload.seed, now: context.now)
        } catch { throw error.rejection }
        try context.repository.save(next, because: RiskCalculated(expectedLoss: next.expectedLoss))
    }
}
