internal import AgentRuntime
internal import Contracts

/// Describes an organisation; what binds it follows.
enum CreateOrganisationHandler {
    static func handle(
        _ command: ReceivedRequest<CreateOrganisation>, _ context: HandlerContext<any GapAssessmentRepository>
    ) async throws {
        let payload = command.payload
        if try await context.repository.organisation(payload.id) != nil {
            throw Rejection(
                status: 409, problem: "already-exists", detail: "There is an organisation \(payload.id.text) already.")
        }
        let organisation: Organisation
        do throws(OrganisationError) {
            organisation = try OrganisationProfile(payload).organisation(
                id: payload.id, version: 1, createdAt: context.now, updatedAt: context.now)
        } catch { throw error.rejection }
        try context.repository.save(organisation, because: OrganisationCreated())
    }
}
