internal import Contracts
internal import Foundation
internal import HTTPServer
internal import Persistence

/// The routes that read resources, all from their descriptions; none leaves the gateway.
struct ReadRoutes: Sendable {
    let readModel: ReadModel
    let audit: AuditReader
    let cache: ReadCache

    /// Adds lists, single resources, versions and history of every kind.
    func add(to group: RouterGroup<AuthenticatedContext>) {
        for description in MessageCatalogue.resources {
            for list in description.lists {
                group.get(list.path, immediate: { cached($0, $1, description) }) { request, context in
                    try await self.list(request, context, list, description)
                }
            }
            group.get(description.itemPath, immediate: { cached($0, $1, description) }) { request, context in
                try await item(request, context, description)
            }
            group.get("\(description.itemPath)/versions") { request, context in
                try await history(request, context, description, withStates: true)
            }
            group.get("\(description.itemPath)/versions/{version}") { request, context in
                try await version(request, context, description)
            }
            group.get("\(description.itemPath)/history") { request, context in
                try await history(request, context, description, withStates: false)
            }
        }
    }

    static func principal(
        _ context: AuthenticatedContext, _ description: ResourceDescription
    ) throws(HTTPError) -> Principal {
        try context.requirePrincipal().holding(description.readers, to: "read \(description.plural)")
    }

    /// An answer that was given before and still holds; nil when it must be read, or refused.
    private func cached(
        _ request: Request, _ context: AuthenticatedContext, _ description: ResourceDescription
    ) -> Response? {
        guard let principal = context.principal, !principal.isOperator,
            !principal.roles.isDisjoint(with: description.readers)
        else { return nil }
        return cache.answer(to: request.target, of: principal.tenant)?.response(to: request)
    }

    private func list(
        _ request: Request, _ context: AuthenticatedContext, _ route: ListRoute, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try Self.principal(context, description)
        let ticket = cache.ticket(for: principal.tenant, [description.kind] + route.parameters.values)
        var fixed: [String: JSONValue] = [:]
        for (parameter, filter) in route.fixedFilters {
            let id = try RequestReading.identifier(parameter, context)
            guard let field = description.fields.first(where: { $0.name == filter }) else { continue }
            fixed[filter] = FilterColumn.value(of: id.text, field)
            if let kind = route.parameters[parameter],
                try await readModel.resource(kind, id, tenant: principal.tenant) == nil
            {
                throw HTTPError(Problems.notFound("There is no \(kind) \(id)."))
            }
        }
        let items = try request.queryItems()
        let query = try ListQueryReader(description: description).read(items, path: String(request.path), fixed: fixed)
        let selection = try FieldSelection.read(items, description)
        let (rows, next) = try await readModel.list(
            description, query.query, list: query.list, tenant: principal.tenant)
        var bytes = Array(#"{"items":["#.utf8)
        bytes.reserveCapacity(1_024 * rows.count + 256)
        let details = Set(description.fields.filter(\.isDetail).map(\.name))
        for (index, row) in rows.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if let selection {
                bytes += try selection.select(from: try row.textBytes("body"))
            } else if details.isEmpty {
                try row.appendText("body", to: &bytes)
            } else {
                // What is left out for its size is there when it is asked for by name.
                bytes += try FieldSelection.keep(in: try row.textBytes("body")) { !details.contains($0) }
            }
        }
        bytes.append(UInt8(ascii: "]"))
        var link: String?
        if let cursor = try next?.text {
            bytes += Array(#","next":"#.utf8) + (try CanonicalJSON.encode(cursor))
            let others = items.items.filter { $0.name != "cursor" }
                .map { "\(Self.encode($0.name))=\(Self.encode($0.value))&" }.joined()
            link = "<\(request.path)?\(others)cursor=\(cursor)>; rel=\"next\""
        }
        bytes.append(UInt8(ascii: "}"))
        let answer = CachedAnswer(body: bytes, tag: CachedAnswer.tag(of: bytes), link: link)
        cache.keep(answer, to: request.target, of: principal.tenant, ticket)
        return answer.response(to: request)
    }

    private func item(
        _ request: Request, _ context: AuthenticatedContext, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try Self.principal(context, description)
        let id = try RequestReading.identifier("id", context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["fields"])
        let selection = try FieldSelection.read(items, description, withLinks: true)
        let ticket = cache.ticket(for: principal.tenant, [description.kind])
        let row = try await Self.row(readModel, description, id, principal.tenant)
        let answer: CachedAnswer
        if let selection {
            let chosen = try selection.select(from: row.body)
            answer = CachedAnswer(
                body: selection.wantsLinks ? try ResourceLinks.compose(chosen, of: row) : chosen,
                tag: selection.tag(ofVersion: row.version))
        } else {
            answer = CachedAnswer(body: try ResourceLinks.compose(row), tag: row.tag)
        }
        cache.keep(answer, to: request.target, of: principal.tenant, ticket)
        return answer.response(to: request)
    }

    /// A resource's row.
    /// - Throws: a 404 problem when the tenant has none by that identifier.
    static func row(
        _ readModel: ReadModel, _ description: ResourceDescription, _ id: ResourceID, _ tenant: TenantID
    ) async throws -> ResourceRow {
        guard let row = try await readModel.resource(description.kind, id, tenant: tenant) else {
            throw HTTPError(Problems.notFound("There is no \(description.kind) \(id)."))
        }
        return row
    }

    private func history(
        _ request: Request, _ context: AuthenticatedContext, _ description: ResourceDescription, withStates: Bool
    ) async throws -> Response {
        let principal = try Self.principal(context, description)
        let id = try RequestReading.identifier("id", context)
        let items = try request.queryItems()
        let after = try PageReading.number(items, "after", PageReading.versions, default: 0)
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        try PageReading.refuseUnknown(items, known: ["after", "limit"])
        let stream = StreamName(kind: description.kind, id: id)
        let events = try await audit.history(of: stream, after: after, limit: limit, tenant: principal.tenant)
        guard !events.isEmpty || after > 0 else {
            throw HTTPError(Problems.notFound("There is no \(description.kind) \(id)."))
        }
        return try .page(
            try events.map { try $0.json(withResource: withStates) },
            next: events.count == limit ? events.last.map { .integer(Int64($0.version)) } : nil)
    }

    private func version(
        _ request: Request, _ context: AuthenticatedContext, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try Self.principal(context, description)
        let id = try RequestReading.identifier("id", context)
        guard let number = Int(try context.parameters.require("version")), number > 0,
            PageReading.versions.contains(number)
        else {
            throw Problems.invalid(pointer: "/version", rule: "format", "A version is a whole number from 1.")
        }
        let stream = StreamName(kind: description.kind, id: id)
        guard let event = try await audit.version(number, of: stream, tenant: principal.tenant),
            let resource = event.resource
        else { throw HTTPError(Problems.notFound("There is no version \(number) of \(description.kind) \(id).")) }
        return .json(Array(resource.utf8), headers: [.eTag: "\"\(number)\""])
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
