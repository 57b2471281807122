internal import AgentRuntime
internal import Contracts
internal import Documents
internal import Persistence

/// Takes an uploaded document in: puts its chunks together, reads its passages, keeps both.
struct DocumentIntake: Sendable {
    let reader: DocumentReader
    let limits: DocumentLimits

    init(reader: DocumentReader = DocumentReader(), limits: DocumentLimits = DocumentLimits()) {
        self.reader = reader
        self.limits = limits
    }

    init(configuration: Configuration) {
        reader = DocumentReader(
            extractor: PDFExtractor(
                pdftotext: configuration.text(DocumentKeys.pdftotext),
                prlimit: configuration.text(DocumentKeys.prlimit)))
        limits = DocumentLimits(
            maximumBytes: configuration.integer(DocumentKeys.maximumBytes),
            maximumPages: configuration.integer(DocumentKeys.maximumPages),
            maximumTextBytes: configuration.integer(DocumentKeys.maximumTextBytes),
            maximumUnpackedBytes: configuration.integer(DocumentKeys.maximumUnpackedBytes),
            extractorTime: .seconds(configuration.seconds(DocumentKeys.extractionSeconds)),
            extractorMemory: configuration.integer(DocumentKeys.extractionMemory))
    }

    /// Reads the document that travelled ahead of a command, and keeps its bytes and passages.
    ///
    /// - Throws: ``Rejection`` naming what is wrong with the document; ``ExtractorAway``; `StoreError`.
    func take(
        _ content: ContentReference, of policy: ResourceID, into repository: any PolicyRepository,
        unit: any UnitOfWork
    ) async throws -> TakenDocument {
        // The announced length is judged before the bytes are put together: a huge upload costs no memory.
        guard content.length <= limits.maximumBytes else {
            throw Rejection(document: .tooLarge(limit: limits.maximumBytes))
        }
        let bytes = try await assemble(content, unit: unit)
        let extracted = try await read(bytes, content: content)
        let digest = repository.keep(document: bytes, of: policy, mediaType: extracted.mediaType.rawValue)
        let passagesDigest = try repository.keep(passages: extracted.passages)
        return TakenDocument(
            document: PolicyDocument(
                name: content.name, mediaType: extracted.mediaType.rawValue, length: bytes.count, digest: digest,
                passagesDigest: passagesDigest, passages: extracted.passages.count, pages: extracted.pageCount),
            language: (extracted.language ?? .english).rawValue)
    }

    private func assemble(_ content: ContentReference, unit: any UnitOfWork) async throws -> [UInt8] {
        do {
            return try await unit.assemble(content)
        } catch StoreError.contentMissing(_, let found, let expected) {
            throw Rejection(
                status: 422, problem: "upload-incomplete",
                detail: """
                    Only \(found) of the document's \(expected) parts are here: an upload that stands still is dropped \
                    after a time. Send it again.
                    """, pointer: "/file")
        } catch StoreError.contentMismatch {
            throw Rejection(
                status: 422, problem: "upload-damaged",
                detail: "What arrived is not what was announced by length and SHA-256; send it again.",
                pointer: "/file")
        }
    }

    private func read(_ bytes: [UInt8], content: ContentReference) async throws -> ExtractedDocument {
        do {
            return try await reader.passages(of: bytes, declaredType: Self.declaredType(of: content), limits: limits)
        } catch {
            switch error {
            case .extractorUnavailable(let detail): throw ExtractorAway(detail: detail)
            case .cancelled: throw CancellationError()
            default: throw Rejection(document: error)
            }
        }
    }

    /// Clients seldom know Markdown's media type and send it as plain text or octets: the name then tells.
    private static func declaredType(of content: ContentReference) -> MediaType? {
        let declared = MediaType(contentType: content.mediaType)
        guard declared == nil || declared == .plainText else { return declared }
        return MediaType(fileName: content.name) == .markdown
            ? .markdown : declared ?? MediaType(fileName: content.name)
    }
}
