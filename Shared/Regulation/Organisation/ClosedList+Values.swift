public import Contracts

extension ClosedList {
    /// The values, as they stand in messages and documents, in the law's order.
    public var values: [String] {
        switch self {
        case .entityType: EntityType.allCases.map(\.rawValue)
        case .entitySize: EntitySize.allCases.map(\.rawValue)
        case .pillar: Pillar.allCases.map(\.rawValue)
        case .licensedActivity: LicensedActivity.all.map(\.value)
        case .functionCriticality: FunctionCriticality.allCases.map(\.rawValue)
        case .impactOfDiscontinuing: ImpactOfDiscontinuing.allCases.map(\.rawValue)
        case .resilienceTestSort: ResilienceTestSort.allCases.map(\.rawValue)
        }
    }
}
