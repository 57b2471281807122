/// Limits and deadlines of the WebSockets of one route.
public struct WebSocketConfiguration: Sendable {
    /// Whether and how messages are compressed (permessage-deflate, RFC 7692), where the client offers it.
    public struct Compression: Sendable {
        /// Bits of the window that messages to the client are compressed with, 9 to 15: each connection that sends
        /// compressed messages holds several times 2 to this power bytes.
        public var sendWindowBits: Int = 12
        /// Bits of the window that messages of the client's are inflated with, 9 to 15. A client that can't limit its
        /// window uses 15, which costs 32 KiB a connection.
        public var receiveWindowBits: Int = 12
        /// Whether each message is compressed for itself, both ways: no window is kept between messages.
        public var noContextTakeover: Bool = false
        /// Memory of the compressor, 1 to 9.
        public var memoryLevel: Int = 5
        /// Messages shorter than this many bytes are sent as they are.
        public var threshold: Int = 128

        /// Compression as is usual.
        public init() {}
    }

    /// Bytes of one message, inflated; a longer one is closed with 1009. A frame holds no more than a message does.
    public var maxMessageBytes: Int = 1024 * 1024
    /// Bytes of messages that may wait to be sent; more, by writers that don't wait for each other, is closed with 1013.
    public var maxQueuedBytes: Int = 1024 * 1024
    /// After how long without a sign of the client it is pinged; nil for never.
    public var pingInterval: Duration? = .seconds(30)
    /// How long after a ping a sign of the client may take before the connection is cut.
    public var pongTimeout: Duration = .seconds(20)
    /// How long a message may take from its first piece to its end; a slower one is closed with 1008.
    public var messageTimeout: Duration = .seconds(30)
    /// How long there may be no message either way before it is closed with 1000; nil for ever.
    public var idleTimeout: Duration?
    /// How long the client may take to answer a close before the connection is cut.
    public var closeTimeout: Duration = .seconds(5)
    /// How long a handler may go on after both sides have closed, before its task is cancelled.
    public var handlerGrace: Duration = .seconds(10)
    /// Compression; nil to refuse it.
    public var compression: Compression? = Compression()

    /// Limits as are usual. How long a write may stand still is ``ServerConfiguration/writeTimeout``.
    public init() {}
}
