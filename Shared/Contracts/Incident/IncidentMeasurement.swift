/// An incident's figures against the criteria of Delegated Regulation (EU) 2024/1772, Articles 6 and 9.
public struct IncidentMeasurement: Sendable, Codable, Equatable {
    /// Which incident.
    public let incident: ResourceID
    /// Its version that was measured.
    public let version: Int
    /// The moment up to which an unresolved incident has lasted.
    public let measuredAt: Timestamp
    /// Whether it is a major incident (Article 8(1)); nil while what is known doesn't decide it.
    public let isMajor: Bool?
    /// Each provision of Articles 6 and 9, in the order of the criteria.
    public let provisions: [MeasuredProvision]
    /// The functions that the incident names as affected.
    public let affectedFunctions: [ResourceID]
    /// The assets that the incident names as affected.
    public let affectedAssets: [ResourceID]

    /// Makes a measurement.
    /// - Parameters:
    ///   - incident: which incident, at which version.
    ///   - measuredAt: the moment up to which an unresolved incident has lasted.
    ///   - isMajor: whether it is a major incident; nil while what is known doesn't decide it.
    ///   - provisions: each provision of Articles 6 and 9, in the order of the criteria.
    public init(of incident: Incident, measuredAt: Timestamp, isMajor: Bool?, provisions: [MeasuredProvision]) {
        self.incident = incident.id
        version = incident.version
        self.measuredAt = measuredAt
        self.isMajor = isMajor
        self.provisions = provisions
        affectedFunctions = incident.affectedFunctions ?? []
        affectedAssets = incident.affectedAssets ?? []
    }
}
