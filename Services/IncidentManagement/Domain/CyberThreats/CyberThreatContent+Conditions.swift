internal import Contracts
internal import Regulation

extension CyberThreatContent {
    /// Whether what is known meets a condition of Delegated Regulation (EU) 2024/1772, Article 10.
    func judgement(of condition: SignificantThreatCondition) -> Judgement {
        switch condition {
        case .reach: .any([Judgement(couldAffectCriticalFunctions), Judgement(couldAffectOthers)])
        case .probability: Judgement(isHighlyProbable)
        case .consequence:
            Judgement(
                criteriaLikely.map { criteria in
                    SignificantThreatCondition.decidingCriteria.contains { criteria.contains($0.rawValue) }
                })
        }
    }
}
