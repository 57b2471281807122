/// An engine that listens.
public protocol RunningHTTPEngine: Sendable {
    /// The port it listens on.
    var port: Int { get }
    /// How many connections are open.
    var connectionCount: Int { get }
    /// Accepts nothing more, lets requests in flight finish for `grace`, cuts the rest, and returns when all threads
    /// have ended.
    func stop(grace: Duration) async
    /// Takes a certificate and client authorities for new connections; old ones go on with theirs.
    func reload(_ identity: TLSIdentity) throws(ServerError)
}
