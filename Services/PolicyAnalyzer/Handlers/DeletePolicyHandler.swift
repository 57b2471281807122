internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Takes a policy out of the collection; its history and its documents stay readable.
struct DeletePolicyHandler: Sendable {
    func handle(
        _ request: ReceivedRequest<DeletePolicy>, _ context: HandlerContext<any PolicyRepository>
    ) async throws {
        let policy = try await context.repository.existing(request.payload.id)
        try request.require(version: policy.version)
        try context.repository.remove(policy, because: PolicyDeleted(title: policy.title))
    }
}
