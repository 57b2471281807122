internal import Contracts
internal import Regulation

extension CyberThreatContent {
    /// Whether what is known meets a condition of Delegated Regulation (EU) 2024/1772, Article 10.
    func finding(of condition: SignificantThreatCondition) -> Finding {
        switch condition {
        case .reach: .any([Finding(couldAffectCriticalFunctions), Finding(couldAffectOthers)])
        case .probability: Finding(isHighlyProbable)
        case .consequence:
            Finding(
                criteriaLikely.map { criteria in
                    SignificantThreatCondition.decidingCriteria.contains { criteria.contains($0.rawValue) }
                })
        }
    }
}
