import Observability
import Testing

@Suite("Trace context")
struct TraceContextTests {
    static let trace = "0af7651916cd43dd8448eb211c80319c"
    static let span = "b7ad6b7169203331"

    @Test("the specification's example goes there and back")
    func example() throws {
        let text = "00-\(Self.trace)-\(Self.span)-01"
        let context = try #require(TraceContext(traceparent: text))
        #expect(context.traceparent == text)
        #expect(context.traceID.description == Self.trace)
        #expect(context.spanID.description == Self.span)
        #expect(context.isSampled)
        #expect(TraceContext(traceparent: "00-\(Self.trace)-\(Self.span)-00")?.isSampled == false)
        #expect(TraceContext(traceparent: "00-\(Self.trace)-\(Self.span)-03")?.traceparent == text)
        #expect(TraceContext(traceparent: "00-\(Self.trace)-\(Self.span)-fe")?.isSampled == false)
    }

    @Test("higher versions are read as far as version 00 goes")
    func versions() {
        let plain = TraceContext(traceparent: "00-\(Self.trace)-\(Self.span)-01")
        for text in ["cc-\(Self.trace)-\(Self.span)-01", "cc-\(Self.trace)-\(Self.span)-01-what-else"] {
            #expect(TraceContext(traceparent: text) == plain)
        }
    }

    @Test(
        "everything else is invalid",
        arguments: [
            "", "00", "00-\(trace)-\(span)", "00-\(trace)-\(span)-", "00-\(trace)-\(span)-1", "00-\(trace)-\(span)-01-",
            "00-\(trace)-\(span)-01-x", "00-\(trace)-\(span)-010", "ff-\(trace)-\(span)-01", "cc-\(trace)-\(span)-01x",
            "0-\(trace)-\(span)-01", " 00-\(trace)-\(span)-01", "00-\(trace)-\(span)-01 ", "0g-\(trace)-\(span)-01",
            "00-\(trace.uppercased())-\(span)-01", "00-\(trace)-\(span.uppercased())-01", "00-\(trace)-\(span)-0A",
            "00-00000000000000000000000000000000-\(span)-01", "00-\(trace)-0000000000000000-01",
            "00_\(trace)-\(span)-01", "00-\(trace)_\(span)-01", "00-\(trace)-\(span)_01",
            "00-\(trace.dropLast())-\(span)-011",
            "00-\(trace.dropLast())g-\(span)-01", "00-\(trace)-\(span.dropLast())é-1",
        ] as [String])
    func invalid(text: String) {
        #expect(TraceContext(traceparent: text) == nil)
    }

    @Test("children keep the trace and its sampling, and have ids of their own")
    func children() {
        for isSampled in [true, false] {
            let root = TraceContext.root(isSampled: isSampled)
            let children = (0..<1_000).map { _ in root.child() }
            #expect(children.allSatisfy { $0.traceID == root.traceID && $0.isSampled == isSampled })
            #expect(Set(children.map(\.spanID) + [root.spanID]).count == 1_001)
            #expect(children.allSatisfy { TraceContext(traceparent: $0.traceparent) == $0 })
        }
        #expect(TraceContext.root().traceID != TraceContext.root().traceID)
    }

    @Test("ids keep their leading zeros and are never zero")
    func ids() {
        #expect(SpanID(1)?.description == "0000000000000001")
        #expect(TraceID(high: 0, low: 0xabc)?.description == "00000000000000000000000000000abc")
        #expect(SpanID(0) == nil)
        #expect(TraceID(high: 0, low: 0) == nil)
    }
}
