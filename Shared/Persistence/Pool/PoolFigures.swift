/// How a pool is used at this moment.
public struct PoolFigures: Sendable, Equatable {
    /// Connections in use.
    public var leased = 0
    /// Connections open and free.
    public var idle = 0
    /// Connections being opened.
    public var opening = 0
    /// Requests that wait.
    public var waiting = 0
    /// The most connections.
    public var maximum = 0
}
