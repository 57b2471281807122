internal import Foundation

/// The shape of OTLP's `ExportTraceServiceRequest` in JSON.
struct OTLPRequest: Encodable {
    struct ResourceSpans: Encodable {
        let resource: Resource
        let scopeSpans: [ScopeSpans]
    }

    struct Resource: Encodable {
        let attributes: [KeyValue]
    }

    struct ScopeSpans: Encodable {
        let scope: Scope
        let spans: [Span]
    }

    struct Scope: Encodable {
        let name: String
    }

    struct Span: Encodable {
        let traceId: String
        let spanId: String
        let parentSpanId: String?
        let flags: UInt32
        let name: String
        let kind: Int
        let startTimeUnixNano: String
        let endTimeUnixNano: String
        let attributes: [KeyValue]
        let events: [Event]
        let status: Status
    }

    struct Event: Encodable {
        let timeUnixNano: String
        let name: String
        let attributes: [KeyValue]
    }

    struct Status: Encodable {
        let code: Int
        let message: String?
    }

    struct KeyValue: Encodable {
        let key: String
        let value: Value

        static func list(_ attributes: [String: SpanAttribute]) -> [KeyValue] {
            attributes.sorted { $0.key < $1.key }.map { KeyValue(key: $0.key, value: Value($0.value)) }
        }
    }

    /// Exactly one member is set.
    struct Value: Encodable {
        var stringValue: String?
        var intValue: String?
        var doubleValue: Double?
        var boolValue: Bool?

        init(_ attribute: SpanAttribute) {
            switch attribute {
            case .string(let text): stringValue = text
            case .int(let number): intValue = String(number)
            // JSON has no number for infinity, and the protobuf mapping writes these three as texts.
            case .double(let number) where !number.isFinite: stringValue = "\(number)"
            case .double(let number): doubleValue = number
            case .bool(let truth): boolValue = truth
            }
        }
    }

    let resourceSpans: [ResourceSpans]
}

extension OTLPRequest.Span {
    init(_ span: FinishedSpan) {
        traceId = span.context.traceID.description
        spanId = span.context.spanID.description
        parentSpanId = span.parent?.description
        flags = span.context.isSampled ? 1 : 0
        name = span.name
        kind = Self.number(span.kind)
        startTimeUnixNano = Self.nanoseconds(span.startTime)
        endTimeUnixNano = Self.nanoseconds(span.endTime)
        attributes = OTLPRequest.KeyValue.list(span.attributes)
        events = span.events.map { event in
            OTLPRequest.Event(
                timeUnixNano: Self.nanoseconds(event.time), name: event.name,
                attributes: OTLPRequest.KeyValue.list(event.attributes))
        }
        status =
            switch span.status {
            case .unset: OTLPRequest.Status(code: 0, message: nil)
            case .ok: OTLPRequest.Status(code: 1, message: nil)
            case .error(let reason): OTLPRequest.Status(code: 2, message: reason)
            }
    }

    private static func number(_ kind: SpanKind) -> Int {
        switch kind {
        case .internal: 1
        case .server: 2
        case .client: 3
        case .producer: 4
        case .consumer: 5
        }
    }

    /// Since 1970; what lies before it or beyond the range (the year 2554) is cut to it.
    private static func nanoseconds(_ time: Date) -> String {
        let seconds = max(0, min(time.timeIntervalSince1970, 18_446_744_073))
        let whole = seconds.rounded(.down)
        return String(UInt64(whole) * 1_000_000_000 + UInt64(((seconds - whole) * 1_000_000_000).rounded(.down)))
    }
}
