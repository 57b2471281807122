/// One event of a `text/event-stream` (HTML Living Standard, section 9.2).
public struct ServerSentEvent: Sendable, Equatable {
    /// What a client that reconnects names in `Last-Event-ID`. Line breaks and NUL are dropped.
    public var id: String?
    /// The event's name; `message` when nil. Line breaks are dropped.
    public var event: String?
    /// The payload; may have several lines.
    public var data: String
    /// How long a client waits before it reconnects.
    public var retry: Duration?

    /// An event of these parts.
    public init(data: String, event: String? = nil, id: String? = nil, retry: Duration? = nil) {
        self.data = data
        self.event = event
        self.id = id
        self.retry = retry
    }

    /// A comment line, which clients ignore: it keeps a quiet connection alive.
    public static let heartbeat: [UInt8] = Array(": heartbeat\n\n".utf8)

    /// The event as it is sent.
    public func encoded() -> [UInt8] {
        var text = ""
        if let id {
            text += "id: \(Self.singleLine(id))\n"
        }
        if let event {
            text += "event: \(Self.singleLine(event))\n"
        }
        if let retry {
            let (seconds, attoseconds) = retry.components
            text += "retry: \(seconds * 1000 + attoseconds / 1_000_000_000_000_000)\n"
        }
        // CRLF is one character to Swift and one line end to the client.
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreakOfEventStream) {
            text += "data: \(line)\n"
        }
        text += "\n"
        return Array(text.utf8)
    }

    private static func singleLine(_ text: String) -> String {
        text.filter { !$0.isLineBreakOfEventStream && $0 != "\0" }
    }
}

extension Character {
    fileprivate var isLineBreakOfEventStream: Bool {
        self == "\n" || self == "\r" || self == "\r\n"
    }
}
