/// What part a span's work has in a call or a message; the names of swift-distributed-tracing.
public enum SpanKind: String, Sendable, CaseIterable {
    /// Answers a request.
    case server
    /// Makes a request and waits for its answer.
    case client
    /// Sends a message.
    case producer
    /// Handles a message.
    case consumer
    /// Anything within the service.
    case `internal`
}
