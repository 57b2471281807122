internal import AgentRuntime
internal import Contracts

/// Takes an organisation out. Its assessments and gaps stay: they are history.
enum DeleteOrganisationHandler {
    static func handle(
        _ command: ReceivedRequest<DeleteOrganisation>, _ context: HandlerContext<any GapAssessmentRepository>
    ) async throws {
        let id = command.payload.id
        guard let organisation = try await context.repository.organisation(id) else {
            throw Rejection.notFound(Organisation.kind, id)
        }
        try command.require(version: organisation.version)
        try context.repository.remove(organisation, because: OrganisationDeleted(name: organisation.name))
    }
}
