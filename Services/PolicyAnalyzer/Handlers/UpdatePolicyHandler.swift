internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Changes what is recorded of a policy; members that aren't given stay, and a change of nothing writes nothing.
struct UpdatePolicyHandler: Sendable {
    func handle(
        _ request: ReceivedRequest<UpdatePolicy>, _ context: HandlerContext<any PolicyRepository>
    ) async throws {
        let payload = request.payload
        var policy = try await context.repository.existing(payload.id)
        try request.require(version: policy.version)
        var changed: [String] = []
        if let title = payload.title, title != policy.title {
            policy.title = title
            changed.append("title")
        }
        if let kind = payload.kind, kind != policy.kind {
            policy.kind = kind
            changed.append("kind")
        }
        if let owner = payload.owner, owner != policy.owner {
            policy.owner = owner
            changed.append("owner")
        }
        if let reviewDueOn = payload.reviewDueOn, reviewDueOn != policy.reviewDueOn {
            policy.reviewDueOn = reviewDueOn
            changed.append("reviewDueOn")
        }
        guard !changed.isEmpty else { return }
        policy.version += 1
        policy.updatedAt = context.now
        try context.repository.save(policy, because: PolicyUpdated(changed: changed))
    }
}
