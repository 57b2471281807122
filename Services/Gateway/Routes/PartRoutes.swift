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
        let row = try await ReadRoutes.row(readModel, description, id, principal.tenant)
        // What the client has already isn't taken out of the resource again.
        guard !RequestReading.isUnchanged(request, tag: row.tag) else {
            return Response(status: .notModified, headers: [.eTag: row.tag])
        }
        let items = try CanonicalJSON.decode(JSONValue.self, from: row.body)[part.member] ?? .array([])
        let body = try CanonicalJSON.encode(JSONValue.object(["items": items]))
        return .json(body, headers: [.eTag: row.tag])
    }
}
