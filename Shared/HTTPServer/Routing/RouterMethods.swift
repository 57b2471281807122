/// Adding routes: what the router and its groups have in common.
public protocol RouterMethods<Context> {
    /// The context of handlers and middleware.
    associatedtype Context: RequestContextProtocol

    /// A handler.
    typealias Handler = @Sendable (_ request: Request, _ context: Context) async throws -> Response
    /// A handler that answers on the loop thread from what is at hand, or gives nil. It must not block.
    typealias ImmediateHandler = @Sendable (_ request: Request, _ context: Context) throws -> Response?

    /// Adds a route.
    func on(_ path: String, method: HTTPMethod, immediate: ImmediateHandler?, use handler: @escaping Handler)
    /// Adds middleware: around all routes of a group that are added after it; around everything, wherever it is
    /// added, on the router itself.
    func add(middleware: some Middleware<Context>)
    /// A group of routes with a common prefix and middleware of its own.
    func group(_ path: String) -> RouterGroup<Context>
    /// A group whose context is made from this one's.
    func group<Child: ChildRequestContext>(_ path: String, context: Child.Type) -> RouterGroup<Child>
    where Child.ParentContext == Context
}

extension RouterMethods {
    /// Adds a route that reads a resource; HEAD is answered from it. With `immediate`, an answer that it gives is
    /// sent from the loop thread without a task; when it gives nil, `handler` is asked.
    @discardableResult
    public func get(
        _ path: String, immediate: ImmediateHandler? = nil, use handler: @escaping Handler
    ) -> Self {
        on(path, method: .get, immediate: immediate, use: handler)
        return self
    }

    /// Adds a route that has a resource process the body.
    @discardableResult
    public func post(_ path: String, use handler: @escaping Handler) -> Self {
        on(path, method: .post, immediate: nil, use: handler)
        return self
    }

    /// Adds a route that replaces a resource.
    @discardableResult
    public func put(_ path: String, use handler: @escaping Handler) -> Self {
        on(path, method: .put, immediate: nil, use: handler)
        return self
    }

    /// Adds a route that changes a part of a resource.
    @discardableResult
    public func patch(_ path: String, use handler: @escaping Handler) -> Self {
        on(path, method: .patch, immediate: nil, use: handler)
        return self
    }

    /// Adds a route that removes a resource.
    @discardableResult
    public func delete(_ path: String, use handler: @escaping Handler) -> Self {
        on(path, method: .delete, immediate: nil, use: handler)
        return self
    }
}
