/// The CloudEvents attributes that every message of the platform carries.
public struct MessageAttributes: Hashable, Sendable {
    /// `ce_id`: what makes a repeat recognisable.
    public var id: MessageID
    /// `ce_type`.
    public var type: MessageType
    /// `ce_source`: the service that wrote it, as `/gateway` or `/policy-analyzer`.
    public var source: String
    /// `ce_subject`: the stream it concerns.
    public var subject: StreamName
    /// `ce_time`.
    public var time: Timestamp
    /// `ce_tenantid`.
    public var tenant: TenantID
    /// `ce_correlationid`.
    public var correlation: CorrelationID
    /// `ce_causationid`: the message that caused this one; for a command its own operation's root.
    public var causation: MessageID?
    /// `traceparent` (W3C Trace Context), passed on as it came.
    public var traceParent: String?
    /// `content-type`.
    public var contentType: String

    /// The media type of every value but a file's chunk.
    public static let json = "application/json"
    /// The media type of a file's chunk.
    public static let octets = "application/octet-stream"

    /// Makes the attributes.
    public init(
        id: MessageID, type: MessageType, source: String, subject: StreamName, time: Timestamp, tenant: TenantID,
        correlation: CorrelationID, causation: MessageID? = nil, traceParent: String? = nil,
        contentType: String = MessageAttributes.json
    ) {
        self.id = id
        self.type = type
        self.source = source
        self.subject = subject
        self.time = time
        self.tenant = tenant
        self.correlation = correlation
        self.causation = causation
        self.traceParent = traceParent
        self.contentType = contentType
    }

    /// The Kafka key: tenant and stream.
    public var key: String { subject.key(tenant: tenant) }
}
