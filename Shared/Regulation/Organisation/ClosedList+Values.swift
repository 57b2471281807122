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
        case .registerCountry: RegisterCountry.all.map(\.value)
        case .registerCurrency: RegisterCurrency.all.map(\.value)
        case .identificationCodeType: IdentificationCodeType.allCases.map(\.rawValue)
        case .personType: PersonType.allCases.map(\.rawValue)
        case .arrangementType: ArrangementType.allCases.map(\.rawValue)
        case .ictServiceType: ICTServiceType.allCases.map(\.rawValue)
        case .terminationReason: TerminationReason.allCases.map(\.rawValue)
        case .dataSensitiveness: DataSensitiveness.allCases.map(\.rawValue)
        case .relianceLevel: RelianceLevel.allCases.map(\.rawValue)
        case .substitutability: Substitutability.allCases.map(\.rawValue)
        case .nonSubstitutabilityReason: NonSubstitutabilityReason.allCases.map(\.rawValue)
        case .reintegration: Reintegration.allCases.map(\.rawValue)
        case .impactOfDiscontinuing: ImpactOfDiscontinuing.allCases.map(\.rawValue)
        case .alternativesAnswer: AlternativesAnswer.allCases.map(\.rawValue)
        case .contractClause: ContractClause.allCases.map(\.rawValue)
        case .licensedActivity: LicensedActivity.all.map(\.value)
        case .functionCriticality: FunctionCriticality.allCases.map(\.rawValue)
        case .resilienceTestSort: ResilienceTestSort.allCases.map(\.rawValue)
        }
    }
}
