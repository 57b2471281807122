/// The body of the message that gives an upload up.
public struct DiscardContent: Codable, Sendable {
    /// The upload attempt.
    public let attempt: MessageID

    /// Names the attempt.
    public init(attempt: MessageID) { self.attempt = attempt }
}
