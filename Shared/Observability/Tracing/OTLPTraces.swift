public import Foundation

/// A batch of spans in OTLP/JSON (OpenTelemetry protocol 1.x, `ExportTraceServiceRequest`), for `POST /v1/traces`.
///
/// Ids are hexadecimal, 64-bit numbers are texts, enumerations are numbers, as OTLP's JSON mapping asks.
public enum OTLPTraces {
    /// The media type of the request.
    public static let contentType = "application/json"

    /// Encodes a batch.
    /// - Parameters:
    ///   - spans: the batch.
    ///   - serviceName: the resource's `service.name`.
    ///   - resource: further attributes of the resource (instance, version).
    public static func encode(
        _ spans: [FinishedSpan], serviceName: String, resource: [String: SpanAttribute] = [:]
    ) throws -> Data {
        var attributes = resource
        attributes["service.name"] = .string(serviceName)
        let request = OTLPRequest(
            resourceSpans: [
                .init(
                    resource: .init(attributes: OTLPRequest.KeyValue.list(attributes)),
                    scopeSpans: [.init(scope: .init(name: "dora"), spans: spans.map(OTLPRequest.Span.init))])
            ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(request)
    }
}
