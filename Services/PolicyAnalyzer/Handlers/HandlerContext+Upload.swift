internal import AgentRuntime
internal import Contracts
internal import Persistence

extension HandlerContext {
    /// Runs what handles an upload and forgets its chunks, whether it was taken or refused: of a refused one nothing
    /// stays but the refusal. A rejection is written here rather than thrown, for a thrown one drops the forgetting too.
    func takingUpload(_ content: ContentReference, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let rejection as Rejection {
            unit.outcome(rejection)
        }
        unit.dropChunks(attempt: content.attempt)
    }
}
