/// Where a server listens, and its limits and deadlines.
public struct ServerConfiguration: Sendable {
    /// An IPv4 or IPv6 address, not a name; `0.0.0.0` and `::` listen on all.
    public var address: String
    /// The port; 0 takes a free one, which ``Server/port`` tells.
    public var port: Int
    /// How many connections may wait to be accepted.
    public var backlog: Int = 1024
    /// How many loops (threads) share the connections; nil takes one for each core.
    public var loopCount: Int?
    /// The certificate, and which clients must show one; nil listens without TLS.
    public var tls: TLSIdentity?

    /// Connections beyond this are turned away with 503.
    public var maxConnections: Int = 10_000
    /// Bytes of a request's head, 65,535 at most; more is 431.
    public var maxHeadBytes: Int = 32 * 1024
    /// Bytes of a target; more is 414.
    public var maxTargetBytes: Int = 8 * 1024
    /// Header fields of a request; more is 431.
    public var maxFieldCount: Int = 100
    /// Bytes of a request's body; more is 413. Handlers set lower limits where they collect.
    public var maxBodyBytes: Int = 64 * 1024 * 1024

    /// From the first byte of a request to the end of its head, however it trickles; then 408.
    public var headTimeout: Duration = .seconds(10)
    /// How long a connection without a request is kept.
    public var idleTimeout: Duration = .seconds(75)
    /// Bytes a second that a body must bring while the handler waits for it; less is 408.
    public var minimumBodyRate: Int = 240
    /// Over how long a body's rate is judged.
    public var bodyRateWindow: Duration = .seconds(5)
    /// How long a write may stand still before the connection is cut.
    public var writeTimeout: Duration = .seconds(30)
    /// How long a connection that closes is still read from, so that its last answer isn't lost to a reset.
    public var lingerTimeout: Duration = .seconds(1)
    /// How long requests in flight may take to finish when the server stops.
    public var shutdownGrace: Duration = .seconds(10)

    /// Bytes of a streamed answer that may wait to be sent before its writer waits.
    public var streamHighWaterMark: Int = 256 * 1024
    /// Bytes at which it goes on.
    public var streamLowWaterMark: Int = 64 * 1024

    /// Is told each request that the engine itself refuses (malformed, too slow, too large, too many connections): those
    /// never reach the router. Called on a loop thread, so it must not block.
    public var reportRefusal: (@Sendable (_ status: HTTPStatus, _ peer: String) -> Void)?

    /// A server at this address, everything else as is usual.
    public init(address: String = "127.0.0.1", port: Int = 0) {
        self.address = address
        self.port = port
    }
}
