/// A context that holds nothing more than every context does.
public struct BasicRequestContext: RequestContext {
    /// What every context holds.
    public var coreContext: CoreRequestContextStorage

    /// The context of a new request.
    public init(source: RequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
