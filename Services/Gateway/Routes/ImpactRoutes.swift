internal import Contracts
internal import HTTPServer

/// What fails with what: asked from the agents that know dependencies and incidents, since it is computed from all of a
/// tenant's assets.
struct ImpactRoutes: Sendable {
    let queries: QueryClient

    /// How long an agent has for one answer.
    private static let seconds = 10.0
    /// How often an impact is read from the beginning when it changes between its parts.
    private static let tries = 5

    /// Adds the impact of every kind that has one.
    func add(to group: RouterGroup<AuthenticatedContext>) {
        add(.asset, to: group) { routes, id, asker in
            let nodes = try await routes.nodes(
                assets: [id], functions: [], .dependents, about: StreamName(kind: AssetContent.kind, id: id), asker)
            return try Impact(nodes, of: id, kind: AssetContent.kind, .dependents).json
        }
        add(.businessFunction, to: group) { routes, id, asker in
            let nodes = try await routes.nodes(
                assets: [], functions: [id], .dependencies,
                about: StreamName(kind: BusinessFunctionContent.kind, id: id), asker)
            return try Impact(nodes, of: id, kind: BusinessFunctionContent.kind, .dependencies).json
        }
        add(.incident, to: group) { routes, id, asker in try await routes.incident(id, asker) }
    }

    /// Who asks, and in which correlation.
    private struct Asker {
        let principal: Principal
        let correlation: CorrelationID
    }

    private func add(
        _ description: ResourceDescription, to group: RouterGroup<AuthenticatedContext>,
        _ answer: @escaping @Sendable (ImpactRoutes, ResourceID, Asker) async throws -> JSONValue
    ) {
        for analysis in description.analyses {
            group.get("\(description.itemPath)/\(analysis.name)") { request, context in
                let principal = try ReadRoutes.principal(context, description)
                let id = try RequestReading.identifier("id", context)
                try PageReading.refuseUnknown(try request.queryItems(), known: [])
                let asker = Asker(principal: principal, correlation: RequestReading.correlation(context))
                // Who waits for an agent keeps nobody from the gateway's own work.
                context.place?.leave()
                return .json(try CanonicalJSON.encode(try await answer(self, id, asker)))
            }
        }
    }

    /// An incident's figures, and what fails with the assets and functions that it names.
    private func incident(_ id: ResourceID, _ asker: Asker) async throws -> JSONValue {
        let stream = StreamName(kind: IncidentContent.kind, id: id)
        let measured: IncidentMeasurement = try await ask(MeasureIncident(incident: id), about: stream, asker)
        var answer: NodesAnswer = ([], [])
        if !measured.affectedAssets.isEmpty || !measured.affectedFunctions.isEmpty {
            answer = try await nodes(
                assets: measured.affectedAssets, functions: measured.affectedFunctions, .dependents, about: stream,
                asker)
        }
        return try Impact(answer, ofIncident: measured).json
    }

    /// All nodes of an impact, and those asked for that aren't on record.
    typealias NodesAnswer = (nodes: [ImpactNode], unknown: [ResourceID])

    /// Reads an impact part by part.
    private func nodes(
        assets: [ResourceID], functions: [ResourceID], _ direction: AnalyzeImpact.Direction, about stream: StreamName,
        _ asker: Asker
    ) async throws -> NodesAnswer {
        func part(from offset: Int) async throws -> ImpactPart {
            try await ask(
                AnalyzeImpact(assets: assets, functions: functions, direction: direction, offset: offset),
                about: stream, asker)
        }
        for _ in 0..<Self.tries {
            let first = try await part(from: 0)
            var nodes = first.nodes
            while nodes.count < first.total {
                let next = try await part(from: nodes.count)
                guard next.digest == first.digest, !next.nodes.isEmpty else { break }
                nodes += next.nodes
            }
            if nodes.count == first.total { return (nodes, first.unknown) }
        }
        throw HTTPError(
            Problems.make(
                .serviceUnavailable, "impact-changing", "It changes too fast",
                "The dependencies changed each time while they were read."),
            headers: [.retryAfter: "2"])
    }

    private func ask<Answer: Decodable>(
        _ query: some QueryPayload, about stream: StreamName, _ asker: Asker
    ) async throws -> Answer {
        let answer = try await queries.ask(
            query, subject: stream, principal: asker.principal, correlation: asker.correlation, seconds: Self.seconds)
        guard let answer else {
            throw HTTPError(
                Problems.make(
                    .gatewayTimeout, "agent-away", "No answer in time",
                    "The agent that works it out did not answer in time."))
        }
        guard answer.status == 200 else {
            throw HTTPError(Problems.rejected(try CanonicalJSON.decode(Rejection.self, from: answer.body)))
        }
        return try CanonicalJSON.decode(Answer.self, from: answer.body)
    }
}
