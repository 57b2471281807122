internal import Contracts
internal import Foundation
internal import HTTPServer
internal import Observability

/// Makes many resources of a kind by one request: each is checked, sent and answered for by itself.
struct BulkRoutes: Sendable {
    let dispatch: CommandDispatch
    let identities: IdentityFactory
    let waiters: OperationWaiters
    let room: RequestRoom
    let logger: Logger

    /// How many resources one request makes at most.
    static let mostItems = 500
    /// The largest request, in bytes; each item by itself is at most as large as a request that makes one.
    static let maximumBytes = 4 * 1024 * 1024

    /// Adds a route for every kind that is made from JSON alone.
    func add(to group: RouterGroup<AuthenticatedContext>) {
        for description in MessageCatalogue.resources {
            guard let route = description.creation else { continue }
            group.post("\(route.path)/bulk") { request, context in
                try await create(request, context, route, description)
            }
        }
    }

    private func create(
        _ request: Request, _ context: AuthenticatedContext, _ route: CommandRoute, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try context.requirePrincipal().holding(
            route.allowedRoles, "this: \(route.summary.lowercased())")
        let isDryRun = try isDryRun(request)
        // Such a request takes much memory until it is sent: few are worked on at once.
        let place = try room.enter()
        defer { place.leave() }
        let givenKey = try RequestReading.idempotencyKey(request)
        let values = try await items(request)
        let key = givenKey ?? MessageID(.random()).text
        var results = [BulkResult](repeating: .valid, count: values.count)
        var drafts: [(index: Int, draft: CommandDraft)] = []
        for (index, value) in values.enumerated() {
            let problems = RequestValidator.problems(in: value, fields: route.body, at: "/items/\(index)")
            guard problems.isEmpty, case .object(let members) = value else {
                results[index] = .refused(Problems.invalid(problems))
                continue
            }
            let draft = try draft(members, of: index, key: key, request, context, route, principal)
            if draft.body.count > RequestReading.maximumJSONBytes {
                results[index] = .refused(
                    Problems.make(.contentTooLarge, "too-large", "Too large", "The item is over the limit."))
            } else {
                drafts.append((index, draft))
            }
        }
        guard !isDryRun else { return try answer(results, principal.tenant, description, waited: false) }
        let wait = RequestReading.waitSeconds(request)
        for (index, result) in try await outcomes(
            of: drafts, key: key, wait: wait,
            whenSent: {
                place.leave()
                context.place?.leave()
            })
        { results[index] = result }
        return try answer(results, principal.tenant, description, waited: wait != nil)
    }

