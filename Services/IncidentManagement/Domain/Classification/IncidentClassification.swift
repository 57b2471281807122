internal import Contracts
internal import Regulation

/// What follows from the figures of an incident (Delegated Regulation (EU) 2024/1772, Articles 6, 8(1) and 9).
struct IncidentClassification: Sendable, Equatable {
    /// The provisions that are met, in the order of the criteria.
    let thresholdsMet: [ThresholdMet]
    /// The criteria that are met.
    let criteriaMet: [IncidentCriterion]
    /// The criteria that can't be judged yet.
    let criteriaUnknown: [IncidentCriterion]
    /// Whether it is a major incident.
    let major: Judgement

    /// Classifies an incident.
    /// - Parameters:
    ///   - incident: what is known of it.
    ///   - now: the moment up to which an unresolved incident has lasted.
    init(of incident: IncidentContent, at now: Timestamp) {
        let impacts = CriticalServiceImpact.allCases.map { ($0.citation, incident.judgement(of: $0)) }
        let thresholds = MaterialityThreshold.allCases.map { ($0, incident.judgement(of: $0, at: now)) }
        var met: [ThresholdMet] = []
        var criteria: [Judgement: [IncidentCriterion]] = [:]
        for criterion in IncidentCriterion.allCases {
            let provisions =
                criterion == .criticalServices
                ? impacts : thresholds.filter { $0.0.criterion == criterion }.map { ($0.0.citation, $0.1) }
            for (provision, judgement) in provisions where judgement == .holds {
                met.append(ThresholdMet(criterion: criterion.rawValue, provision: provision))
            }
            criteria[.any(provisions.map(\.1)), default: []].append(criterion)
        }
        thresholdsMet = met
        criteriaMet = criteria[.holds] ?? []
        criteriaUnknown = criteria[.unknown] ?? []
        major = MajorIncidentRule.judgement(
            criticalServices: .any(impacts.map(\.1)),
            thresholds: Dictionary(thresholds, uniquingKeysWith: { first, _ in first }))
    }
}
