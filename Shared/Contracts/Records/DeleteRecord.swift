/// Take a record out; its history stays.
public struct DeleteRecord<Content: RecordContent>: CommandPayload {
    /// By the content's words: `eu.dora.incident.delete-incident.v1`.
    public static var type: MessageType { Content.verbs.removing.command(of: Content.kind, in: Content.domain) }
    /// The content's writers.
    public static var allowedRoles: Set<Role> { Content.writers }

    /// Which one.
    public let id: ResourceID

    /// Makes the payload.
    public init(id: ResourceID) { self.id = id }
}
