/// The bounds of a pool.
struct PoolLimits: Sendable, Equatable {
    /// The most connections open or being opened.
    var maximum: Int
    /// After how long without use a connection is closed.
    var idleLimit: Duration
    /// After how long a connection is replaced.
    var lifetime: Duration
    /// The pause after the first failure to connect; it doubles with each further one.
    var firstPause: Duration = .milliseconds(100)
    /// The longest pause between attempts to connect.
    var longestPause: Duration = .seconds(5)
}