    private func isDryRun(_ request: Request) throws(HTTPError) -> Bool {
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["dry-run"])
        switch items["dry-run"] {
        case nil, "false": return false
        case "true": return true
        default: throw Problems.invalid(pointer: "/dry-run", rule: "type", "dry-run is true or false.")
        }
    }

    private func items(_ request: Request) async throws -> [JSONValue] {
        let body = try await RequestReading.json(request, upTo: Self.maximumBytes)
        guard case .object(let members) = body else {
            throw Problems.invalid(pointer: "", rule: "type", "An object with the list items is expected.")
        }
        if let other = members.keys.sorted().first(where: { $0 != "items" }) {
            throw Problems.invalid(
                pointer: "/\(other.prefix(80))", rule: "unknown", "There is no field \(other.prefix(80)).")
        }
        guard let values = members["items"]?.arrayValue else {
            throw Problems.invalid(pointer: "/items", rule: "required", "items is required: a list of what is made.")
        }
        guard (1...Self.mostItems).contains(values.count) else {
            throw Problems.invalid(
                pointer: "/items", rule: "length", "1 to \(Self.mostItems) items are expected, not \(values.count).")
        }
        return values
    }

    /// The command that makes an item. Its key is the request's with the item's place, so that a repeat of the request
    /// is a repeat of each item, over all gateways.
    private func draft(
        _ fields: [String: JSONValue], of index: Int, key: String, _ request: Request,
        _ context: AuthenticatedContext, _ route: CommandRoute, _ principal: Principal
    ) throws -> CommandDraft {
        let message = identities.message(
            tenant: principal.tenant, subject: principal.subject, method: route.method, target: String(request.path),
            key: "\(key)/\(index)")
        let id = identities.resource(createdBy: message)
        var members = fields
        members["id"] = .string(id.text)
        if let derived = route.derived {
            members[derived] = .string(identities.resource(createdBy: message, role: derived).text)
        }
        let body = try CanonicalJSON.encode(JSONValue.object(members))
        return CommandDraft(
            type: route.command, subject: StreamName(kind: route.kind, id: id), message: message, body: body,
            requestHash: CommandDraft.requestHash(route.command, expectedVersion: nil, body),
            expectedVersion: nil, principal: principal, correlation: RequestReading.correlation(context),
            traceParent: RequestReading.traceParent(request))
    }

    /// Sends what isn't known to have ended, and waits for all as long as the client wants.
    /// - Parameters:
    ///   - drafts: the items' commands, each with its item's place.
    ///   - key: the request's Idempotency-Key.
    ///   - wait: for how many seconds; nil for not at all.
    ///   - whenSent: called before it waits.
    private func outcomes(
        of drafts: [(index: Int, draft: CommandDraft)], key: String, wait: Double?, whenSent: () -> Void
    ) async throws -> [(Int, BulkResult)] {
        guard let tenant = drafts.first?.draft.principal.tenant else { return [] }
        let operations = drafts.map {
            OperationIdentity.operation(message: $0.draft.message, requestHash: $0.draft.requestHash)
        }
        guard let wait else {
            let sent = await dispatch.send(all: drafts.map(\.draft), key: key)
            return zip(drafts, sent).map { ($0.index, result(of: $1, $0.draft)) }
        }
        // Registered before the look, looked before the commands leave: no outcome falls between.
        let registrations = operations.map { waiters.register($0, tenant: tenant) }
        defer { registrations.forEach(waiters.forget) }
        let known = await dispatch.known(operations, tenant)
        var results: [(Int, BulkResult)] = []
        var places: [Int] = []
        for place in drafts.indices {
            let operation = known[operations[place]]
            if let operation, operation.isEnded {
                results.append((drafts[place].index, .ended(operation, drafts[place].draft.subject)))
                continue
            }
            if operation?.status == .deadLettered { waiters.passOverDeadLetter(registrations[place]) }
            places.append(place)
        }
        let sent = await dispatch.send(all: places.map { drafts[$0].draft }, key: key)
        whenSent()
        let settled = await settled(
            zip(places, sent).compactMap { place, result in
                if case .success = result { (place, registrations[place]) } else { nil }
            }, seconds: wait)
        for (place, result) in zip(places, sent) {
            let (index, draft) = drafts[place]
            if let operation = settled[place], operation.isEnded {
                results.append((index, .ended(operation, draft.subject)))
            } else {
                results.append((index, self.result(of: result, draft)))
            }
        }
        return results
    }

    private func settled(
        _ waits: [(Int, OperationWaiters.Registration)], seconds: Double
    ) async -> [Int: Operation] {
        await withTaskGroup(of: (Int, Operation?).self) { group in
            for (place, registration) in waits {
                group.addTask { (place, await waiters.wait(registration, seconds: seconds)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func result(of sent: Result<IssuedCommand, any Error>, _ draft: CommandDraft) -> BulkResult {
        switch sent {
        case .success(let issued): return .accepted(issued, draft.subject)
        case .failure(let error):
            if let error = (error as? HTTPError) ?? AvailabilityMiddleware.answer(to: error) {
                return .refused(error.problem, headers: error.headers)
            }
            logger.error("An item of a bulk request failed", metadata: ["error": "\(error)"])
            return .refused(ProblemDocument(.internalServerError))
        }
    }

    private func answer(
        _ results: [BulkResult], _ tenant: TenantID, _ description: ResourceDescription, waited: Bool
    ) throws -> Response {
        let isPending = results.contains { if case .accepted = $0 { true } else { false } }
        var headers: HTTPFields = [:]
        if waited { headers[.preferenceApplied] = "wait" }
        for case .refused(_, let fields) in results {
            // What one of them is to be repeated with, the request is.
            for name in [HTTPFieldName.retryAfter, .idempotencyKey] where headers[name] == nil {
                headers[name] = fields[name]
            }
        }
        let items = try results.enumerated().map { index, result in
            try result.json(index: index, tenant: tenant, plural: description.plural, identities)
        }
        return .json(
            try CanonicalJSON.encode(JSONValue.object(["items": .array(items)])), status: isPending ? .accepted : .ok,
            headers: headers)
    }
}
