import Foundation
import Observability
import Synchronization
import Testing

@Suite("Spans")
struct TracerTests {
    struct Failure: Error {
        let secret: String
    }

    /// Keeps what a tracer hands out.
    final class Collector: Sendable {
        private let kept = Mutex<[FinishedSpan]>([])
        var spans: [FinishedSpan] { kept.withLock { $0 } }
        func take(_ span: FinishedSpan) { kept.withLock { $0.append(span) } }
    }

    @Test("a span is handed out once, at its end, as it was described until then")
    func lifecycle() throws {
        let collector = Collector()
        let tracer = Tracer(onEnd: collector.take)
        let begin = Date(timeIntervalSince1970: 1_790_000_000)
        let span = tracer.startSpan("GET", context: nil, ofKind: .server, attributes: ["a": 1], at: begin)
        #expect(span.isRecording)
        span.operationName = "GET /api/v1/risks"
        span.setAttribute("http.response.status_code", to: 200)
        span.addEvent("read", attributes: ["rows": 3])
        span.setStatus(.ok)
        #expect(collector.spans.isEmpty)
        span.end()
        span.end()
        span.setAttribute("late", to: true)
        span.addEvent("late")
        span.operationName = "late"
        #expect(!span.isRecording)
        #expect(collector.spans.count == 1)
        let finished = try #require(collector.spans.first)
        #expect(finished.name == "GET /api/v1/risks")
        #expect(finished.kind == .server)
        #expect(finished.parent == nil)
        #expect(finished.context == span.context)
        #expect(finished.attributes == ["a": 1, "http.response.status_code": 200])
        #expect(finished.events.map(\.name) == ["read"])
        #expect(finished.status == .ok)
        #expect(finished.startTime == begin)
        #expect(finished.endTime >= begin)
        #expect(finished.events.allSatisfy { $0.time >= begin && $0.time <= finished.endTime })
    }

    @Test("a span's cause is its parent, across a header too")
    func parents() throws {
        let collector = Collector()
        let tracer = Tracer(onEnd: collector.take)
        let first = tracer.startSpan("send", context: nil, ofKind: .producer)
        let carried = try #require(TraceContext(traceparent: first.context.traceparent))
        let second = tracer.startSpan("handle", context: carried, ofKind: .consumer)
        #expect(second.parent == first.context.spanID)
        #expect(second.context.traceID == first.context.traceID)
        #expect(second.context.spanID != first.context.spanID)
        second.end()
        first.end()
        #expect(collector.spans.map(\.name) == ["handle", "send"])
    }

    @Test("a trace that isn't sampled is passed on and not handed out")
    func sampling() {
        let collector = Collector()
        let never = Tracer(samplesNewTraces: { _ in false }, onEnd: collector.take)
        let span = never.startSpan("a", context: nil)
        #expect(!span.isRecording)
        #expect(span.context.traceparent.hasSuffix("-00"))
        let child = never.startSpan("b", context: span.context)
        #expect(child.context.traceID == span.context.traceID)
        child.end()
        span.end()
        #expect(collector.spans.isEmpty)
        // Whoever began the trace has decided: a sampled context is recorded here too.
        never.startSpan("c", context: .root(isSampled: true)).end()
        #expect(collector.spans.map(\.name) == ["c"])
        Tracer.disabled.startSpan("d", context: nil).end()
        #expect(collector.spans.count == 1)
    }

    @Test("withSpan ends the span whatever happens, and an error shows by its type alone")
    func scoped() async throws {
        let collector = Collector()
        let tracer = Tracer(onEnd: collector.take)
        let value = await tracer.withSpan("good", context: nil) { span in span.context.spanID }
        #expect(collector.spans.first?.context.spanID == value)
        await #expect(throws: Failure.self) {
            try await tracer.withSpan("bad", context: nil) { (_) throws(Failure) in throw Failure(secret: "hunter2") }
        }
        let bad = try #require(collector.spans.last)
        #expect(bad.status == .error("Failure"))
        #expect(bad.events.map(\.name) == ["exception"])
        #expect(!"\(bad)".contains("hunter2"))
    }

    @Test("a batcher sends all in batches, in order, and gives up what its receiver refuses")
    func batches() async {
        let sent = Mutex<[[String]]>([])
        let batcher = SpanBatcher(maximumWaiting: 10, maximumBatch: 4) { spans in
            if spans.contains(where: { $0.name == "poison" }) { throw Failure(secret: "") }
            sent.withLock { $0.append(spans.map(\.name)) }
        }
        let tracer = Tracer(onEnd: batcher.record)
        for number in 0..<12 { tracer.startSpan("\(number)", context: nil).end() }
        #expect(batcher.droppedSpans == 2)
        await batcher.flush()
        #expect(sent.withLock { $0 } == [["0", "1", "2", "3"], ["4", "5", "6", "7"], ["8", "9"]])
        tracer.startSpan("poison", context: nil).end()
        await batcher.flush()
        #expect(batcher.failedBatches == 1)
        #expect(batcher.droppedSpans == 3)
        await batcher.flush()
        #expect(sent.withLock { $0.count } == 3)
    }

    @Test("a cancelled run sends what still waits")
    func run() async {
        let sent = Mutex<[String]>([])
        let batcher = SpanBatcher { spans in sent.withLock { $0 += spans.map(\.name) } }
        let running = Task { await batcher.run(every: .seconds(3_600)) }
        Tracer(onEnd: batcher.record).startSpan("last", context: nil).end()
        running.cancel()
        await running.value
        #expect(sent.withLock { $0 } == ["last"])
    }
}
