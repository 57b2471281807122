/// Why a document gave no passages. All but the infrastructure's cases are about the document itself: trying again
/// with the same bytes gives the same answer.
public enum DocumentError: Error, Sendable, Hashable {
    /// The document has no bytes, or nothing but white space.
    case empty
    /// The document has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The document has more pages than the limit.
    case tooManyPages(limit: Int)
    /// The document holds more text than the limit, in bytes; for a PDF of its extractor's output.
    case tooMuchText(limit: Int)
    /// The bytes are of a kind that isn't read; the detail names it.
    case unsupportedType(detail: String)
    /// The bytes are of another kind than the sender declared.
    case wronglyTyped(declared: MediaType, found: String)
    /// The bytes look like text, but not in UTF-8 nor in UTF-16 with a byte order mark.
    case unknownEncoding(detail: String)
    /// The document opens with a password alone.
    case encrypted
    /// The document breaks its format's rules, or ends too early.
    case damaged(detail: String)
    /// The document unpacks to far more than its size allows for.
    case bomb(detail: String)
    /// The document is sound but holds no text, as a scan without text recognition.
    case noText
    /// Reading the document took the extractor longer than the limit.
    case extractorTimedOut(limit: Duration)
    /// Reading the document took the extractor more memory than the limit, in bytes.
    case extractorExceededMemory(limit: Int)
    /// The extractor can't run here: not the document's fault, worth trying again.
    case extractorUnavailable(detail: String)
    /// The task that asked was cancelled.
    case cancelled
}

extension DocumentError {
    /// A stable name of the cause, for problem documents, metrics and translations.
    public var code: String {
        switch self {
        case .empty: "document-empty"
        case .tooLarge: "document-too-large"
        case .tooManyPages: "document-too-many-pages"
        case .tooMuchText: "document-too-much-text"
        case .unsupportedType: "document-unsupported-type"
        case .wronglyTyped: "document-wrongly-typed"
        case .unknownEncoding: "document-unknown-encoding"
        case .encrypted: "document-encrypted"
        case .damaged: "document-damaged"
        case .bomb: "document-bomb"
        case .noText: "document-no-text"
        case .extractorTimedOut: "document-extractor-timed-out"
        case .extractorExceededMemory: "document-extractor-exceeded-memory"
        case .extractorUnavailable: "document-extractor-unavailable"
        case .cancelled: "document-reading-cancelled"
        }
    }

    /// One sentence for the person who sent the document: the cause, and what would help.
    public var explanation: String {
        switch self {
        case .empty:
            "The document is empty."
        case .tooLarge(let limit):
            "The document is larger than the \(limit) bytes allowed."
        case .tooManyPages(let limit):
            "The document has more than the \(limit) pages allowed."
        case .tooMuchText(let limit):
            "The document holds more text than the \(limit) bytes allowed."
        case .unsupportedType(let detail):
            "The document is \(detail); PDF, DOCX, Markdown and plain text are read."
        case .wronglyTyped(let declared, let found):
            "The document was declared as \(declared.rawValue) but is \(found)."
        case .unknownEncoding(let detail):
            "The document's text is not in a known encoding (\(detail)); save it as UTF-8."
        case .encrypted:
            "The document is encrypted; remove the password and send it again."
        case .damaged(let detail):
            "The document is damaged: \(detail)."
        case .bomb(let detail):
            "The document unpacks to far more than it should: \(detail)."
        case .noText:
            "The document holds no text; if it is a scan, run text recognition over it and send the result."
        case .extractorTimedOut(let limit):
            "Reading the document took longer than the \(limit.components.seconds) seconds allowed."
        case .extractorExceededMemory(let limit):
            "Reading the document took more than the \(limit) bytes of memory allowed."
        case .extractorUnavailable(let detail):
            "The text extractor can't run: \(detail)."
        case .cancelled:
            "Reading the document was cancelled."
        }
    }

    /// True when the document isn't the cause, so that the same bytes may be read well later.
    public var isInfrastructure: Bool {
        switch self {
        case .extractorUnavailable, .cancelled: true
        case .empty, .tooLarge, .tooManyPages, .tooMuchText, .unsupportedType, .wronglyTyped, .unknownEncoding,
            .encrypted, .damaged, .bomb, .noText, .extractorTimedOut, .extractorExceededMemory:
            false
        }
    }
}
