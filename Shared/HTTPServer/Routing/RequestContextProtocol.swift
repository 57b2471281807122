/// What middleware and handlers ask of a context, however it was made.
public protocol RequestContextProtocol: Sendable {
    /// What every context holds.
    var coreContext: CoreRequestContextStorage { get set }
}

extension RequestContextProtocol {
    /// The decoded parameters of the route's path.
    public var parameters: Parameters { coreContext.parameters }
    /// The pattern of the route that was found, nil for 404.
    public var endpointPath: String? { coreContext.endpointPath }
    /// The request's identifier, set by ``RequestIDMiddleware``.
    public var requestID: String? { coreContext.requestID }
    /// The other end of the connection, where there is one.
    public var peer: PeerAddress? { coreContext.peer }
}
