internal import HTTPServer

/// What the gateway knows of a request beside the request itself.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: RequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }
}
