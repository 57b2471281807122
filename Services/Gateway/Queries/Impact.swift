internal import Contracts
internal import HTTPServer
internal import Regulation

/// An impact as the outside sees it: each asset and function with the shortest way by which it is reached.
struct Impact: Sendable {
    private let subject: [String: JSONValue]
    private let nodes: [ImpactNode]
    private let unknown: [ResourceID]?

    /// What stands on an asset, or what a function stands on.
    /// - Parameters:
    ///   - answer: all nodes, the subject first.
    ///   - id: the subject.
    ///   - kind: its kind.
    ///   - direction: which way dependencies were followed.
    /// - Throws: a 404 problem when there is no such subject.
    init(
        _ answer: ImpactRoutes.NodesAnswer, of id: ResourceID, kind: ResourceKind,
        _ direction: AnalyzeImpact.Direction
    ) throws {
        guard let first = answer.nodes.first, first.id == id, answer.unknown.isEmpty else {
            throw HTTPError(Problems.notFound("There is no \(kind) \(id)."))
        }
        subject = ["of": Self.json(first, path: nil), "direction": .string(direction.rawValue)]
        nodes = answer.nodes
        unknown = nil
    }

    /// What an incident brings down, with its figures.
    /// - Parameters:
    ///   - answer: all nodes, those that the incident names first.
    ///   - measured: the incident's figures.
    init(_ answer: ImpactRoutes.NodesAnswer, ofIncident measured: IncidentMeasurement) throws {
        var classification: [String: JSONValue] = [
            "measuredAt": .string(measured.measuredAt.text),
            "provisions": try CanonicalJSON.decode(
                JSONValue.self, from: try CanonicalJSON.encode(measured.provisions)),
        ]
        if let isMajor = measured.isMajor { classification["isMajor"] = .bool(isMajor) }
        subject = [
            "incident": .string(measured.incident.text), "version": .integer(Int64(measured.version)),
            "classification": .object(classification),
            "direction": .string(AnalyzeImpact.Direction.dependents.rawValue),
        ]
        nodes = answer.nodes
        unknown = answer.unknown
    }

    /// The impact as JSON.
    var json: JSONValue {
        get throws {
            var paths: [ResourceID: [JSONValue]] = [:]
            var assets: [JSONValue] = []
            var functions: [JSONValue] = []
            for node in nodes {
                // Each node comes after the one by which it is reached.
                let path = (node.through.flatMap { paths[$0] } ?? []) + [.string(node.id.text)]
                paths[node.id] = path
                if isSubject(node) { continue }
                let shown = Self.json(node, path: path)
                if node.kind == AssetContent.kind { assets.append(shown) } else { functions.append(shown) }
            }
            var members = subject
            members["assets"] = .array(assets)
            members["functions"] = .array(functions)
            if let unknown { members["unknown"] = .array(unknown.map { .string($0.text) }) }
            members["summary"] = .object(summary(assets: assets.count, functions: functions.count))
            return .object(members)
        }
    }

    /// The subject itself stands apart; what an incident names is a part of its impact.
    private func isSubject(_ node: ImpactNode) -> Bool { unknown == nil && node.depth == 0 }

    /// Counts, and the shortest objectives of the functions concerned.
    private func summary(assets: Int, functions: Int) -> [String: JSONValue] {
        let concerned = nodes.filter { $0.kind == BusinessFunctionContent.kind && !isSubject($0) }
        let critical = concerned.count { $0.criticality == FunctionCriticality.criticalOrImportant.rawValue }
        var members: [String: JSONValue] = [
            "assets": .integer(Int64(assets)), "functions": .integer(Int64(functions)),
            "criticalFunctions": .integer(Int64(critical)),
        ]
        if let hours = concerned.compactMap(\.recoveryTimeObjectiveHours).min() {
            members["shortestRecoveryTimeObjectiveHours"] = .integer(Int64(hours))
        }
        if let hours = concerned.compactMap(\.recoveryPointObjectiveHours).min() {
            members["shortestRecoveryPointObjectiveHours"] = .integer(Int64(hours))
        }
        return members
    }

    private static func json(_ node: ImpactNode, path: [JSONValue]?) -> JSONValue {
        let plural = MessageCatalogue.resource(node.kind)?.plural ?? node.kind.rawValue
        var members: [String: JSONValue] = [
            "kind": .string(node.kind.rawValue), "id": .string(node.id.text), "name": .string(node.name),
            "href": .string("/api/v1/\(plural)/\(node.id.text)"),
        ]
        if let path {
            members["depth"] = .integer(Int64(node.depth))
            members["path"] = .array(path)
        }
        if let type = node.type { members["type"] = .string(type.rawValue) }
        if let identifier = node.identifier { members["identifier"] = .string(identifier) }
        if let organisation = node.organisation { members["organisation"] = .string(organisation.text) }
        if let criticality = node.criticality { members["criticality"] = .string(criticality) }
        if let hours = node.recoveryTimeObjectiveHours {
            members["recoveryTimeObjectiveHours"] = .integer(Int64(hours))
        }
        if let hours = node.recoveryPointObjectiveHours {
            members["recoveryPointObjectiveHours"] = .integer(Int64(hours))
        }
        return .object(members)
    }
}
