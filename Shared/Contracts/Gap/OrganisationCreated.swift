/// An organisation was described.
public struct OrganisationCreated: EventPayload {
    /// `eu.dora.gap.organisation-created.v1`.
    public static let type = MessageType(domain: .gap, name: "organisation-created")

    /// Makes the payload.
    public init() {}
}
