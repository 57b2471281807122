public import Contracts

extension ClosedList {
    /// The values, as they stand in messages and documents, in the law's order.
    public var values: [String] {
        switch self {
        case .entityType: EntityType.allCases.map(\.rawValue)
        case .entitySize: EntitySize.allCases.map(\.rawValue)
        case .pillar: Pillar.allCases.map(\.rawValue)
        case .incidentCriterion: IncidentCriterion.allCases.map(\.rawValue)
        case .incidentType: IncidentType.allCases.map(\.rawValue)
        case .incidentDiscovery: IncidentDiscovery.allCases.map(\.rawValue)
        case .incidentRootCause: IncidentRootCause.allCases.map(\.rawValue)
        case .reputationalImpact: ReputationalImpact.allCases.map(\.rawValue)
        case .dataLoss: DataLoss.allCases.map(\.rawValue)
        }
    }
}
