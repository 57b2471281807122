internal import Contracts
internal import HTTPServer
internal import Persistence

/// Proves a tenant's history: verifies it here and at the agents, exports an agent's log, publishes the seals' keys.
struct ProofRoutes: Sendable {
    let view: ViewVerifier
    let logs: AgentLogs
    let keys: SealKeyring
    let clock: @Sendable () -> Timestamp

    /// For how long one request verifies; a longer history comes in several.
    static let budget = Duration.seconds(20)

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/audit/verify") { request, context in try await verify(request, context) }
        group.get("/audit/export") { request, context in try await export(request, context) }
    }

    /// The keys are public: whoever verifies needs no token.
    func add(toRoot router: Router<GatewayContext>) {
        router.get("/.well-known/dora-seal-keys/{file}", immediate: nil) { _, context in
            let file = try context.parameters.require("file")
            guard let agent = MessageCatalogue.agents.first(where: { "\($0.domain.rawValue).json" == file }),
                let text = keys.text(of: agent.domain)
            else { throw HTTPError(Problems.notFound("There are no keys \(file.prefix(80)).")) }
            return .json(text)
        }
    }

    private func verify(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["cursor"])
        var cursor = HistoryCursor.start
        if let text = items["cursor"] {
            guard let read = HistoryCursor.parse(text) else {
                throw Problems.invalid(pointer: "/cursor", rule: "format", "The cursor is not one of this route.")
            }
            cursor = read
        }
        let deadline = ContinuousClock.now + Self.budget
        var report = HistoryReport(tenant: principal.tenant.text, verifiedAt: clock())
        let asker = AgentLogs.Asker(principal: principal, correlation: RequestReading.correlation(context))
        let (places, logs) = (cursor.logs, logs)
        let found = try await withThrowingTaskGroup(
            of: (HistoryReport.Log, HistoryCursor.LogPlace?).self
        ) { group in
            for agent in MessageCatalogue.agents {
                guard let place = places[agent.domain.rawValue] else { continue }
                group.addTask { try await logs.verify(agent, after: place, until: deadline, for: asker) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (log, place) in found.sorted(by: { $0.0.domain < $1.0.domain }) {
            report.logs.append(log)
            cursor.logs[log.domain] = place
        }
        if let place = cursor.view {
            cursor.view = try await view.verify(
                tenant: principal.tenant, after: place, until: deadline, into: &report.view)
        }
        report.complete = cursor.isEnd
        report.next = cursor.isEnd ? nil : try cursor.text
        report.conclude()
        return .json(try CanonicalJSON.encode(report))
    }

    private func export(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["domain"])
        guard let agent = MessageCatalogue.agents.first(where: { $0.domain.rawValue == items["domain"] }) else {
            let known = MessageCatalogue.agents.map(\.domain.rawValue).joined(separator: ", ")
            throw Problems.invalid(pointer: "/domain", rule: "choice", "domain is one of \(known).")
        }
        let asker = AgentLogs.Asker(principal: principal, correlation: RequestReading.correlation(context))
        // The first piece comes before the status is sent, so that an agent which is away is a 504 and not a torso.
        let first = try await logs.export(agent, after: nil, for: asker)
        let logs = logs
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/x-ndjson",
                .contentDisposition: "attachment; filename=\"\(principal.tenant.text)-\(agent.domain.rawValue).jsonl\"",
                "X-Content-Type-Options": "nosniff",
            ],
            body: .stream { writer in
                var (piece, place) = first
                try await writer.write(piece)
                while !place.isEnd {
                    (piece, place) = try await logs.export(agent, after: place, for: asker)
                    try await writer.write(piece)
                }
            })
    }

    private func principal(_ context: AuthenticatedContext) throws -> Principal {
        try context.requirePrincipal().holding(VerifyLog.allowedRoles, to: "verify the history")
    }
}
