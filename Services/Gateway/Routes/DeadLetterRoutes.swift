internal import Contracts
internal import HTTPServer

/// The routes of dead letters: list, get, redrive. The platform's operator sees those that name no tenant.
struct DeadLetterRoutes: Sendable {
    let store: DeadLetterStore
    let redriver: Redriver
    let judge: LetterJudge

    static let readers: Set<Role> = [.administrator, .auditor]
    static let redrivers: Set<Role> = [.administrator]
    static let parameters: Set<String> = ["domain", "reason", "state", "message", "limit", "cursor"]
    /// How many letters one request redrives at most.
    static let mostRedriven = 500
    /// What a request to redrive one letter may say.
    static let bodyOfOne: [FieldDescription] = [
        FieldDescription(
            "dryRun", .boolean, "Whether only what would come of it is told, and nothing is sent.", required: false,
            example: .bool(true))
    ]
    /// What a request to redrive several may say.
    static let bodyOfSeveral: [FieldDescription] =
        [
            FieldDescription(
                "reason", .choice(DeadLetterReason.allCases.map(\.rawValue)),
                "Only letters of that reason; of any when not said.", required: false, example: .string("failed")),
            FieldDescription(
                "domain", .choice(MessageCatalogue.agents.map(\.domain.rawValue)),
                "Only letters of that domain; of any when not said.", required: false),
            FieldDescription(
                "limit", .integer(minimum: 1, maximum: Int64(mostRedriven)),
                "How many letters at most; 100 when not said.", required: false),
            FieldDescription(
                "cursor", .text(minimum: 1, maximum: 20), "Where to go on: `next` of the answer before.",
                required: false),
        ] + bodyOfOne

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/dead-letters") { request, context in try await list(request, context) }
        group.get("/dead-letters/{id}") { _, context in try await get(context) }
        group.post("/dead-letters/redrive") { request, context in try await redriveSeveral(request, context) }
        group.post("/dead-letters/{id}/redrive") { request, context in try await redriveOne(request, context) }
    }

    private func principal(
        _ context: AuthenticatedContext, _ allowed: Set<Role>, _ action: String
    ) throws(HTTPError) -> Principal {
        try context.requirePrincipalOrOperator().holding(allowed, to: "\(action) dead letters")
    }

    private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context, Self.readers, "read")
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: Self.parameters)
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let before = try PageReading.number(items, "cursor", 1...Int.max, default: Int.max)
        let letters = try await store.list(
            try filter(items), before: before == Int.max ? nil : before, limit: limit + 1, tenant: principal.tenant)
        return try .page(
            letters.prefix(limit).map { .object($0.json) },
            next: letters.count > limit ? .string(String(letters[limit - 1].number)) : nil)
    }

    private func filter(_ items: QueryItems) throws(HTTPError) -> DeadLetterFilter {
        var filter = DeadLetterFilter()
        filter.domain = try choice(items, "domain", MessageCatalogue.agents.map(\.domain.rawValue))
        filter.reason = try choice(items, "reason", DeadLetterReason.allCases.map(\.rawValue))
        filter.state = try choice(items, "state", DeadLetterState.allCases.map(\.rawValue))
            .flatMap { DeadLetterState(rawValue: $0) }
        if let text = items["message"] {
            do { filter.message = try MessageID(text) } catch {
                throw Problems.invalid(pointer: "/message", rule: "format", "message is a lower-case UUID.")
            }
        }
        return filter
    }

    private func choice(
        _ items: QueryItems, _ name: String, _ values: [String]
    ) throws(HTTPError) -> String? {
        guard let value = items[name] else { return nil }
        guard values.contains(value) else {
            throw Problems.invalid(
                pointer: "/\(name)", rule: "choice", "\(name) is one of \(values.joined(separator: ", ")).")
        }
        return value
    }

    private func get(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context, Self.readers, "read")
        let id = try RequestReading.identifier("id", context)
        guard let (letter, message) = try await store.find(id, tenant: principal.tenant) else {
            throw HTTPError(Problems.notFound("There is no dead letter \(id)."))
        }
        let isProven = principal.isOperator || judge.verdict(on: message, domain: letter.domain).isSealed
        let content = isProven ? LetterContent.members(of: message) : LetterContent.withheld
        return .json(try CanonicalJSON.encode(JSONValue.object(letter.json.merging(content) { own, _ in own })))
    }

    private func redriveOne(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context, Self.redrivers, "redrive")
        let body = try await body(of: request, Self.bodyOfOne)
        let id = try RequestReading.identifier("id", context)
        let isDry = body["dryRun"] == .bool(true)
        switch try await redriver.redrive(id, by: principal.subject, tenant: principal.tenant, dryRun: isDry) {
        case .redriven(let letter):
            return .json(
                try CanonicalJSON.encode(JSONValue.object(letter.json)), status: isDry ? .ok : .accepted)
        case .refused(_, let reason):
            throw HTTPError(
                Problems.make(.conflict, "letter-not-redrivable", "Not redrivable", "The letter is refused. \(reason)"))
        case .already(let letter):
            let when = letter.decidedAt.map { " at \($0.text)" } ?? ""
            throw HTTPError(
                Problems.make(
                    .conflict, "letter-redriven", "Redriven already",
                    "The letter was redriven\(when), and is never redriven twice."))
        case .unknown: throw HTTPError(Problems.notFound("There is no dead letter \(id)."))
        }
    }

    private func redriveSeveral(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context, Self.redrivers, "redrive")
        let body = try await body(of: request, Self.bodyOfSeveral)
        let isDry = body["dryRun"] == .bool(true)
        let limit = body["limit"]?.integerValue.map { Int($0) } ?? 100
        guard let after = body["cursor"].map({ $0.stringValue.flatMap { Int($0) } }) ?? 0, after >= 0 else {
            throw Problems.invalid(pointer: "/cursor", rule: "format", "The cursor is not one of these answers.")
        }
        let filter = DeadLetterFilter(domain: body["domain"]?.stringValue, reason: body["reason"]?.stringValue)
        let found = try await store.waiting(filter, after: after, limit: limit + 1, tenant: principal.tenant)
        var items: [JSONValue] = []
        var (redriven, refused) = (0, 0)
        for (id, _) in found.prefix(limit) {
            switch try await redriver.redrive(id, by: principal.subject, tenant: principal.tenant, dryRun: isDry) {
            case .redriven(let letter):
                redriven += 1
                items.append(.object(letter.json.merging(["result": .string("redriven")]) { $1 }))
            case .refused(let letter, let reason):
                refused += 1
                items.append(
                    .object(
                        letter.json.merging(["result": .string("refused"), "refusal": .string(reason)]) { $1 }))
            // Another request was quicker, or housekeeping.
            case .already, .unknown: continue
            }
        }
        var members: [String: JSONValue] = [
            "dryRun": .bool(isDry), "redriven": .integer(Int64(redriven)), "refused": .integer(Int64(refused)),
            "items": .array(items),
        ]
        if found.count > limit { members["next"] = .string(String(found[limit - 1].number)) }
        return .json(try CanonicalJSON.encode(JSONValue.object(members)), status: isDry ? .ok : .accepted)
    }

    private func body(of request: Request, _ fields: [FieldDescription]) async throws -> [String: JSONValue] {
        guard let value = try await RequestReading.jsonIfPresent(request) else { return [:] }
        let problems = RequestValidator.problems(in: value, fields: fields)
        guard problems.isEmpty, case .object(let members) = value else { throw HTTPError(Problems.invalid(problems)) }
        return members
    }
}
