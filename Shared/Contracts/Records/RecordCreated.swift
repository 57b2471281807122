/// A record was written down.
public struct RecordCreated<Content: RecordContent>: EventPayload {
    /// By the content's words: `eu.dora.incident.incident-opened.v1`.
    public static var type: MessageType { Content.verbs.making.event(of: Content.kind, in: Content.domain) }

    /// Makes the payload.
    public init() {}
}
