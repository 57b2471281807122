/// A notification that PostgreSQL delivered.
public struct Notification: Sendable, Hashable {
    /// The channel.
    public let channel: String
    /// What the sender said; empty when it said nothing.
    public let payload: String
}
