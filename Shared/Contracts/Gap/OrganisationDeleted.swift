/// An organisation was taken out.
public struct OrganisationDeleted: EventPayload {
    /// `eu.dora.gap.organisation-deleted.v1`.
    public static let type = MessageType(domain: .gap, name: "organisation-deleted")

    /// The name it had.
    public let name: String

    /// Makes the payload.
    public init(name: String) {
        self.name = name
    }
}
