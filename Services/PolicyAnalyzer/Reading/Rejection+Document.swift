internal import Contracts
internal import Documents

extension Rejection {
    /// Why a document was refused, as HTTP says it: too much of it (413), a kind that isn't read (415), or something
    /// inside it (422); RFC 9110, sections 15.5.14, 15.5.16 and 15.5.21.
    init(document error: DocumentError) {
        let status =
            switch error {
            case .tooLarge, .tooManyPages, .tooMuchText, .bomb: 413
            case .unsupportedType, .wronglyTyped: 415
            case .empty, .unknownEncoding, .encrypted, .damaged, .noText, .extractorTimedOut,
                .extractorExceededMemory, .extractorUnavailable, .cancelled:
                422
            }
        self.init(status: status, problem: error.code, detail: error.explanation, pointer: "/file")
    }
}
