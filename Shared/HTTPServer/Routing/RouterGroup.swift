/// Routes with a common prefix, context and middleware.
///
/// Groups and router are built by one task before the server starts; they are not `Sendable`.
public final class RouterGroup<Context: RequestContextProtocol>: RouterMethods {
    private let prefix: String
    private let register: (_ path: String, _ method: HTTPMethod, _ endpoint: Endpoint<Context>) -> Void
    private var middlewares: [any Middleware<Context>] = []

    init(prefix: String, register: @escaping (String, HTTPMethod, Endpoint<Context>) -> Void) {
        self.prefix = prefix
        self.register = register
    }

    /// Adds a route.
    public func on(
        _ path: String, method: HTTPMethod, immediate: ImmediateHandler? = nil, use handler: @escaping Handler
    ) {
        add(path, method, Endpoint(immediate: immediate, handler: handler))
    }

    /// Adds middleware around the routes that are added after it.
    public func add(middleware: some Middleware<Context>) {
        middlewares.append(middleware)
    }

    /// A group within this one.
    public func group(_ path: String = "") -> RouterGroup<Context> {
        RouterGroup(prefix: path) { self.add($0, $1, $2) }
    }

    /// A group within this one, whose context is made from this one's.
    public func group<Child: ChildRequestContext>(_ path: String = "", context: Child.Type) -> RouterGroup<Child>
    where Child.ParentContext == Context {
        RouterGroup<Child>(prefix: path) { path, method, endpoint in
            self.add(path, method, endpoint.lifted { try Child(context: $0) })
        }
    }

    private func add(_ path: String, _ method: HTTPMethod, _ endpoint: Endpoint<Context>) {
        register(prefix + "/" + path, method, endpoint.wrapped(in: middlewares))
    }
}
