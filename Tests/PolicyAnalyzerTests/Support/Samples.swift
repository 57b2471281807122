import Contracts
import Cryptography
import Documents
import Foundation

@testable import PolicyAnalyzer

/// Values that the tests start from.
enum Samples {
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)
    static let chunkSize = 64

    static func newID() -> ResourceID { ResourceID(UUID()) }

    /// A short policy in Markdown: restore tests are done twice a year.
    static let backupPolicy = """
        # Backup policy

        ## Restoring

        Restore tests are carried out every six months by IT Operations. Backups are encrypted.
        """

    static func reference(
        _ bytes: [UInt8], attempt: MessageID, name: String = "backup.md", mediaType: String = "text/markdown"
    ) -> ContentReference {
        ContentReference(
            attempt: attempt, chunks: (bytes.count + chunkSize - 1) / chunkSize, length: bytes.count,
            digest: SHA256Digest(of: bytes).hex, mediaType: mediaType, name: name)
    }

    /// The analysis over the whole catalogue; made once, since preparing the catalogue takes most of a second.
    static let matcher = LexicalMatcher(analyzer: DocumentTextAnalyzer())

    static func policy(_ sentences: String..., heading: [String] = [], language: TextLanguage = .english) -> PolicyText
    {
        PolicyText(
            policy: newID(), title: "Policy", language: language,
            passages: sentences.map { PolicyPassage(heading: heading, text: $0) })
    }

    static func finding(_ obligation: String, in policies: PolicyText...) -> Finding? {
        matcher.findings(in: policies, for: [obligation]).first
    }

    /// The repository's root, for the sample documents and the labelled passages.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let documents = root.appending(path: "Services/PolicyAnalyzer/Samples/documents")

    /// The sample organisation's documents by name, in order.
    static func documentNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: documents.path).sorted()
    }

    static func bytes(of document: String) throws -> [UInt8] {
        Array(try Data(contentsOf: documents.appending(path: document)))
    }

    static func text(of bytes: [UInt8], name: String) async throws -> PolicyText {
        let extracted = try await DocumentReader().passages(of: bytes, declaredType: MediaType(fileName: name))
        return PolicyText(
            Policy(
                id: newID(), version: 1, organisation: newID(), title: extracted.title ?? name, kind: .policy,
                owner: nil, reviewDueOn: nil, language: (extracted.language ?? .english).rawValue,
                document: PolicyDocument(
                    name: name, mediaType: extracted.mediaType.rawValue, length: bytes.count, digest: "",
                    passagesDigest: "", passages: extracted.passages.count, pages: extracted.pageCount),
                createdAt: now, updatedAt: now),
            passages: extracted.passages)
    }
}
