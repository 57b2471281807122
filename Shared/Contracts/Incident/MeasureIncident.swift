/// An incident's figures against the thresholds that classify it, at the moment of asking. The answer is an
/// ``IncidentMeasurement``.
public struct MeasureIncident: QueryPayload {
    /// `eu.dora.incident.measure-incident.v1`.
    public static let type = MessageType(domain: .incident, name: "measure-incident")
    /// Who may ask for it: all who may read incidents.
    public static let allowedRoles: Set<Role> = Set(Role.allCases)

    /// Which incident.
    public let incident: ResourceID

    /// Makes the payload.
    /// - Parameter incident: which incident.
    public init(incident: ResourceID) { self.incident = incident }
}
