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
        let filter = AuditFilter(
            actor: items["actor"], type: items["type"], kind: items["kind"], domain: items["domain"],
            stream: items["stream"], streams: try object(items), from: try time(items, "from"),
            to: try time(items, "to"), before: before == Int.max ? nil : before, limit: limit + 1)
        let events = try await audit.events(filter, tenant: principal.tenant)
        return try .page(
            try events.prefix(limit).map { try $0.json(withResource: false) },
            next: events.count > limit ? .string(String(events[limit - 1].number)) : nil)
    }

    /// The streams of one object, of every kind where none is named; nil when no object is asked for.
    private func object(_ items: QueryItems) throws(HTTPError) -> [String]? {
        guard let text = items["id"] else { return nil }
        let id: ResourceID
        do { id = try ResourceID(text) } catch {
            throw Problems.invalid(pointer: "/id", rule: "format", "id is a lower-case UUID.")
        }
        let kinds = items["kind"].map { [ResourceKind(rawValue: $0)] } ?? MessageCatalogue.resources.map(\.kind)
        return kinds.map { StreamName(kind: $0, id: id).text }
    }

    private func time(_ items: QueryItems, _ name: String) throws(HTTPError) -> Timestamp? {
        guard let text = items[name] else { return nil }
        do { return try Timestamp(text) } catch {
            throw Problems.invalid(
                pointer: "/\(name)", rule: "format", "\(name) is a time in UTC as 2026-03-01T09:30:00Z.")
        }
    }
}
