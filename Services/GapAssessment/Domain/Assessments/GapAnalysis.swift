internal import Contracts
internal import Regulation

/// An assessment and its gaps: one for each obligation of the catalogue.
struct GapAnalysis: Sendable, Equatable {
    let assessment: Assessment
    /// In the catalogue's order.
    let gaps: [Gap]

    /// Judges every obligation of the catalogue.
    ///
    /// Findings on obligations that the catalogue doesn't know are passed over; of several on one, the first counts.
    /// - Throws: ``OrganisationError`` when the organisation's profile doesn't stand up to the law.
    init(
        of organisation: Organisation, command: AssessGaps, findings: [Finding], now: Timestamp,
        catalogue: [Obligation] = ObligationCatalogue.all
    ) throws(OrganisationError) {
        let judge = ObligationJudge(facts: try organisation.facts, policiesRead: command.policies.count)
        let byObligation = Dictionary(findings.map { ($0.obligation, $0) }) { first, _ in first }
        var total = StatusTally()
        var pillars: [Pillar: StatusTally] = [:]
        gaps = catalogue.map { obligation in
            let judgement = judge.judge(obligation, by: byObligation[obligation.id])
            total.add(judgement.status)
            pillars[obligation.pillar, default: StatusTally()].add(judgement.status)
            return Gap(
                id: NameBasedIdentifier.child(obligation.id, of: command.id), version: 1,
                organisation: organisation.id, assessment: command.id, obligation: obligation.id,
                citation: obligation.citation, pillar: obligation.pillar.rawValue, statement: obligation.statement,
                status: judgement.status, confidence: judgement.confidence, reason: judgement.reason,
                missing: judgement.missing, evidence: judgement.evidence, policies: judgement.policies,
                severity: Severity.of(obligation), owner: nil, attestation: nil, createdAt: now, updatedAt: now)
        }
        assessment = Assessment(
            id: command.id, version: 1, organisation: organisation.id, analysis: command.analysis,
            policies: command.policies,
            pillars: Pillar.allCases.map { (pillars[$0] ?? StatusTally()).coverage(of: $0.rawValue) },
            met: total.met, partly: total.partly, notMet: total.notMet, notApplicable: total.notApplicable,
            coverage: total.coverage, createdAt: now, updatedAt: now)
    }
}
