public import Contracts

/// A message that took effect before.
public struct KnownMessage: Sendable, Hashable {
    /// Whose it was.
    public let tenant: TenantID
    /// Which one.
    public let messageID: MessageID
    /// The operation that it stood for: it tells the same request from another under the same id, also when the inbox
    /// has forgotten the request and only the log remembers.
    public let operation: ResourceID
    /// The status of its refusal, 200 when it took effect; nil when only the log remembers.
    public let outcomeStatus: Int?

    /// Whether a message with that id and that request is a repeat of this one; if not, it is another request under a
    /// used id.
    /// - Parameter requestHash: SHA-256 of the canonical request in hex.
    public func isRepeat(requestHash: String) -> Bool {
        OperationIdentity.operation(message: messageID, requestHash: requestHash) == operation
    }
}
