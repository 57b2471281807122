internal import Contracts
internal import Foundation
internal import HTTPServer

/// The routes that change something, all from their descriptions: check, write the command, wait if asked to.
struct CommandRoutes: Sendable {
    let dispatch: CommandDispatch
    let identities: IdentityFactory
    let waiters: OperationWaiters
    let readModel: ReadModel
    let uploads: UploadForwarder
    let admission: Admission

    /// Adds every described route.
    func add(to group: RouterGroup<AuthenticatedContext>) {
        for description in MessageCatalogue.resources {
            for route in description.commands {
                group.on(route.path, method: HTTPMethod(rawValue: route.method), immediate: nil) { request, context in
                    try await handle(request, context, route, description)
                }
            }
        }
    }

    private func handle(
        _ request: Request, _ context: AuthenticatedContext, _ route: CommandRoute, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try context.requirePrincipal().holding(
            route.allowedRoles, "this: \(route.summary.lowercased())")
        // Without a key of the client's one is made, so that an unconfirmed request can be repeated under it.
        let key = try RequestReading.idempotencyKey(request) ?? MessageID(.random()).text
        let message = identities.message(
            tenant: principal.tenant, subject: principal.subject, method: route.method, target: String(request.path),
            key: key)
        var members: [String: JSONValue] = [:]
        for name in route.parameters.keys.sorted() {
            members[name] = .string(try RequestReading.identifier(name, context).text)
        }
        let subject = try self.subject(of: route, message, context, &members)
        if let derived = route.derived {
            members[derived] = .string(identities.resource(createdBy: message, role: derived).text)
        }
        let version = try RequestReading.expectedVersion(request)
        let body: UploadForwarder.Input
        if route.takesFile {
            try admission.admit(route.command.domain, principal.tenant)
            body = try await uploads.forward(
                request, route, subject: subject, message: message, principal: principal,
                correlation: RequestReading.correlation(context), place: context.place)
        } else {
            body = UploadForwarder.Input(
                members: try await fields(of: request, route), content: nil, sender: nil)
        }
        members.merge(body.members) { own, _ in own }
        // The digest stands for the file: an attempt's own identifier is no part of the request.
        let content = body.content
        if let content { members["content"] = .array([.string(content.digest), .string(content.name)]) }
        var canonical = try CanonicalJSON.encode(JSONValue.object(members))
        let hash = CommandDraft.requestHash(route.command, expectedVersion: version, canonical)
        if let content {
            members["content"] = try JSONValue(content)
            canonical = try CanonicalJSON.encode(JSONValue.object(members))
        }
        let draft = CommandDraft(
            type: route.command, subject: subject, message: message, body: canonical, requestHash: hash,
            expectedVersion: version,
            principal: principal, correlation: RequestReading.correlation(context),
            traceParent: RequestReading.traceParent(request))
        return try await issue(
            draft, route, description, key: key, wait: RequestReading.waitSeconds(request), upload: body.sender,
            place: context.place)
    }

    private func subject(
        of route: CommandRoute, _ message: MessageID, _ context: AuthenticatedContext,
        _ members: inout [String: JSONValue]
    ) throws(HTTPError) -> StreamName {
        switch route.subject {
        case .new:
            let id = identities.resource(createdBy: message)
            members["id"] = .string(id.text)
            return StreamName(kind: route.kind, id: id)
        case .parameter(let name):
            return StreamName(kind: route.kind, id: try RequestReading.identifier(name, context))
        }
    }

    private func fields(of request: Request, _ route: CommandRoute) async throws -> [String: JSONValue] {
        let value: JSONValue
        if route.body.allSatisfy({ !$0.isRequired }) {
            guard let present = try await RequestReading.jsonIfPresent(request) else { return [:] }
            value = present
        } else {
            value = try await RequestReading.json(request)
        }
        let problems = RequestValidator.problems(in: value, fields: route.body)
        guard problems.isEmpty, case .object(let members) = value else { throw HTTPError(Problems.invalid(problems)) }
        return members
    }

    private func issue(
        _ draft: CommandDraft, _ route: CommandRoute, _ description: ResourceDescription, key: String, wait: Double?,
        upload: ChunkSender?, place: RequestPlace?
    ) async throws -> Response {
        let tenant = draft.principal.tenant
        guard let wait else { return try accepted(try await dispatch.send(draft, key: key), tenant, waited: false) }
        let operation = OperationIdentity.operation(message: draft.message, requestHash: draft.requestHash)
        // Registered before the look, looked before the command leaves: no outcome falls between.
        let registration = waiters.register(operation, tenant: tenant)
        defer { waiters.forget(registration) }
        let known = await dispatch.known([operation], tenant)[operation]
        if let known, known.isEnded {
            // No command will come for the parts that this repeat has brought.
            if let upload { uploads.givenUp.take(upload) }
            return try await answer(known, draft, route, description)
        }
        if known?.status == .deadLettered { waiters.passOverDeadLetter(registration) }
        let issued = try await dispatch.send(draft, key: key)
        // Who waits for an agent keeps nobody from the gateway's own work.
        place?.leave()
        let settled = await waiters.wait(registration, seconds: wait)
        if let settled, settled.isEnded { return try await answer(settled, draft, route, description) }
        return try accepted(issued, tenant, waited: true, settled)
    }

    /// The command is with Kafka.
    /// - Parameter known: its operation where it stands otherwise than pending.
    private func accepted(
        _ issued: IssuedCommand, _ tenant: TenantID, waited: Bool, _ known: Operation? = nil
    ) throws -> Response {
        let operation =
            known
            ?? Operation(
                id: issued.operation, status: .pending, action: issued.action, requestedBy: issued.requestedBy,
                issuedAt: issued.issuedAt, closedAt: nil, outcome: nil, message: issued.message,
                requestHash: issued.requestHash, subject: issued.subject, domain: issued.domain)
        let address = OperationAddress(operation: issued.operation, issuedAt: issued.issuedAt)
            .text(tenant: tenant, factory: identities)
        var headers: HTTPFields = [.location: "/api/v1/operations/\(address)"]
        if waited { headers[.preferenceApplied] = "wait" }
        return .json(
            try CanonicalJSON.encode(try operation.json(address: address)), status: .accepted, headers: headers)
    }

    /// The answer to a client that waited and whose command has ended.
    private func answer(
        _ operation: Operation, _ draft: CommandDraft, _ route: CommandRoute, _ description: ResourceDescription
    ) async throws -> Response {
        guard case .done = operation.outcome?.result else {
            if case .rejected(let rejection) = operation.outcome?.result {
                return .problem(Problems.rejected(rejection))
            }
            throw HTTPError(.internalServerError)
        }
        let tenant = draft.principal.tenant
        guard let row = try await readModel.resource(draft.subject.kind, draft.subject.id, tenant: tenant) else {
            return Response(status: .noContent, headers: [.preferenceApplied: "wait"])
        }
        // The tag is that of the state sent, which may be a later one than the command has written.
        var headers: HTTPFields = [.eTag: "\"\(row.version)\"", .preferenceApplied: "wait"]
        let isNew = route.subject == .new
        if isNew {
            let plural = MessageCatalogue.resource(draft.subject.kind)?.plural ?? description.plural
            headers[.location] = "/api/v1/\(plural)/\(row.id.text)"
        }
        return .json(try ResourceLinks.compose(row), status: isNew ? .created : .ok, headers: headers)
    }
}
