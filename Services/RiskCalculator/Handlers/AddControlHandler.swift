internal import AgentRuntime
internal import Contracts

/// Adds a control to a risk; a result that the risk had is simulated again. A quantification that the risk is part of
/// stays what it was when it was made.
enum AddControlHandler {
    static func handle(
        _ command: ReceivedRequest<AddControl>, _ context: HandlerContext<any RiskRepository>
    ) async throws {
        let id = command.payload.risk
        guard let risk = try await context.repository.risk(id) else { throw Rejection.notFound(Risk.kind, id) }
        try command.require(version: risk.version)
        let next: Risk
        do throws(RiskError) {
            next = try risk.adding(command.payload, now: context.now)
        } catch { throw error.rejection }
        try context.repository.save(next, because: ControlAdded(control: command.payload.control))
    }
}
