/// A status code (RFC 9110, section 15).
public struct HTTPStatus: Hashable, Sendable, CustomStringConvertible {
    /// The number, 200 to 599 in a final answer, 101 in that of a WebSocket.
    public let code: Int

    /// Names a status by its number.
    public init(code: Int) {
        self.code = code
    }

    /// 101: the connection speaks another protocol from now on.
    public static let switchingProtocols = HTTPStatus(code: 101)
    /// 200: here it is.
    public static let ok = HTTPStatus(code: 200)
    /// 201: a resource was made.
    public static let created = HTTPStatus(code: 201)
    /// 202: taken, to be done later.
    public static let accepted = HTTPStatus(code: 202)
    /// 204: done, nothing to show.
    public static let noContent = HTTPStatus(code: 204)
    /// 206: a part of the resource.
    public static let partialContent = HTTPStatus(code: 206)
    /// 303: see another resource.
    public static let seeOther = HTTPStatus(code: 303)
    /// 304: what the client holds is current.
    public static let notModified = HTTPStatus(code: 304)
    /// 307: the same request, elsewhere.
    public static let temporaryRedirect = HTTPStatus(code: 307)
    /// 308: the same request, elsewhere for good.
    public static let permanentRedirect = HTTPStatus(code: 308)
    /// 400: the request is malformed.
    public static let badRequest = HTTPStatus(code: 400)
    /// 401: no valid credentials.
    public static let unauthorized = HTTPStatus(code: 401)
    /// 403: these credentials don't allow it.
    public static let forbidden = HTTPStatus(code: 403)
    /// 404: no such resource.
    public static let notFound = HTTPStatus(code: 404)
    /// 405: the resource doesn't allow the method.
    public static let methodNotAllowed = HTTPStatus(code: 405)
    /// 406: no acceptable representation.
    public static let notAcceptable = HTTPStatus(code: 406)
    /// 408: the request didn't arrive in time.
    public static let requestTimeout = HTTPStatus(code: 408)
    /// 409: in conflict with the resource's state.
    public static let conflict = HTTPStatus(code: 409)
    /// 410: the resource is gone for good.
    public static let gone = HTTPStatus(code: 410)
    /// 412: a condition of the request is false.
    public static let preconditionFailed = HTTPStatus(code: 412)
    /// 413: the body is too large.
    public static let contentTooLarge = HTTPStatus(code: 413)
    /// 414: the target is too long.
    public static let uriTooLong = HTTPStatus(code: 414)
    /// 415: the body's media type isn't taken here.
    public static let unsupportedMediaType = HTTPStatus(code: 415)
    /// 417: an expectation can't be met.
    public static let expectationFailed = HTTPStatus(code: 417)
    /// 422: well-formed, but not meaningful.
    public static let unprocessableContent = HTTPStatus(code: 422)
    /// 426: only over another protocol.
    public static let upgradeRequired = HTTPStatus(code: 426)
    /// 428: the request must be conditional (RFC 6585).
    public static let preconditionRequired = HTTPStatus(code: 428)
    /// 429: too many requests (RFC 6585).
    public static let tooManyRequests = HTTPStatus(code: 429)
    /// 431: the head is too large (RFC 6585).
    public static let requestHeaderFieldsTooLarge = HTTPStatus(code: 431)
    /// 500: the server failed.
    public static let internalServerError = HTTPStatus(code: 500)
    /// 501: the method isn't implemented.
    public static let notImplemented = HTTPStatus(code: 501)
    /// 502: another server failed.
    public static let badGateway = HTTPStatus(code: 502)
    /// 503: not available now.
    public static let serviceUnavailable = HTTPStatus(code: 503)
    /// 504: another server didn't answer in time.
    public static let gatewayTimeout = HTTPStatus(code: 504)

    /// The registered reason phrase, or `Status NNN`: the title of a problem of type `about:blank`.
    public var reasonPhrase: String {
        Self.phrases[code] ?? "Status \(code)"
    }

    /// Number and phrase.
    public var description: String { "\(code) \(reasonPhrase)" }

    private static let phrases: [Int: String] = [
        101: "Switching Protocols",
        200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 206: "Partial Content",
        303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect",
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict", 410: "Gone", 412: "Precondition Failed",
        413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type", 417: "Expectation Failed",
        422: "Unprocessable Content", 426: "Upgrade Required",
        428: "Precondition Required", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented",
        502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported",
    ]
}
