internal import AgentRuntime
internal import Contracts

/// Records a risk by hand.
enum RecordRiskHandler {
    static func handle(
        _ command: ReceivedRequest<RecordRisk>, _ context: HandlerContext<any RiskRepository>
    ) async throws {
        let id = command.payload.id
        if try await context.repository.risk(id) != nil {
            throw Rejection(status: 409, problem: "already-exists", detail: "There is a risk \(id.text) already.")
        }
        let risk: Risk
        do throws(RiskError) { risk = try Risk(command.payload, now: context.now) } catch { throw error.rejection }
        try context.repository.save(risk, because: RiskRecorded())
    }
}
