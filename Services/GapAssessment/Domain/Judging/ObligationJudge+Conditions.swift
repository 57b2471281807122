internal import Contracts
internal import Regulation

extension ObligationJudge {
    /// Judges an obligation that holds under a condition which the profile doesn't answer. The careful reading: no gap
    /// is found where the duty may not exist, and no duty is dropped that the policies show to exist.
    ///
    /// - Silence: the condition doesn't hold, not applicable, with little confidence.
    /// - What is voluntary and isn't answered in full is not applicable: what is permitted can't be missing.
    /// - Other conditions: who speaks of the duty shows that its condition holds, so answered is met and answered in
    ///   part is partly. A denial may deny the duty or the condition ("reporting is not outsourced"): it counts as not
    ///   met with half the confidence, and its reason says under which condition, so that a person can attest
    ///   otherwise.
    func judge(_ obligation: Obligation, under condition: ObligationCondition, by finding: Finding?) -> Judgement {
        guard let finding, finding.verdict != .absent else {
            return Judgement(
                .notApplicable, confidence: min(finding?.confidence ?? 1, Self.confidenceOfSilentCondition),
                reason: ReasonSentence.silentCondition(condition))
        }
        let spoken = judge(obligation, spokenOf: finding)
        if condition == .voluntary, spoken.status != .met {
            return Judgement(
                .notApplicable, confidence: spoken.confidence, reason: ReasonSentence.voluntary,
                evidence: spoken.evidence)
        }
        guard finding.verdict == .contradicted else { return spoken }
        return Judgement(
            .notMet, confidence: spoken.confidence / 2,
            reason: ReasonSentence.contradicted(evidence: spoken.evidence, onlyWhere: condition),
            missing: spoken.missing, evidence: spoken.evidence)
    }
}
