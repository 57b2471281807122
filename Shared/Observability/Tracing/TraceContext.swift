/// Where a piece of work stands in a trace: the W3C Trace Context (Level 1) that headers carry as `traceparent`.
public struct TraceContext: Hashable, Sendable {
    /// The header's name, in HTTP and in messages.
    public static let headerName = "traceparent"

    /// The trace: 16 bytes, not all zero.
    public let traceID: TraceID
    /// The span that caused what follows: 8 bytes, not all zero.
    public let spanID: SpanID
    /// Whether the trace is recorded.
    public let isSampled: Bool

    /// Makes a context.
    public init(traceID: TraceID, spanID: SpanID, isSampled: Bool) {
        self.traceID = traceID
        self.spanID = spanID
        self.isSampled = isSampled
    }

    /// The beginning of a new trace.
    public static func root(isSampled: Bool = true) -> TraceContext {
        TraceContext(traceID: .random(), spanID: .random(), isSampled: isSampled)
    }

    /// The same trace at a new span.
    public func child() -> TraceContext { TraceContext(traceID: traceID, spanID: .random(), isSampled: isSampled) }
}
