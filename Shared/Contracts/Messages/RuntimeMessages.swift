/// The messages that every domain's command topic knows beside its agent's own.
public enum RuntimeMessages {
    /// A piece of bytes that travel ahead of a command; its value is the bytes.
    public static func contentChunk(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "content-chunk")
    }

    /// Asks that a command which has not begun be refused when it comes.
    public static func cancelOperation(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "cancel-operation")
    }

    /// Says that an upload was given up: its chunks can go.
    public static func discardContent(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "discard-content")
    }

    /// An agent's answer to a query, or a piece of one.
    public static func answer(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "answer")
    }

    /// The event that stands for a command which wrote nothing.
    public static func operationEnded(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "operation-ended")
    }
}
