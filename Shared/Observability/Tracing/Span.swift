public import Foundation
internal import Synchronization

/// A piece of work under way; ended once, and then handed to the tracer's closure.
///
/// Changes after the end change nothing. The words are those of swift-distributed-tracing.
public final class Span: Sendable {
    /// Trace and own id: what is given to whatever this work causes.
    public let context: TraceContext
    /// The span that caused this one; nil at the beginning of a trace.
    public let parent: SpanID?
    /// When it began.
    public let startTime: Date

    private let kind: SpanKind
    private let start: ContinuousClock.Instant
    private let onEnd: @Sendable (FinishedSpan) -> Void
    private let state: Mutex<State>

    private struct State {
        var name: String
        var attributes: [String: SpanAttribute]
        var events: [SpanEvent] = []
        var status: SpanStatus = .unset
        var hasEnded = false
    }

    init(
        name: String, kind: SpanKind, context: TraceContext, parent: SpanID?, attributes: [String: SpanAttribute],
        startTime: Date, onEnd: @escaping @Sendable (FinishedSpan) -> Void
    ) {
        self.context = context
        self.parent = parent
        self.kind = kind
        self.startTime = startTime
        self.onEnd = onEnd
        start = .now
        state = Mutex(State(name: name, attributes: attributes))
    }

    /// Whether the span is exported at its end; if not, describing it costs next to nothing.
    public var isRecording: Bool { context.isSampled && state.withLock { !$0.hasEnded } }

    /// What is done, e.g. once the route of a request is known.
    public var operationName: String {
        get { state.withLock { $0.name } }
        set { change { $0.name = newValue } }
    }

    /// Sets what describes the span.
    public func setAttribute(_ name: String, to value: SpanAttribute) { change { $0.attributes[name] = value } }

    /// Sets how the work ended; the last one counts.
    public func setStatus(_ status: SpanStatus) { change { $0.status = status } }

    /// Adds something that happens now.
    public func addEvent(_ name: String, attributes: [String: SpanAttribute] = [:]) {
        change { $0.events.append(SpanEvent(name: name, time: now, attributes: attributes)) }
    }

    /// Notes an error as an event and as the status, by its type: its text may hold what must not leave.
    public func recordError(_ error: any Error) {
        let type = String(describing: type(of: error))
        addEvent("exception", attributes: ["exception.type": .string(type)])
        setStatus(.error(type))
    }

    /// Ends the span; a second call does nothing.
    public func end() {
        let ended = state.withLock { state -> State? in
            guard !state.hasEnded else { return nil }
            state.hasEnded = true
            return state
        }
        guard let ended, context.isSampled else { return }
        onEnd(
            FinishedSpan(
                context: context, parent: parent, name: ended.name, kind: kind, startTime: startTime, endTime: now,
                attributes: ended.attributes, events: ended.events, status: ended.status))
    }

    /// Begin plus time passed: a system clock set back meanwhile makes no span end before it began.
    private var now: Date { startTime.addingTimeInterval(start.duration(to: .now) / .seconds(1)) }

    private func change(_ body: (inout State) -> Void) {
        guard context.isSampled else { return }
        state.withLock { state in
            if !state.hasEnded { body(&state) }
        }
    }
}
