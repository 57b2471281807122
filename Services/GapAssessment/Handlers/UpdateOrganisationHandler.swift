internal import AgentRuntime
internal import Contracts

/// Changes an organisation's profile. A change that changes nothing writes nothing.
enum UpdateOrganisationHandler {
    static func handle(
        _ command: ReceivedRequest<UpdateOrganisation>, _ context: HandlerContext<any GapAssessmentRepository>
    ) async throws {
        let payload = command.payload
        guard let organisation = try await context.repository.organisation(payload.id) else {
            throw Rejection.notFound(Organisation.kind, payload.id)
        }
        try command.require(version: organisation.version)
        let next: Organisation
        do throws(OrganisationError) {
            next = try OrganisationProfile(organisation, changedBy: payload).organisation(
                id: organisation.id, version: organisation.version + 1, createdAt: organisation.createdAt,
                updatedAt: context.now)
        } catch { throw error.rejection }
        let changed = organisation.membersChanged(in: next)
        guard !changed.isEmpty else { return }
        try context.repository.save(next, because: OrganisationUpdated(changed: changed))
    }
}
