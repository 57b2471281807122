internal import Cryptography
internal import HTTPServer

/// A part of the documentation's page, with the headers that keep it to itself.
struct DocumentationFile: Sendable {
    private let bytes: [UInt8]
    private let mediaType: String
    private let tag: String

    /// - Parameters:
    ///   - bytes: its content.
    ///   - mediaType: what sort of content that is.
    init(_ bytes: [UInt8], _ mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
        tag = "\"\(SHA256Digest(of: bytes).hex.prefix(32))\""
    }

    /// What the page may do: load its own parts and read from where it came, and nothing else. No code or style stands
    /// within it, no other page may frame it, and text can't become code (Content Security Policy Level 3; Trusted Types).
    static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].joined(separator: "; ")

    /// The answer to a request for it: `304` when the client has these very bytes.
    func response(to request: Request) -> Response {
        let headers: HTTPFields = [
            .contentType: mediaType, .eTag: tag, .cacheControl: "no-cache",
            "Content-Security-Policy": Self.contentSecurityPolicy, "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        ]
        if RequestReading.isUnchanged(request, tag: tag) { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .bytes(bytes))
    }
}
