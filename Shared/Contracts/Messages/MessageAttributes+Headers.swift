extension MessageAttributes {
    /// The attributes as CloudEvents 1.0 headers, in a fixed order.
    public var headers: [MessageHeader] {
        var headers = [
            MessageHeader("ce_specversion", "1.0"),
            MessageHeader("ce_id", id.text),
            MessageHeader("ce_type", type.text),
            MessageHeader("ce_source", source),
            MessageHeader("ce_subject", subject.text),
            MessageHeader("ce_time", time.text),
            MessageHeader("ce_tenantid", tenant.text),
            MessageHeader("ce_correlationid", correlation.text),
        ]
        if let causation { headers.append(MessageHeader("ce_causationid", causation.text)) }
        if let traceParent { headers.append(MessageHeader("traceparent", traceParent)) }
        headers.append(MessageHeader("content-type", contentType))
        return headers
    }

    /// Reads the attributes from a record's headers.
    /// - Throws: ``MessageError`` naming the header that is missing, doubled or malformed.
    public init(headers: [MessageHeader]) throws(MessageError) {
        let reader = try HeaderReader(headers)
        let version = try reader.required("ce_specversion")
        guard version == "1.0" else { throw MessageError(header: "ce_specversion", reason: "is not 1.0") }
        self.init(
            id: try reader.required("ce_id") { try MessageID($0) },
            type: try reader.required("ce_type") { try MessageType($0) },
            source: try reader.required("ce_source"),
            subject: try reader.required("ce_subject") { try StreamName($0) },
            time: try reader.required("ce_time") { try Timestamp($0) },
            tenant: try reader.required("ce_tenantid") { try TenantID($0) },
            correlation: try reader.required("ce_correlationid") { try CorrelationID($0) },
            causation: try reader.optional("ce_causationid") { try MessageID($0) },
            traceParent: reader.optional("traceparent"),
            contentType: try reader.required("content-type"))
    }
}
