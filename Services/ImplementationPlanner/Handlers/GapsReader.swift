internal import Contracts
internal import Persistence

/// An assessment's gaps, from the command itself or from the content that travelled ahead of it.
enum GapsReader {
    /// The gaps; content is read once and its chunks are dropped.
    /// - Throws: ``Rejection`` when there are none, or the content isn't whole or isn't gaps.
    static func gaps(
        _ inline: [GapInput]?, or content: ContentReference?, in unit: any UnitOfWork
    ) async throws -> [GapInput] {
        guard let content else {
            guard let inline else {
                throw refusal("gaps-missing", "The command carries neither gaps nor content.", "/gaps")
            }
            return inline
        }
        let bytes: [UInt8]
        do throws(StoreError) {
            bytes = try await unit.assemble(content)
        } catch .contentMissing(_, let found, let expected) {
            throw refusal("content-incomplete", "\(found) of \(expected) parts of the gaps arrived.", "/content")
        } catch .contentMismatch {
            throw refusal("content-mismatch", "The gaps are not the bytes that were announced.", "/content")
        }
        unit.dropChunks(attempt: content.attempt)
        do {
            return try CanonicalJSON.decode([GapInput].self, from: bytes)
        } catch {
            throw refusal("gaps-unreadable", "The content is no list of gaps: \(error)", "/content")
        }
    }

    private static func refusal(_ problem: String, _ detail: String, _ pointer: String) -> Rejection {
        Rejection(status: 422, problem: problem, detail: detail, pointer: pointer)
    }
}
