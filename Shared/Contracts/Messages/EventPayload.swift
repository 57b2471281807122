/// What an event says beside the resource's state after it: why, by what, from what.
public protocol EventPayload: Codable, Sendable {
    /// The event's CloudEvents type.
    static var type: MessageType { get }
}
