internal import Contracts
internal import Regulation

/// Judges an organisation by what an analysis found in its policies.
struct ObligationJudge: Sendable {
    /// What decides what binds the organisation.
    let facts: OrganisationFacts
    /// How many policies the analysis read.
    let policiesRead: Int

    /// How sure "not met" is when nothing was found: an analysis knows some wordings, not all.
    static let confidenceOfSilence = 0.6
    /// How sure "not applicable" is when it rests on the policies' silence about a condition.
    static let confidenceOfSilentCondition = 0.5
    /// How many passages a judgement carries.
    static let longestEvidence = 3

    /// Judges one obligation.
    ///
    /// What doesn't bind by the law is not applicable, whatever the policies say. For the rest the finding decides:
    /// answered is met, answered in part is partly, contradicted and absent are not met. Where an obligation holds
    /// under a condition that the profile doesn't answer, silence means that the condition doesn't hold.
    func judge(_ obligation: Obligation, by finding: Finding?) -> Judgement {
        if let inapplicability = Applicability.reason(against: obligation, for: facts) {
            return Judgement(.notApplicable, confidence: 1, reason: inapplicability.sentence)
        }
        if let condition = obligation.condition {
            return judge(obligation, under: condition, by: finding)
        }
        guard let finding else { return silence(on: obligation, confidence: Self.confidenceOfSilence) }
        return judge(obligation, spokenOf: finding)
    }

    /// A finding on an obligation that holds without a condition, or whose condition the policies show to hold.
    func judge(_ obligation: Obligation, spokenOf finding: Finding) -> Judgement {
        let evidence = Array(Self.ordered(finding.quotes, verdict: finding.verdict).prefix(Self.longestEvidence))
        let missing = Self.missing(of: obligation, by: finding)
        switch finding.verdict {
        case .answered:
            return Judgement(
                .met, confidence: finding.confidence,
                reason: ReasonSentence.met(obligation.elements.map(\.name), evidence: evidence), evidence: evidence)
        case .partly:
            return Judgement(
                .partly, confidence: finding.confidence,
                reason: ReasonSentence.partly(answered: finding.answered, missing: missing, evidence: evidence),
                missing: missing, evidence: evidence)
        case .contradicted:
            return Judgement(
                .notMet, confidence: finding.confidence, reason: ReasonSentence.contradicted(evidence: evidence),
                missing: missing, evidence: evidence)
        case .absent:
            return silence(on: obligation, confidence: finding.confidence)
        }
    }

    private func silence(on obligation: Obligation, confidence: Double) -> Judgement {
        let missing = obligation.elements.map(\.name)
        return Judgement(
            .notMet, confidence: confidence, reason: ReasonSentence.absent(missing, policiesRead: policiesRead),
            missing: missing)
    }

    /// The elements that the finding leaves open: those it names, or, where it names none, those it doesn't answer.
    private static func missing(of obligation: Obligation, by finding: Finding) -> [String] {
        guard finding.missing.isEmpty else { return finding.missing }
        return obligation.elements.map(\.name).filter { !finding.answered.contains($0) }
    }

    /// The quotes as the analysis ordered them, those that say no first where they decide.
    private static func ordered(_ quotes: [Quote], verdict: Verdict) -> [Quote] {
        guard verdict == .contradicted else { return quotes }
        return quotes.filter { $0.stance == .denied } + quotes.filter { $0.stance != .denied }
    }
}
