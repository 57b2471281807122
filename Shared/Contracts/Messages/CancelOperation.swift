/// The body of a request to refuse a command that has not begun; its own message goes under another key, so that it
/// may overtake the command in a long queue. What has taken effect stays.
public struct CancelOperation: Codable, Sendable {
    /// The command's message id.
    public let message: MessageID
    /// The hash of the command's canonical request.
    public let requestHash: String
    /// Why.
    public let reason: String

    /// Makes the request.
    public init(message: MessageID, requestHash: String, reason: String) {
        self.message = message
        self.requestHash = requestHash
        self.reason = reason
    }
}
