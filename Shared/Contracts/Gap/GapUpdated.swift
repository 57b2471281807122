/// A gap's owner or attested state was changed.
public struct GapUpdated: EventPayload {
    /// `eu.dora.gap.gap-updated.v1`.
    public static let type = MessageType(domain: .gap, name: "gap-updated")

    /// The members that changed.
    public let changed: [String]

    /// Makes the payload.
    public init(changed: [String]) {
        self.changed = changed
    }
}
