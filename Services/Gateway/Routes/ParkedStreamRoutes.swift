internal import Contracts
internal import HTTPServer

/// The routes of streams that the projection doesn't go on with: list, redrive.
struct ParkedStreamRoutes: Sendable {
    let reader: ParkedStreamReader
    let projector: Projector

    static let parameters: Set<String> = ["state", "limit", "cursor"]
    /// How many streams one request redrives at most.
    static let mostRedriven = 100
    /// What a request to redrive may say.
    static let body: [FieldDescription] = [
        FieldDescription(
            "stream", .text(minimum: 1, maximum: 200),
            "Which stream, as the list names it; all parked ones when not said.", required: false)
    ]

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/parked-streams") { request, context in try await list(request, context) }
        group.post("/parked-streams/redrive") { request, context in try await redrive(request, context) }
    }

    private func principal(
        _ context: AuthenticatedContext, _ allowed: Set<Role>, _ action: String
    ) throws(HTTPError) -> Principal {
        try context.requirePrincipal().holding(allowed, to: "\(action) parked streams")
    }

    private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context, DeadLetterRoutes.readers, "read")
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: Self.parameters)
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        var state: ParkedStream.State?
        if let text = items["state"] {
            state = ParkedStream.State(rawValue: text)
            guard state != nil else {
                throw Problems.invalid(pointer: "/state", rule: "choice", "state is parked or waiting.")
            }
        }
        let after = try items["cursor"].map { text throws(HTTPError) in try self.stream(text, "cursor").text }
        let streams = try await reader.list(state, after: after, limit: limit + 1, tenant: principal.tenant)
        return try .page(
            streams.prefix(limit).map(\.json), next: streams.count > limit ? .string(streams[limit - 1].stream) : nil)
    }

    private func redrive(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try principal(context, DeadLetterRoutes.redrivers, "redrive")
        let value = try await RequestReading.jsonIfPresent(request) ?? .object([:])
        let problems = RequestValidator.problems(in: value, fields: Self.body)
        guard problems.isEmpty else { throw HTTPError(Problems.invalid(problems)) }
        var results: [ParkedStreamResult] = []
        if let text = value["stream"]?.stringValue {
            let stream = try stream(text, "stream")
            let result = try await projector.redrive(stream, tenant: principal.tenant)
            guard result.isFree || result.applied > 0 || result.reason != nil else {
                throw HTTPError(
                    Problems.make(
                        .conflict, "stream-not-parked", "Not parked",
                        "The stream \(stream) isn't parked, and no held event of it fits."))
            }
            results.append(result)
        } else {
            let parked = try await reader.list(
                .parked, after: nil, limit: Self.mostRedriven, tenant: principal.tenant)
            for stream in parked {
                results.append(try await projector.redrive(StreamName(stream.stream), tenant: principal.tenant))
            }
        }
        let freed = results.count { $0.isFree }
        return .json(
            try CanonicalJSON.encode(
                JSONValue.object([
                    "freed": .integer(Int64(freed)), "parked": .integer(Int64(results.count { $0.reason != nil })),
                    "items": .array(results.map(\.json)),
                ])))
    }

    private func stream(_ text: String, _ name: String) throws(HTTPError) -> StreamName {
        do { return try StreamName(text) } catch {
            throw Problems.invalid(pointer: "/\(name)", rule: "format", "\(name) names no stream.")
        }
    }
}
