/// What travels with a request through middleware and handler: a value, which middleware extends for what follows.
///
/// ```swift
/// struct GatewayContext: RequestContext {
///     var coreContext: CoreRequestContextStorage
///     var identity: Identity?
///     init(source: RequestContextSource) {
///         coreContext = .init(source: source)
///     }
/// }
/// ```
public protocol RequestContext: RequestContextProtocol {
    /// The context of a new request.
    init(source: RequestContextSource)
}
