internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Puts a new document in a policy's place. The old one stays readable by its digest; the same bytes write nothing.
struct ReplacePolicyDocumentHandler: Sendable {
    let intake: DocumentIntake

    func handle(
        _ request: ReceivedRequest<ReplacePolicyDocument>, _ context: HandlerContext<any PolicyRepository>
    ) async throws {
        let payload = request.payload
        try await context.takingUpload(payload.content) {
            var policy = try await context.repository.existing(payload.id)
            try request.require(version: policy.version)
            let previous = policy.document
            let taken = try await intake.take(
                payload.content, of: payload.id, into: context.repository, unit: context.unit)
            guard taken.document != previous else { return }
            policy.document = taken.document
            policy.language = taken.language
            policy.version += 1
            policy.updatedAt = context.now
            try context.repository.save(policy, because: PolicyDocumentReplaced(previousDigest: previous.digest))
        }
    }
}
