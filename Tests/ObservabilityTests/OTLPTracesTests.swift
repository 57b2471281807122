import Foundation
import Observability
import Testing

@Suite("OTLP")
struct OTLPTracesTests {
    @Test("a batch in OTLP's JSON, member by member")
    func encoding() throws {
        let context = try #require(
            TraceContext(traceparent: "00-5b8efff798038103d269b633813fc60c-eee19b7ec3c1b174-01"))
        let begin = Date(timeIntervalSince1970: 1_790_000_000.5)
        let span = FinishedSpan(
            context: context, parent: SpanID(0xeee1_9b7e_c3c1_b173), name: "handle", kind: .consumer, startTime: begin,
            endTime: begin.addingTimeInterval(0.25),
            attributes: ["count": 7, "share": 0.5, "ok": true, "tenant": "demo", "endless": .double(.infinity)],
            events: [SpanEvent(name: "read", time: begin, attributes: ["rows": 3])], status: .error("PoisonMessage"))
        let json = try OTLPTraces.encode([span], serviceName: "risk-calculator", resource: ["service.version": "1"])
        let expected = """
            {"resourceSpans":[{"resource":{"attributes":[
            {"key":"service.name","value":{"stringValue":"risk-calculator"}},
            {"key":"service.version","value":{"stringValue":"1"}}]},
            "scopeSpans":[{"scope":{"name":"dora"},"spans":[{"attributes":[
            {"key":"count","value":{"intValue":"7"}},
            {"key":"endless","value":{"stringValue":"inf"}},
            {"key":"ok","value":{"boolValue":true}},
            {"key":"share","value":{"doubleValue":0.5}},
            {"key":"tenant","value":{"stringValue":"demo"}}],
            "endTimeUnixNano":"1790000000750000000",
            "events":[{"attributes":[{"key":"rows","value":{"intValue":"3"}}],"name":"read",
            "timeUnixNano":"1790000000500000000"}],
            "flags":1,"kind":5,"name":"handle","parentSpanId":"eee19b7ec3c1b173",
            "spanId":"eee19b7ec3c1b174","startTimeUnixNano":"1790000000500000000",
            "status":{"code":2,"message":"PoisonMessage"},
            "traceId":"5b8efff798038103d269b633813fc60c"}]}]}]}
            """.replacing("\n", with: "")
        #expect(String(decoding: json, as: UTF8.self) == expected)
    }

    @Test(
        "kinds and statuses have OTLP's numbers",
        arguments: zip(SpanKind.allCases, [2, 3, 4, 5, 1]))
    func numbers(kind: SpanKind, number: Int) throws {
        for (status, code) in [(SpanStatus.unset, 0), (.ok, 1), (.error("x"), 2)] {
            let span = FinishedSpan(
                context: .root(), parent: nil, name: "a", kind: kind, startTime: Date(), endTime: Date(), status: status
            )
            let text = String(decoding: try OTLPTraces.encode([span], serviceName: "s"), as: UTF8.self)
            #expect(text.contains(#""kind":\#(number),"#))
            #expect(text.contains(#""status":{"code":\#(code)"#))
            #expect(!text.contains("parentSpanId"))
        }
    }

    @Test("an empty batch and times out of range are still JSON")
    func edges() throws {
        #expect(try !OTLPTraces.encode([], serviceName: "s").isEmpty)
        let span = FinishedSpan(
            context: .root(), parent: nil, name: "a\"\n", kind: .internal, startTime: .distantPast,
            endTime: .distantFuture)
        let json = try OTLPTraces.encode([span], serviceName: "s")
        #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
        #expect(String(decoding: json, as: UTF8.self).contains(#""startTimeUnixNano":"0""#))
    }
}
