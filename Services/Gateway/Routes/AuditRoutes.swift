internal import Contracts
internal import HTTPServer

/// The tenant's history: every event, by actor, time, object, type and domain.
struct AuditRoutes: Sendable {
    let audit: AuditReader

    static let readers: Set<Role> = [.administrator, .complianceOfficer, .auditor]
    static let parameters: Set<String> = [
        "actor", "type", "kind", "id", "stream", "domain", "from", "to", "limit", "cursor",
    ]

    static let domains = MessageCatalogue.agents.map(\.domain.rawValue).sorted()

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/audit/events") { request, context in try await list(request, context) }
    }

    private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal().holding(Self.readers, to: "read the audit events")
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: Self.parameters)
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let before = try PageReading.number(items, "cursor", 1...Int.max, default: Int.max)
        if let domain = items["domain"], !Self.domains.contains(domain) {
            throw Problems.invalid(
                pointer: "/domain", rule: "choice", "domain is one of \(Self.domains.joined(separator: ", ")).")
        }
        let object = try object(items)
        let filter = AuditFilter(
            actor: items["actor"], type: items["type"], kind: object == nil ? items["kind"] : nil,
            domain: items["domain"], stream: object ?? items["stream"], from: try time(items, "from"),
            to: try time(items, "to"), before: before == Int.max ? nil : before, limit: limit + 1)
        let events = try await audit.events(filter, tenant: principal.tenant)
        return try .page(
            try events.prefix(limit).map { try $0.json(withResource: false) },
            next: events.count > limit ? .string(String(events[limit - 1].number)) : nil)
    }

    /// The stream of one object; nil when none is asked for.
    private func object(_ items: QueryItems) throws(HTTPError) -> String? {
        guard let text = items["id"] else { return nil }
        guard let kind = items["kind"], items["stream"] == nil else {
            throw Problems.invalid(pointer: "/id", rule: "required", "An object is asked for by kind and id.")
        }
        do { return StreamName(kind: ResourceKind(rawValue: kind), id: try ResourceID(text)).text } catch {
            throw Problems.invalid(pointer: "/id", rule: "format", "id is a lower-case UUID.")
        }
    }

    private func time(_ items: QueryItems, _ name: String) throws(HTTPError) -> Timestamp? {
        guard let text = items[name] else { return nil }
        do { return try Timestamp(text) } catch {
            throw Problems.invalid(
                pointer: "/\(name)", rule: "format", "\(name) is a time in UTC as 2026-03-01T09:30:00Z.")
        }
    }
}
