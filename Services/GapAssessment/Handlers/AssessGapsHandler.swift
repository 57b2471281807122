internal import AgentRuntime
internal import Contracts

/// Judges every obligation of the catalogue by an analysis' findings: one assessment and a gap for each.
enum AssessGapsHandler {
    static func handle(
        _ command: ReceivedRequest<AssessGaps>, _ context: HandlerContext<any GapAssessmentRepository>
    ) async throws {
        let payload = command.payload
        guard let organisation = try await context.repository.organisation(payload.organisation) else {
            throw Rejection(
                status: 422, problem: "unknown-organisation",
                detail: "There is no organisation \(payload.organisation.text).", pointer: "/organisation")
        }
        if try await context.repository.assessment(payload.id) != nil {
            throw Rejection(
                status: 409, problem: "already-exists", detail: "There is an assessment \(payload.id.text) already.")
        }
        let findings = try await context.list(payload.findings, or: payload.content, named: "findings")
        let analysis: GapAnalysis
        do throws(OrganisationError) {
            analysis = try GapAnalysis(of: organisation, command: payload, findings: findings, now: context.now)
        } catch { throw error.rejection }
        for gap in analysis.gaps {
            try context.repository.save(gap, because: GapRecorded(assessment: payload.id))
        }
        let assessment = analysis.assessment
        try context.repository.save(
            assessment,
            because: GapsAssessed(
                met: assessment.met, partly: assessment.partly, notMet: assessment.notMet,
                notApplicable: assessment.notApplicable))
    }
}
