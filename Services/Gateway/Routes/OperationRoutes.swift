internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer

/// The routes of operations: list, get, cancel.
struct OperationRoutes: Sendable {
    let store: OperationStore
    let issuer: CommandIssuer
    let identities: IdentityFactory
    /// After how many days operations are pruned.
    let keptDays: Double

    /// What an operation's status may be, to the outside.
    static let statuses = ["pending", "dead-lettered", "done", "rejected"]

    /// Who may ask for changes, and so for taking one back.
    static let cancellers: Set<Role> = Set(Role.allCases).subtracting([.auditor])

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/operations") { request, context in try await list(request, context) }
        group.get("/operations/{id}") { _, context in try await get(context) }
        group.post("/operations/{id}/cancel") { request, context in try await cancel(request, context) }
    }

    private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["status", "limit", "cursor"])
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        if let status = items["status"], !Self.statuses.contains(status) {
            throw Problems.invalid(
                pointer: "/status", rule: "choice", "status is one of \(Self.statuses.joined(separator: ", ")).")
        }
        let place = try items["cursor"].map { try ListCursor.place(in: $0, list: "operations") }
        let found = try await store.list(
            status: items["status"], after: place, limit: limit + 1, tenant: principal.tenant)
        let page = found.prefix(limit)
        var next: JSONValue?
        if found.count > limit, let last = page.last {
            next = .string(try ListCursor(value: last.issuedAt.text, id: last.id.text, list: "operations").text)
        }
        return try .page(try page.map { try $0.json(address: address($0, principal)) }, next: next)
    }

    private func get(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let place = try read(context, principal)
        let operation = try await store.find(place.operation, tenant: principal.tenant) ?? pending(place)
        return .json(
            try CanonicalJSON.encode(
                try operation.json(address: place.text(tenant: principal.tenant, factory: identities))))
    }

    private func cancel(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal().holding(Self.cancellers, to: "cancel operations")
        let place = try read(context, principal)
        guard let operation = try await store.find(place.operation, tenant: principal.tenant) else {
            throw HTTPError(
                Problems.make(
                    .conflict, "not-cancellable", "Not cancellable", "The operation isn't known yet: try again."),
                headers: [.retryAfter: "1"])
        }
        // Who may not is told so whatever has become of it.
        guard operation.requestedBy == principal.subject || principal.roles.contains(.administrator) else {
            throw HTTPError(Problems.forbidden("Only who asked for it, or an administrator, cancels an operation."))
        }
        guard !operation.isEnded, let message = operation.message, let hash = operation.requestHash,
            let domain = operation.domain
        else {
            throw HTTPError(
                Problems.make(.conflict, "operation-ended", "Operation has ended", "The operation has ended already."))
        }
        let body = try CanonicalJSON.encode(
            CancelOperation(message: message, requestHash: hash, reason: "Cancelled by \(principal.subject)."))
        // A key of its own, so that it may overtake the command in a long queue.
        let draft = CommandDraft(
            type: RuntimeMessages.cancelOperation(of: domain),
            subject: StreamName(kind: .operation, id: ResourceID(.random())), message: MessageID(.random()), body: body,
            requestHash: SHA256Digest(of: body).hex, expectedVersion: nil, principal: principal,
            correlation: RequestReading.correlation(context), traceParent: RequestReading.traceParent(request))
        _ = try await issuer.issue(draft)
        return .json(
            try CanonicalJSON.encode(try operation.json(address: address(operation, principal))), status: .accepted)
    }

    private func read(_ context: AuthenticatedContext, _ principal: Principal) throws(HTTPError) -> OperationAddress {
        let text = try context.parameters.require("id")
        guard let place = OperationAddress(text: text, tenant: principal.tenant, factory: identities) else {
            throw HTTPError(Problems.notFound("There is no such operation."))
        }
        guard place.issuedAt > issuer.clock().adding(seconds: -keptDays * 86_400) else {
            throw HTTPError(
                Problems.make(
                    .gone, "operation-pruned", "Operation is no longer kept",
                    "Operations are kept \(Int(keptDays)) days."))
        }
        return place
    }

    private func address(_ operation: Operation, _ principal: Principal) -> String {
        OperationAddress(operation: operation.id, issuedAt: operation.issuedAt)
            .text(tenant: principal.tenant, factory: identities)
    }

    private func pending(_ place: OperationAddress) -> Operation {
        Operation(
            id: place.operation, status: .pending, action: nil, requestedBy: nil, issuedAt: place.issuedAt,
            closedAt: nil, outcome: nil, message: nil, requestHash: nil, subject: nil, domain: nil)
    }
}
