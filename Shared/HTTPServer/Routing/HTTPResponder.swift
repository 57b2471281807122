/// What stands above an engine: it is shown each request and says how it will be answered.
public protocol HTTPResponder: Sendable {
    /// Called on the loop thread that owns the connection, so it must not block and should be short.
    func dispatch(_ request: Request) -> Dispatch
}

/// How a request will be answered.
public enum Dispatch: Sendable {
    /// The answer is at hand; it is sent from the loop thread, without a task.
    case answer(Response)
    /// The answer needs a task. The closure runs on the threads of tasks.
    case task(@Sendable () async -> Response)
}
