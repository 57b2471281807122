public import Contracts

/// What a unit of work knows of the message that it handles.
public struct MessageIdentity: Sendable, Hashable {
    /// On whose behalf.
    public var tenant: TenantID
    /// The message: the causation of all events.
    public var messageID: MessageID
    /// SHA-256 of the canonical request in hex, kept in the inbox.
    public var requestHash: String
    /// The subject of the token that asked: stands in all events' bodies.
    public var requestedBy: String
    /// The correlation of all events.
    public var correlation: CorrelationID
    /// The trace context of all events.
    public var traceParent: String?
    /// The service that handles: `ce_source` of all events.
    public var source: String
    /// The time of all events.
    public var time: Timestamp
    /// Whether the message is remembered in the inbox, as all are that aren't harmless to repeat. A unit that keeps
    /// chunks and nothing else isn't, nor is another request under an id that the batch knows.
    public var entersInbox: Bool
    /// Whether somebody waits for an outcome: so for commands, not for other agents' events.
    public var expectsOutcome: Bool

    /// Describes a message.
    public init(
        tenant: TenantID, messageID: MessageID, requestHash: String, requestedBy: String,
        correlation: CorrelationID, traceParent: String? = nil, source: String, time: Timestamp,
        entersInbox: Bool = true, expectsOutcome: Bool = true
    ) {
        self.tenant = tenant
        self.messageID = messageID
        self.requestHash = requestHash
        self.requestedBy = requestedBy
        self.correlation = correlation
        self.traceParent = traceParent
        self.source = source
        self.time = time
        self.entersInbox = entersInbox
        self.expectsOutcome = expectsOutcome
    }

    /// The operation that the message stands for.
    public var operation: ResourceID { OperationIdentity.operation(message: messageID, requestHash: requestHash) }
}
