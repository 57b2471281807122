internal import Contracts
internal import Foundation
internal import HTTPServer

/// What sources of threat intelligence send by themselves: signed lists of indicators, each of which becomes a command
/// in the source's name.
///
/// A repetition under the same `webhook-id` makes the same commands on every gateway, so it is taken once.
struct WebhookRoutes: Sendable {
    /// Nil while webhooks are off.
    let secrets: WebhookSecrets?
    let limiter: RateLimiter
    let dispatch: CommandDispatch
    let refusals: RefusalLog

    /// The path below `/api/v1`, and what webhooks' budget is called.
    static let path = "/webhooks/threat-intel"
    static let route = "webhooks"
    /// The most that one webhook brings.
    static let mostIndicators = 100

    /// How an indicator is recorded, by its description.
    static let recording = MessageCatalogue.resource(IndicatorContent.kind)?.commands.first { $0.subject == .new }

    func add(to router: Router<GatewayContext>) {
        router.post("/api/v1\(Self.path)") { request, context in
            do { return try await receive(request, context) } catch {
                if let error = error as? HTTPError, error.status == .unauthorized {
                    refusals.record(request, problem: error.problem, principal: nil)
                }
                if let away = AvailabilityMiddleware.answer(to: error) { throw away }
                throw error
            }
        }
    }

    private func receive(_ request: Request, _ context: GatewayContext) async throws -> Response {
        guard let secrets, let recording = Self.recording else {
            throw HTTPError(
                Problems.make(.notFound, "webhooks-off", "Webhooks are off", "This gateway takes no webhooks."))
        }
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["source"])
        let head = try WebhookRequest(request, now: Date())
        try RequestReading.requireJSON(request)
        let body = try await request.body.collect(upTo: RequestReading.maximumJSONBytes)
        let candidates = secrets.sources.filter { items["source"] == nil || items["source"] == $0.source.text }
        // All are tried, whichever fits, so that the time doesn't tell which.
        let fitting = candidates.filter {
            WebhookSignature.isBy(
                $0.keys, header: head.signature, id: head.id, timestamp: head.timestamp, body: body)
        }
        guard let source = fitting.first else { throw WebhookRequest.refusal("No signature fits.") }
        var headers: HTTPFields = [.cacheControl: "private, no-cache"]
        if let limit = limiter.rules.limit(of: Self.route) {
            let budget = RateBudget(tenant: source.tenant, route: Self.route)
            try await limiter.admit(budget, limit).add(to: &headers)
        }
        let indicators = try Self.indicators(of: try RequestReading.parse(body), source, recording)
        try dispatch.admission.admit(recording.command.domain, source.tenant)
        let drafts = try indicators.enumerated().map { index, members in
            try draft(members, recording, source, key: "\(head.id)/\(index)", context)
        }
        return .json(
            try CanonicalJSON.encode(JSONValue.object(["operations": .array(try await issue(drafts, source))])),
            status: .accepted, headers: headers)
    }

    /// The members of each indicator, its source filled in: all of them are right, or none is taken.
    /// - Throws: a 400 problem that names each field at fault.
    static func indicators(
        of body: JSONValue, _ source: WebhookSource, _ recording: CommandRoute
    ) throws(HTTPError) -> [[String: JSONValue]] {
        guard let values = body.arrayValue else {
            throw Problems.invalid(pointer: "", rule: "type", "A list is expected.")
        }
        guard (1...mostIndicators).contains(values.count) else {
            throw Problems.invalid(pointer: "", rule: "length", "1 to \(mostIndicators) indicators are expected.")
        }
        var all: [[String: JSONValue]] = []
        var problems: [FieldProblem] = []
        for (index, value) in values.enumerated() {
            var filled = value
            if case .object(var members) = value {
                if let named = members["source"], named.stringValue != source.source.text {
                    problems.append(
                        FieldProblem(
                            pointer: "/\(index)/source", rule: "choice",
                            detail: "The source is the one whose secret has signed.", article: nil))
                }
                members["source"] = .string(source.source.text)
                filled = .object(members)
                all.append(members)
            }
            problems += RequestValidator.problems(in: filled, fields: recording.body).map {
                FieldProblem(pointer: "/\(index)\($0.pointer)", rule: $0.rule, detail: $0.detail, article: $0.article)
            }
        }
        guard problems.isEmpty else { throw HTTPError(Problems.invalid(problems)) }
        return all
    }

    private func draft(
        _ members: [String: JSONValue], _ recording: CommandRoute, _ source: WebhookSource, key: String,
        _ context: GatewayContext
    ) throws -> CommandDraft {
        let principal = source.principal
        let message = dispatch.identities.message(
            tenant: source.tenant, subject: principal.subject, method: recording.method,
            target: "/api/v1\(Self.path)", key: key)
        let id = dispatch.identities.resource(createdBy: message)
        var members = members
        members["id"] = .string(id.text)
        let body = try CanonicalJSON.encode(JSONValue.object(members))
        return CommandDraft(
            type: recording.command, subject: StreamName(kind: recording.kind, id: id), message: message, body: body,
            requestHash: CommandDraft.requestHash(recording.command, expectedVersion: nil, body),
            expectedVersion: nil, principal: principal, correlation: RequestReading.correlation(context),
            traceParent: nil)
    }

    /// Sends all commands; should one not be confirmed, repeating the webhook is harmless.
    /// - Returns: their operations, in the order of the indicators.
    private func issue(_ drafts: [CommandDraft], _ source: WebhookSource) async throws -> [JSONValue] {
        let operations = try await withThrowingTaskGroup(of: (Int, JSONValue).self) { group in
            for (index, draft) in drafts.enumerated() {
                group.addTask { (index, try await issue(draft, source)) }
            }
            return try await group.reduce(into: [Int: JSONValue]()) { $0[$1.0] = $1.1 }
        }
        return operations.sorted { $0.key < $1.key }.map(\.value)
    }

    private func issue(_ draft: CommandDraft, _ source: WebhookSource) async throws -> JSONValue {
        dispatch.admission.issued(draft.type.domain, source.tenant)
        defer { dispatch.admission.finished(draft.type.domain, source.tenant) }
        let issued = try await dispatch.issuer.issue(draft)
        await dispatch.note([issued], source.tenant)
        let address = OperationAddress(operation: issued.operation, issuedAt: issued.issuedAt)
            .text(tenant: source.tenant, factory: dispatch.identities)
        let operation = Operation(
            id: issued.operation, status: .pending, action: issued.action, requestedBy: issued.requestedBy,
            issuedAt: issued.issuedAt, closedAt: nil, outcome: nil, message: issued.message,
            requestHash: issued.requestHash, subject: issued.subject, domain: issued.domain)
        return try operation.json(address: address)
    }
}
