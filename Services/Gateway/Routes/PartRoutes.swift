internal import Contracts
internal import HTTPServer

/// The routes that read a list standing inside a resource: whole, since a resource bounds it, under the resource's
/// entity tag.
struct PartRoutes: Sendable {
    let readModel: ReadModel

    /// Adds the parts of every kind.
    func add(to group: RouterGroup<AuthenticatedContext>) {
        for description in MessageCatalogue.resources {
            for part in description.parts {
                group.get(part.path) { request, context in try await read(request, context, part, description) }
            }
        }
    }

    private func read(
        _ request: Request, _ context: AuthenticatedContext, _ part: PartRoute, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try ReadRoutes.principal(context, description)
        let id = try RequestReading.identifier(part.parameter, context)
        try PageReading.refuseUnknown(try request.queryItems(), known: [])
        return try await ReadRoutes.answer(request, readModel, description, id, principal.tenant) { row in
            let items = try CanonicalJSON.decode(JSONValue.self, from: row.body)[part.member] ?? .array([])
            return try CanonicalJSON.encode(JSONValue.object(["items": items]))
        }
    }
}
