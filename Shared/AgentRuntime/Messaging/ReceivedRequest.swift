public import Contracts

/// A command or query after its seal was verified: what its handler gets.
public struct ReceivedRequest<Payload: Sendable>: Sendable {
    /// The body.
    public let payload: Payload
    /// The common attributes.
    public let attributes: MessageAttributes
    /// Who asked, and what for.
    public let request: RequestAttributes
}
