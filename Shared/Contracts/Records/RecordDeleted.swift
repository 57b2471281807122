/// A record was taken out; this is its last content.
public struct RecordDeleted<Content: RecordContent>: EventPayload {
    /// By the content's words: `eu.dora.incident.incident-deleted.v1`.
    public static var type: MessageType { Content.verbs.removing.event(of: Content.kind, in: Content.domain) }

    /// What it said last.
    public let content: Content

    /// Makes the payload.
    public init(content: Content) { self.content = content }
}
