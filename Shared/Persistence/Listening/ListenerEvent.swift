/// What a listener tells.
public enum ListenerEvent: Sendable, Hashable {
    /// The connection stands and listens: what was notified before it may have been missed.
    case connected
    /// A notification came.
    case notification(Notification)
    /// The connection is lost; another is tried.
    case lost(DatabaseError)
}
