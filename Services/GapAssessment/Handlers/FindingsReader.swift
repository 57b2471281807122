internal import Contracts
internal import Persistence

/// An analysis' findings, from the command itself or from the content that travelled ahead of it.
enum FindingsReader {
    /// The findings; content is read once and its chunks are dropped.
    /// - Throws: ``Rejection`` when there are none, or the content isn't whole or isn't findings.
    static func findings(of command: AssessGaps, in unit: any UnitOfWork) async throws -> [Finding] {
        guard let content = command.content else {
            guard let findings = command.findings else {
                throw refusal("findings-missing", "The command carries neither findings nor content.", "/findings")
            }
            return findings
        }
        let bytes: [UInt8]
        do throws(StoreError) {
            bytes = try await unit.assemble(content)
        } catch .contentMissing(_, let found, let expected) {
            throw refusal("content-incomplete", "\(found) of \(expected) parts of the findings arrived.", "/content")
        } catch .contentMismatch {
            throw refusal("content-mismatch", "The findings are not the bytes that were announced.", "/content")
        }
        unit.dropChunks(attempt: content.attempt)
        do {
            return try CanonicalJSON.decode([Finding].self, from: bytes)
        } catch {
            throw refusal("findings-unreadable", "The content is no list of findings: \(error)", "/content")
        }
    }

    private static func refusal(_ problem: String, _ detail: String, _ pointer: String) -> Rejection {
        Rejection(status: 422, problem: problem, detail: detail, pointer: pointer)
    }
}
