/// Calls a responder without a socket, for tests: routing, middleware, handlers and streamed bodies, in the same way
/// as an engine does.
public struct RouterClient: Sendable {
    private let responder: any HTTPResponder

    /// A client of this responder.
    public init(_ responder: some HTTPResponder) {
        self.responder = responder
    }

    /// A client of a router as it stands now.
    public init<Context: RequestContext>(_ router: Router<Context>) {
        responder = router.buildResponder()
    }

    /// Sends a request and reads the whole answer.
    ///
    /// Rethrows what a streamed body throws.
    public func execute(
        _ method: HTTPMethod, _ target: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> RouterClientResponse {
        try await execute(Request(method: method, target: target, headers: headers, body: RequestBody(bytes: body)))
    }

    /// Sends a request and reads the whole answer.
    ///
    /// Rethrows what a streamed body throws.
    public func execute(_ request: Request) async throws -> RouterClientResponse {
        let response: Response
        let isImmediate: Bool
        switch responder.dispatch(request) {
        case .answer(let answer):
            (response, isImmediate) = (answer, true)
        case .task(let handler):
            (response, isImmediate) = (await handler(), false)
        }
        return RouterClientResponse(
            status: response.status, headers: response.headers,
            body: request.method == .head ? [] : try await Self.read(response.body), isImmediate: isImmediate)
    }

    private static func read(_ body: ResponseBody) async throws -> [UInt8] {
        switch body {
        case .none:
            return []
        case .bytes(let bytes):
            return bytes
        case .stream(_, _, let write):
            let collector = BodyCollector()
            try await write(ResponseBodyWriter(collector))
            return collector.bytes
        }
    }
}
