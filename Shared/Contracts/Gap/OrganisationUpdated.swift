/// An organisation's profile was changed.
public struct OrganisationUpdated: EventPayload {
    /// `eu.dora.gap.organisation-updated.v1`.
    public static let type = MessageType(domain: .gap, name: "organisation-updated")

    /// The members that changed.
    public let changed: [String]

    /// Makes the payload.
    public init(changed: [String]) {
        self.changed = changed
    }
}
