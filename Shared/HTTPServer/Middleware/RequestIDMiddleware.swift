/// Gives each request an identifier, in the context and in the answer's `X-Request-ID`.
///
/// The client's own is kept when it is a safe token: 1 to 128 letters, digits and `-._`. Any other is replaced, for it
/// ends up in logs and in messages to other systems.
public struct RequestIDMiddleware<Context: RequestContextProtocol>: Middleware {
    private let makeIdentifier: @Sendable () -> String

    /// Identifies requests.
    ///
    /// - Parameters:
    ///   - context: the context of the router or group that it is added to.
    ///   - makeIdentifier: makes an identifier where the client sent none that can be kept.
    public init(
        context: Context.Type = Context.self,
        makeIdentifier: @escaping @Sendable () -> String = { RequestIDMiddleware.randomIdentifier() }
    ) {
        self.makeIdentifier = makeIdentifier
    }

    /// 128 random bits in hexadecimal.
    public static func randomIdentifier() -> String {
        let (high, low) = RandomWords.shared.pair()
        return String(unsafeUninitializedCapacity: 32) { buffer in
            for place in 0..<32 {
                let word = place < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4) & 15)
                buffer[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            }
            return 32
        }
    }

    /// Handles a request.
    public func handle(
        _ request: Request, context: Context, next: @Sendable (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        let identifier = identifier(for: request)
        context.coreContext.requestID = identifier
        var response = try await next(request, context)
        response.headers[.xRequestID] = identifier
        return response
    }

    /// Handles a request whose answer is at hand.
    public func handleImmediately(
        _ request: Request, context: Context, next: @Sendable (Request, Context) throws -> Response?
    ) throws -> Response? {
        var context = context
        let identifier = identifier(for: request)
        context.coreContext.requestID = identifier
        guard var response = try next(request, context) else { return nil }
        response.headers[.xRequestID] = identifier
        return response
    }

    private func identifier(for request: Request) -> String {
        if let sent = request.headers[.xRequestID], Self.isSafe(sent) {
            return sent
        }
        return makeIdentifier()
    }

    private static func isSafe(_ identifier: String) -> Bool {
        (1...128).contains(identifier.utf8.count)
            && identifier.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
