internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Takes a policy with its document into the collection.
struct RegisterPolicyHandler: Sendable {
    let intake: DocumentIntake

    func handle(
        _ request: ReceivedRequest<RegisterPolicy>, _ context: HandlerContext<any PolicyRepository>
    ) async throws {
        let payload = request.payload
        try await context.takingUpload(payload.content) {
            guard try await context.repository.policy(payload.id) == nil else {
                throw Rejection(
                    status: 409, problem: "already-exists", detail: "There is a policy \(payload.id.text) already.")
            }
            let taken = try await intake.take(
                payload.content, of: payload.id, into: context.repository, unit: context.unit)
            let policy = Policy(
                id: payload.id, version: 1, organisation: payload.organisation, title: payload.title,
                kind: payload.kind ?? .policy, owner: payload.owner, reviewDueOn: payload.reviewDueOn,
                language: taken.language, document: taken.document, createdAt: context.now, updatedAt: context.now)
            try context.repository.save(policy, because: PolicyRegistered())
        }
    }
}
