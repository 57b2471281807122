/// A step around handlers. It may change the request and the context for what follows, answer by itself, or change
/// the answer.
public protocol Middleware<Context>: Sendable {
    /// The context it works with.
    associatedtype Context: RequestContextProtocol

    /// Handles a request; `next` is what follows.
    ///
    /// Around the whole router `next` throws nothing: errors come back as answers. Within a group they are thrown.
    func handle(
        _ request: Request, context: Context, next: @Sendable (Request, Context) async throws -> Response
    ) async throws -> Response

    /// The same for an answer at hand, on the loop thread, without waiting; nil says that the request must go the
    /// asynchronous way, through ``handle(_:context:next:)``.
    ///
    /// It must leave no trace when `next` gives nil. The default says nil, so that no middleware is ever skipped:
    /// a route's immediate answer is used only when all middleware before it has this form.
    func handleImmediately(
        _ request: Request, context: Context, next: @Sendable (Request, Context) throws -> Response?
    ) throws -> Response?
}

extension Middleware {
    /// This middleware has no immediate form.
    public func handleImmediately(
        _ request: Request, context: Context, next: @Sendable (Request, Context) throws -> Response?
    ) throws -> Response? {
        nil
    }
}
