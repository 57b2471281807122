internal import Regulation

/// How much it matters when an obligation isn't met: a number above 0 and at most 1 that depends on the obligation
/// alone, so that two organisations' gaps can be compared.
///
/// Severity = weight of the evidence × weight of the pillar × weight of the source, rounded to hundredths:
/// - evidence: what is missing when the evidence is. An untold authority and untested resilience weigh most, a missing
///   record least.
/// - pillar: where a failure does its harm. ICT risk and incidents directly; third parties and testing one step away;
///   sharing of information, which Article 45 leaves to the entity, least.
/// - source: a core duty (``isCore(_:)``) in full, any other by 0.7.
///
/// The weights are the platform's own judgement; the law ranks no duty.
enum Severity {
    /// The severity of an obligation.
    static func of(_ obligation: Obligation) -> Double {
        let product = weight(of: obligation.evidence) * weight(of: obligation.pillar) * (isCore(obligation) ? 1 : 0.7)
        return (product * 100).rounded() / 100
    }

    /// Whether it is a duty of Regulation (EU) 2022/2554 itself, rather than a Level-2 act's detail of one, and holds
    /// without a condition.
    static func isCore(_ obligation: Obligation) -> Bool {
        obligation.act == "2022/2554" && obligation.condition == nil
    }

    private static func weight(of evidence: EvidenceKind) -> Double {
        switch evidence {
        case .notification: 1
        case .test: 0.9
        case .register: 0.85
        case .contractClause: 0.8
        case .procedure: 0.75
        case .policy: 0.7
        case .report: 0.65
        case .record: 0.6
        }
    }

    private static func weight(of pillar: Pillar) -> Double {
        switch pillar {
        case .ictRisk, .incidents: 1
        case .thirdParty: 0.95
        case .testing: 0.9
        case .informationSharing: 0.4
        }
    }
}
