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

    /// Asks for nothing but an outcome: ``Drill``.
    public static func drill(of domain: Domain) -> MessageType { MessageType(domain: domain, name: "drill") }

    /// An agent's answer to a query, or a piece of one.
    public static func answer(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "answer")
    }

    /// The event that stands for a command which wrote nothing.
    public static func operationEnded(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "operation-ended")
    }

    /// The event that tells of a seal over the log: ``SealWritten``.
    public static func sealWritten(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "seal-written")
    }

    /// Asks an agent to verify its log and seals: ``VerifyLog``.
    public static func verifyLog(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "verify-log")
    }

    /// Asks an agent whether its log has what others have heard of it: ``CompareStreams``.
    public static func compareStreams(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "compare-streams")
    }

    /// Asks an agent for a piece of its log's export: ``ExportLog``.
    public static func exportLog(of domain: Domain) -> MessageType {
        MessageType(domain: domain, name: "export-log")
    }
}
