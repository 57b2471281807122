/// Which obligations bind which organisation.
public enum Applicability {
    /// Whether a rule with this reach binds the organisation.
    public static func applies(_ bound: Bound, to facts: OrganisationFacts) -> Bool {
        reason(against: bound, for: facts) == nil
    }

    /// Whether the obligation binds the organisation: its reach and, where the provision addresses some types of entity
    /// alone, the type.
    public static func applies(_ obligation: Obligation, to facts: OrganisationFacts) -> Bool {
        reason(against: obligation, for: facts) == nil
    }

    /// Why a rule with this reach does not bind the organisation; nil when it does.
    public static func reason(against bound: Bound, for facts: OrganisationFacts) -> Inapplicability? {
        if facts.entityType == .insuranceIntermediary, facts.size != .large { return .outOfScopeIntermediary }
        switch bound {
        case .all:
            return nil
        case .fullFramework:
            return facts.simplifiedFramework ? .simplifiedFramework : nil
        case .fullFrameworkNotMicroenterprise:
            if facts.simplifiedFramework { return .simplifiedFramework }
            return facts.isMicroenterprise ? .microenterprise : nil
        case .fullFrameworkMicroenterprise:
            if facts.simplifiedFramework { return .simplifiedFramework }
            return facts.isMicroenterprise ? nil : .onlyMicroenterprises
        case .notMicroenterprise:
            return facts.isMicroenterprise ? .microenterprise : nil
        case .microenterprise:
            return facts.isMicroenterprise ? nil : .onlyMicroenterprises
        case .simplified:
            return facts.simplifiedFramework ? nil : .onlySimplifiedFramework
        case .threatLedTesting:
            return facts.identifiedForThreatLedTesting ? nil : .notIdentifiedForThreatLedTesting
        }
    }

    /// Why the obligation does not bind the organisation; nil when it does.
    public static func reason(against obligation: Obligation, for facts: OrganisationFacts) -> Inapplicability? {
        if let reason = reason(against: obligation.binds, for: facts) { return reason }
        guard let addressees = obligation.addressees else { return nil }
        return addressees.contains(facts.entityType) ? nil : .otherEntityTypes
    }
}
