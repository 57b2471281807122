public import Contracts
internal import Persistence

extension HandlerContext {
    /// What a command is about, from the command itself or from the content that travelled ahead of it as JSON; content
    /// is read once and its chunks are dropped.
    /// - Parameters:
    ///   - inline: the command's own list; it counts when there is no content.
    ///   - content: the content that the command names.
    ///   - noun: what the list is of, as the command's member is called: `gaps`.
    /// - Throws: ``/Contracts/Rejection`` when there is neither, or the content isn't whole or isn't such a list;
    ///   `StoreError`.
    public func list<Element: Decodable>(
        _ inline: [Element]?, or content: ContentReference?, named noun: String
    ) async throws -> [Element] {
        guard let content else {
            guard let inline else {
                throw Self.refusal("\(noun)-missing", "The command carries neither \(noun) nor content.", "/\(noun)")
            }
            return inline
        }
        let bytes: [UInt8]
        do throws(StoreError) {
            bytes = try await unit.assemble(content)
        } catch .contentMissing(_, let found, let expected) {
            throw Self.refusal(
                "content-incomplete",
                "Only \(found) of \(expected) parts of the \(noun) are here: what stands still is dropped after a time."
            )
        } catch .contentMismatch {
            throw Self.refusal("content-mismatch", "The \(noun) are not the bytes that were announced.")
        }
        unit.dropChunks(attempt: content.attempt)
        do {
            return try CanonicalJSON.decode([Element].self, from: bytes)
        } catch {
            throw Self.refusal("\(noun)-unreadable", "The content is no list of \(noun): \(error)")
        }
    }

    private static func refusal(_ problem: String, _ detail: String, _ pointer: String = "/content") -> Rejection {
        Rejection(status: 422, problem: problem, detail: detail, pointer: pointer)
    }
}
