/// Compresses answers (gzip, RFC 1952) for clients that take it, where it pays: text and JSON of a kilobyte and more.
///
/// Put it around whatever changes bodies. Streamed bodies are compressed piece by piece, each of which leaves at once.
/// A strong entity tag gets another form for the compressed bytes (RFC 9110, section 8.8.3), and requests may name
/// either form in their conditions: what follows sees plain tags.
///
/// An answer from memory keeps its compressed form in ``Response/compressed``, so that it's compressed once.
public struct CompressionMiddleware<Context: RequestContextProtocol>: Middleware {
    /// Below that many bytes what is saved isn't worth the work.
    private static var leastBytes: Int { 1_024 }

    /// Compresses the answers of a router or group.
    ///
    /// - Parameter context: the context of the router or group that it is added to.
    public init(context: Context.Type = Context.self) {}

    /// Handles a request.
    public func handle(
        _ request: Request, context: Context, next: @Sendable (Request, Context) async throws -> Response
    ) async throws -> Response {
        Self.compressed(try await next(Self.plain(request), context), for: request)
    }

    /// Handles a request whose answer is at hand.
    public func handleImmediately(
        _ request: Request, context: Context, next: @Sendable (Request, Context) throws -> Response?
    ) throws -> Response? {
        guard let response = try next(Self.plain(request), context) else { return nil }
        return Self.compressed(response, for: request)
    }

    /// The request with conditions in plain tags.
    private static func plain(_ request: Request) -> Request {
        var request = request
        makePlain(.ifMatch, &request)
        makePlain(.ifNoneMatch, &request)
        return request
    }

    private static func makePlain(_ name: HTTPFieldName, _ request: inout Request) {
        guard let condition = request.headers[name] else { return }
        let plain = EncodedTag.plain(condition)
        if plain != condition { request.headers[name] = plain }
    }

    private static func compressed(_ response: Response, for request: Request) -> Response {
        if response.status == .notModified { return notModified(response, for: request) }
        guard response.headers[.contentEncoding] == nil, response.status != .partialContent,
            ContentCoding.pays(for: response.headers[.contentType])
        else { return response }
        var response = response
        response.headers.vary(by: .acceptEncoding)
        guard ContentCoding.chosen(by: request.headers[.acceptEncoding]) == .gzip,
            let body = body(of: response)
        else { return response }
        response.body = body
        response.headers[.contentEncoding] = "gzip"
        if let tag = response.headers[.eTag] { response.headers[.eTag] = EncodedTag.encoded(tag) }
        return response
    }

    /// The tag of the form that the client has.
    private static func notModified(_ response: Response, for request: Request) -> Response {
        var response = response
        response.headers.vary(by: .acceptEncoding)
        if let tag = response.headers[.eTag],
            EncodedTag.names(request.headers[.ifNoneMatch], compressedFormOf: tag)
        {
            response.headers[.eTag] = EncodedTag.encoded(tag)
        }
        return response
    }

    /// The compressed body; nil where the body stays as it is.
    private static func body(of response: Response) -> ResponseBody? {
        switch response.body {
        case .none: return nil
        case .bytes(let bytes):
            guard bytes.count >= leastBytes else { return nil }
            do throws(ResponseBodyError) {
                if let kept = response.compressed { return .bytes(try kept.made(of: bytes)) }
                return .bytes(try GzipEncoder.encode(bytes))
            } catch {
                // Without memory for the compression the answer goes out as it is.
                return nil
            }
        case .stream(let length, let endsWithClient, let write):
            if let length, length < leastBytes { return nil }
            return .stream(length: nil, endsWithClient: endsWithClient) { writer in
                let sink = CompressingSink(writer)
                try await write(ResponseBodyWriter(sink))
                try await sink.finish()
            }
        }
    }
}
