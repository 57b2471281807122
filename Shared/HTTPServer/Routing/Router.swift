/// Routes of a server.
///
/// ```swift
/// let router = Router(context: GatewayContext.self)
/// router.add(middleware: RequestIDMiddleware())
/// router.get("/api/v1/policies/{id}") { request, context in
///     let id = try context.parameters.require("id")
///     …
/// }
/// let server = Server(responder: router.buildResponder(), configuration: configuration)
/// ```
///
/// A path is matched segment by segment, decoded and exact: `/policies/` is not `/policies`. An escape that is not
/// UTF-8 or hides a control character, a slash or a backslash, and a segment `.` or `..`, are refused with 400.
/// `HEAD` is answered from `GET`, `OPTIONS` with the methods allowed, another method of a known path with 405.
public final class Router<Context: RequestContext>: RouterMethods {
    private var tree = RouteTree<Endpoint<Context>>()
    private var middlewares: [any Middleware<Context>] = []
    private let reportError: @Sendable (_ error: any Error, _ request: Request) -> Void

    /// An empty router.
    ///
    /// - Parameters:
    ///   - context: the type of what travels with each request.
    ///   - reportError: is told every error that the client is told as 500 without details.
    public init(
        context: Context.Type = BasicRequestContext.self,
        reportError: @escaping @Sendable (_ error: any Error, _ request: Request) -> Void = { _, _ in }
    ) {
        self.reportError = reportError
    }

    /// Adds a route.
    public func on(
        _ path: String, method: HTTPMethod, immediate: ImmediateHandler? = nil, use handler: @escaping Handler
    ) {
        tree.insert(Endpoint(immediate: immediate, handler: handler), method: method, pattern: RoutePattern(path))
    }

    /// Adds middleware around everything that the router answers, 404 and 405 included.
    public func add(middleware: some Middleware<Context>) {
        middlewares.append(middleware)
    }

    /// A group of routes with a common prefix.
    public func group(_ path: String = "") -> RouterGroup<Context> {
        RouterGroup(prefix: path) { self.tree.insert($2, method: $1, pattern: RoutePattern($0)) }
    }

    /// A group of routes whose context is made from the router's.
    public func group<Child: ChildRequestContext>(_ path: String = "", context: Child.Type) -> RouterGroup<Child>
    where Child.ParentContext == Context {
        RouterGroup<Child>(prefix: path) { path, method, endpoint in
            self.tree.insert(
                endpoint.lifted { try Child(context: $0) }, method: method, pattern: RoutePattern(path))
        }
    }

    /// Freezes the routes into what an engine can call from any thread.
    public func buildResponder() -> RouterResponder<Context> {
        RouterResponder(tree: tree, middlewares: middlewares, reportError: reportError)
    }
}
