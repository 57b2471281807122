/// An answer.
///
/// `Date`, `Content-Length`, `Transfer-Encoding` and `Connection` are the engine's: what a handler says of them is
/// ignored, but for `Connection: close`.
public struct Response: Sendable {
    /// The status.
    public var status: HTTPStatus
    /// Header fields.
    public var headers: HTTPFields
    /// The body.
    public var body: ResponseBody
    /// The problem that the body tells, for middleware that tells it otherwise, in another language for one; nil for
    /// any other answer.
    public private(set) var problem: ProblemDocument?
    /// Where middleware keeps the compressed body of an answer that is given again; nil for one that isn't.
    public var compressed: CompressedBody?
    /// What the connection becomes after this answer, whose status is 101 then and which has no body; nil for an answer
    /// as usual. Set by ``RouterMethods/webSocket(_:configuration:shouldUpgrade:onUpgrade:)``.
    public var upgrade: WebSocketUpgrade?

    /// An answer of these parts.
    public init(status: HTTPStatus, headers: HTTPFields = [:], body: ResponseBody = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer that carries bytes of JSON made elsewhere.
    public static func json(_ bytes: [UInt8], status: HTTPStatus = .ok, headers: HTTPFields = [:]) -> Response {
        var response = Response(status: status, headers: headers, body: .bytes(bytes))
        response.headers[.contentType] = "application/json"
        return response
    }

    /// An answer that carries text.
    public static func text(_ text: String, status: HTTPStatus = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: .bytes(Array(text.utf8)))
    }

    /// An answer that carries a problem document.
    public static func problem(_ problem: ProblemDocument, headers: HTTPFields = [:]) -> Response {
        var response = Response(status: problem.status, headers: headers, body: .bytes(problem.rendered()))
        response.headers[.contentType] = ProblemDocument.mediaType
        response.problem = problem
        return response
    }
}
