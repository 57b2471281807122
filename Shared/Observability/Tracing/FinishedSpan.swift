public import Foundation

/// A span after its end, ready to be exported.
public struct FinishedSpan: Hashable, Sendable {
    /// Trace and own id.
    public let context: TraceContext
    /// The span that caused this one; nil at the beginning of a trace.
    public let parent: SpanID?
    /// What was done.
    public let name: String
    /// The part that the work had.
    public let kind: SpanKind
    /// When it began.
    public let startTime: Date
    /// When it ended, never before it began.
    public let endTime: Date
    /// What describes it.
    public let attributes: [String: SpanAttribute]
    /// What happened meanwhile, in order.
    public let events: [SpanEvent]
    /// How it ended.
    public let status: SpanStatus

    /// Makes a finished span.
    public init(
        context: TraceContext, parent: SpanID?, name: String, kind: SpanKind, startTime: Date, endTime: Date,
        attributes: [String: SpanAttribute] = [:], events: [SpanEvent] = [], status: SpanStatus = .unset
    ) {
        self.context = context
        self.parent = parent
        self.name = name
        self.kind = kind
        self.startTime = startTime
        self.endTime = endTime
        self.attributes = attributes
        self.events = events
        self.status = status
    }
}
