public import Foundation

/// Starts spans and hands the ended ones to a closure; it is passed along, never global.
///
/// The words are those of swift-distributed-tracing; the context is given by hand, as it comes from a request's or a
/// message's header and goes into the next.
public struct Tracer: Sendable {
    private let samplesNewTraces: @Sendable (TraceID) -> Bool
    private let onEnd: @Sendable (FinishedSpan) -> Void

    /// Makes a tracer.
    /// - Parameters:
    ///   - samplesNewTraces: whether a trace that begins here is recorded; one that came with a header keeps its own
    ///     answer.
    ///   - onEnd: takes each recorded span at its end, on whichever thread ended it; must not block.
    public init(
        samplesNewTraces: @escaping @Sendable (TraceID) -> Bool = { _ in true },
        onEnd: @escaping @Sendable (FinishedSpan) -> Void
    ) {
        self.samplesNewTraces = samplesNewTraces
        self.onEnd = onEnd
    }

    /// A tracer that records nothing but still passes contexts on.
    public static let disabled = Tracer(samplesNewTraces: { _ in false }, onEnd: { _ in })

    /// Starts a span; whoever starts it ends it.
    /// - Parameters:
    ///   - name: what is done, constant per place in the code.
    ///   - context: where the work came from; nil begins a new trace.
    ///   - kind: the part that the work has.
    ///   - attributes: what describes it from the start.
    ///   - time: when it began.
    public func startSpan(
        _ name: String, context: TraceContext?, ofKind kind: SpanKind = .internal,
        attributes: [String: SpanAttribute] = [:], at time: Date = Date()
    ) -> Span {
        let own =
            context?.child()
            ?? {
                let traceID = TraceID.random()
                return TraceContext(traceID: traceID, spanID: .random(), isSampled: samplesNewTraces(traceID))
            }()
        return Span(
            name: name, kind: kind, context: own, parent: context?.spanID, attributes: attributes, startTime: time,
            onEnd: onEnd)
    }

    /// Runs work within a span, which ends with it; an error is noted and thrown on.
    public func withSpan<Outcome, Failure: Error>(
        _ name: String, context: TraceContext?, ofKind kind: SpanKind = .internal,
        attributes: [String: SpanAttribute] = [:], isolation: isolated (any Actor)? = #isolation,
        _ operation: (Span) async throws(Failure) -> Outcome
    ) async throws(Failure) -> Outcome {
        let span = startSpan(name, context: context, ofKind: kind, attributes: attributes)
        defer { span.end() }
        do {
            return try await operation(span)
        } catch {
            span.recordError(error)
            throw error
        }
    }
}
