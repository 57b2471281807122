internal import Contracts
internal import Regulation

/// How much work closing gaps takes, in person-days. The figures are the product's own assumption.
///
/// A gap costs what its evidence costs, half of it when it is met in part. In one piece of work the dearest gap of each
/// kind of evidence counts in full and each further one by 0.4: the second section of a policy is cheaper than the
/// policy. The sum is rounded up to half days.
enum EffortRule {
    /// The effort for evidence that isn't there at all.
    static func days(_ evidence: EvidenceKind) -> Double {
        switch evidence {
        case .record: 1.5
        case .report, .notification: 2.5
        case .contractClause: 3
        case .policy: 4
        case .procedure: 5
        case .register: 6
        case .test: 7
        }
    }

    /// The share that a further gap of the same kind of evidence costs.
    static let shareOfFurther = 0.4
    /// The share that a gap costs when it is met in part.
    static let shareOfPartly = 0.5

    /// The effort for gaps that are closed together.
    static func days(for gaps: [OpenGap]) -> Double {
        let byEvidence = Dictionary(grouping: gaps) { $0.obligation.evidence }
        let sum = EvidenceKind.allCases.reduce(0) { sum, evidence in
            let ofKind = byEvidence[evidence, default: []]
            let each = ofKind.map { days(evidence) * ($0.input.status == .partly ? shareOfPartly : 1) }.sorted(by: >)
            guard let dearest = each.first else { return sum }
            return sum + dearest + each.dropFirst().reduce(0, +) * shareOfFurther
        }
        return (sum * 2).rounded(.up) / 2
    }
}
