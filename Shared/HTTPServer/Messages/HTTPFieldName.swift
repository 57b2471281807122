/// The name of a header field; compared without regard to case (RFC 9110, section 5.1).
public struct HTTPFieldName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it is sent.
    public let rawName: String
    /// The name in lower case.
    public let canonicalName: String

    /// Names a field. A name that isn't a token is refused when the answer is sent.
    public init(_ name: String) {
        rawName = name
        canonicalName = name.lowercased()
    }

    /// A name that is known to be in lower case.
    init(lowercase name: String) {
        rawName = name
        canonicalName = name
    }

    /// Names a field.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Equal without regard to case.
    public static func == (left: HTTPFieldName, right: HTTPFieldName) -> Bool {
        left.canonicalName == right.canonicalName
    }

    /// Hashes the name without regard to case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(canonicalName)
    }

    /// The name as it is sent.
    public var description: String { rawName }

    /// What the client takes.
    public static let accept: HTTPFieldName = "Accept"
    /// Which codings of the body the client takes.
    public static let acceptEncoding: HTTPFieldName = "Accept-Encoding"
    /// Which languages the client takes.
    public static let acceptLanguage: HTTPFieldName = "Accept-Language"
    /// Methods that a resource allows.
    public static let allow: HTTPFieldName = "Allow"
    /// Credentials.
    public static let authorization: HTTPFieldName = "Authorization"
    /// Rules for caches.
    public static let cacheControl: HTTPFieldName = "Cache-Control"
    /// Whether the connection goes on.
    public static let connection: HTTPFieldName = "Connection"
    /// How a body is to be shown, and its file name.
    public static let contentDisposition: HTTPFieldName = "Content-Disposition"
    /// Codings of the body.
    public static let contentEncoding: HTTPFieldName = "Content-Encoding"
    /// The languages of the body.
    public static let contentLanguage: HTTPFieldName = "Content-Language"
    /// Length of the body in bytes.
    public static let contentLength: HTTPFieldName = "Content-Length"
    /// Media type of the body.
    public static let contentType: HTTPFieldName = "Content-Type"
    /// The validator of a representation.
    public static let eTag: HTTPFieldName = "ETag"
    /// The authority asked for.
    public static let host: HTTPFieldName = "Host"
    /// A key that makes repeating a request harmless.
    public static let idempotencyKey: HTTPFieldName = "Idempotency-Key"
    /// Act only when the validator matches.
    public static let ifMatch: HTTPFieldName = "If-Match"
    /// Answer only when the validator doesn't match.
    public static let ifNoneMatch: HTTPFieldName = "If-None-Match"
    /// The last event a client of server-sent events saw.
    public static let lastEventID: HTTPFieldName = "Last-Event-ID"
    /// Links to other resources (RFC 8288).
    public static let link: HTTPFieldName = "Link"
    /// Where the resource is.
    public static let location: HTTPFieldName = "Location"
    /// What the client would like (RFC 7240).
    public static let prefer: HTTPFieldName = "Prefer"
    /// Which preference was honoured (RFC 7240).
    public static let preferenceApplied: HTTPFieldName = "Preference-Applied"
    /// Seconds to wait before trying again.
    public static let retryAfter: HTTPFieldName = "Retry-After"
    /// The trace that a request belongs to (W3C Trace Context).
    public static let traceParent: HTTPFieldName = "traceparent"
    /// What the client is.
    public static let userAgent: HTTPFieldName = "User-Agent"
    /// Which request fields the answer depends on.
    public static let vary: HTTPFieldName = "Vary"
    /// How to authenticate.
    public static let wwwAuthenticate: HTTPFieldName = "WWW-Authenticate"
    /// The identifier of a request.
    public static let xRequestID: HTTPFieldName = "X-Request-ID"
}
