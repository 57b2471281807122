/// Listens to channels on a connection of its own, as an endless sequence that reconnects by itself.
///
/// Nothing runs beside the loop that reads it: connecting, waiting and the question whether the connection still lives
/// all happen within `next()`. It ends when its task is cancelled.
public struct NotificationListener: AsyncSequence, Sendable {
    /// What the sequence gives.
    public typealias Element = ListenerEvent

    let configuration: DatabaseConfiguration
    let role: DatabaseRole
    let channels: [String]
    let heartbeat: Duration

    /// Describes a listener.
    /// - Parameters:
    ///   - configuration: where the database is.
    ///   - role: the role that the connection takes.
    ///   - channels: their exact names.
    ///   - heartbeat: after how long a silence the server is asked whether it is still there.
    public init(
        _ configuration: DatabaseConfiguration, role: DatabaseRole, channels: [String],
        heartbeat: Duration = .seconds(1)
    ) {
        self.configuration = configuration
        self.role = role
        self.channels = channels
        self.heartbeat = heartbeat
    }

    /// Begins to listen, with a connection that is opened by the first `next()`.
    public func makeAsyncIterator() -> Iterator { Iterator(session: ListenerSession(self)) }

    /// Reads the sequence.
    public struct Iterator: AsyncIteratorProtocol {
        let session: ListenerSession

        /// The next event; nil when the task is cancelled.
        public mutating func next() async -> ListenerEvent? { await session.next() }
    }
}
