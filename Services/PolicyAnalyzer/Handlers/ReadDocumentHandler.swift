internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Answers with a range of a document's bytes: the current one, or an earlier one, also of a deleted policy.
struct ReadDocumentHandler: Sendable {
    /// The most that one answer carries, in bytes: as much as a chunk of an upload.
    static let largestRange = 256 << 10

    func handle(
        _ request: ReceivedRequest<ReadDocument>, _ context: HandlerContext<any PolicyRepository>
    ) async throws -> QueryAnswer {
        let payload = request.payload
        guard payload.offset >= 0, payload.count > 0, payload.offset <= Int.max - Self.largestRange else {
            throw Rejection(
                status: 422, problem: "bad-range", detail: "A range begins at 0 or later and holds a byte or more.")
        }
        let range = payload.offset..<payload.offset + min(payload.count, Self.largestRange)
        guard
            let bytes = try await context.repository.document(payload.digest, of: payload.policy, range: range)
        else {
            throw Rejection(
                status: 404, problem: "not-found",
                detail: "The policy \(payload.policy.text) never had a document \(payload.digest).")
        }
        return QueryAnswer(bytes: bytes)
    }
}
