public import Contracts

/// An event as the log holds it.
public struct LoggedEvent: Sendable, Hashable {
    /// Its place in the service's log; the order of positions is the order of commits.
    public let position: Int64
    /// The common attributes.
    public let attributes: MessageAttributes
    /// Place in the stream, previous hash and outcome.
    public let event: EventAttributes
    /// The value: see `EventBody`.
    public let body: [UInt8]
    /// The event's hash in hex: the previous hash of the next one in its stream.
    public let hash: String
}
