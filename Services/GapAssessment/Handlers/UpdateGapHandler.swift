internal import AgentRuntime
internal import Contracts

/// Names a gap's owner or takes a person's word on its state; the assessment's counts follow in the same unit. A change
/// that changes nothing writes nothing.
enum UpdateGapHandler {
    static func handle(
        _ command: ReceivedRequest<UpdateGap>, _ context: HandlerContext<any GapAssessmentRepository>
    ) async throws {
        let id = command.payload.id
        guard let gap = try await context.repository.gap(id) else { throw Rejection.notFound(Gap.kind, id) }
        try command.require(version: gap.version)
        let next: Gap
        let members: [String]
        do throws(GapError) {
            (next, members) = try gap.changed(
                by: command.payload, attestedBy: command.request.requester.subject, now: context.now)
        } catch { throw error.rejection }
        guard !members.isEmpty else { return }
        try context.repository.save(next, because: GapUpdated(changed: members))
        guard next.status != gap.status else { return }
        guard let assessment = try await context.repository.assessment(gap.assessment) else {
            throw Rejection.notFound(Assessment.kind, gap.assessment)
        }
        let recounted = assessment.recounted(pillar: gap.pillar, from: gap.status, to: next.status, now: context.now)
        try context.repository.save(recounted, because: AssessmentRecounted(gap: id, from: gap.status, to: next.status))
    }
}
