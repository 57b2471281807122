/// A record was changed.
public struct RecordUpdated<Content: RecordContent>: EventPayload {
    /// By the content's words: `eu.dora.incident.incident-updated.v1`.
    public static var type: MessageType { Content.verbs.changing.event(of: Content.kind, in: Content.domain) }

    /// The members that changed, in the order of their names.
    public let changed: [String]

    /// Makes the payload.
    public init(changed: [String]) { self.changed = changed }
}
