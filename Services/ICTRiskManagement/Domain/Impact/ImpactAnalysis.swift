internal import Contracts

/// What fails with what, over however many dependencies. Rings end it as anything else does: a node that was reached is
/// not entered again.
struct ImpactAnalysis {
    private let assets: [ResourceID: Asset]
    private let functions: [ResourceID: BusinessFunction]

    /// Takes what is on record.
    /// - Parameters:
    ///   - assets: all assets.
    ///   - functions: all functions.
    init(assets: [Asset], functions: [BusinessFunction]) {
        self.assets = Dictionary(assets.map { ($0.id, $0) }) { first, _ in first }
        self.functions = Dictionary(functions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Those of a question that aren't on record, ordered by identifier.
    func unknown(of query: AnalyzeImpact) -> [ResourceID] {
        let known = Set(query.assets.filter { assets[$0] != nil } + query.functions.filter { functions[$0] != nil })
        return Set(query.assets + query.functions).subtracting(known).sorted()
    }

    /// The nodes that are reached, those that were asked for first: ordered by depth, then assets before functions,
    /// then identifier.
    func nodes(of query: AnalyzeImpact) -> [ImpactNode] {
        let start = Self.sorted(
            Set(query.assets.filter { assets[$0] != nil }), Set(query.functions.filter { functions[$0] != nil }))
        let steps = query.direction == .dependents ? dependents() : dependencies(of: query)
        var nodes: [ImpactNode] = []
        var reached = Set(start)
        var ring = start.map { (id: $0, through: ResourceID?.none) }
        var depth = 0
        while !ring.isEmpty {
            nodes += ring.compactMap { node($0.id, depth: depth, through: $0.through) }
            var next: [ResourceID: ResourceID] = [:]
            // In the order of identifiers, so that of several ways of one length the lowest is taken.
            for step in ring.map(\.id).sorted() {
                for neighbour in steps[step] ?? [] where !reached.contains(neighbour) && next[neighbour] == nil {
                    next[neighbour] = step
                }
            }
            reached.formUnion(next.keys)
            ring = Self.sorted(
                Set(next.keys.filter { assets[$0] != nil }), Set(next.keys.filter { functions[$0] != nil })
            ).map { ($0, next[$0]) }
            depth += 1
        }
        return nodes
    }

    /// From each asset to what stands on it: the assets that depend on it, and the functions that it supports.
    private func dependents() -> [ResourceID: [ResourceID]] {
        var steps: [ResourceID: [ResourceID]] = [:]
        for asset in assets.values {
            for dependency in asset.dependsOn ?? [] { steps[dependency, default: []].append(asset.id) }
            steps[asset.id, default: []] += asset.functions ?? []
        }
        return steps
    }

    /// From each asset to those it depends on, and from each function of the question to the assets that support it.
    private func dependencies(of query: AnalyzeImpact) -> [ResourceID: [ResourceID]] {
        var steps = assets.mapValues { $0.dependsOn ?? [] }
        let wanted = Set(query.functions)
        for asset in assets.values {
            for function in asset.functions ?? [] where wanted.contains(function) {
                steps[function, default: []].append(asset.id)
            }
        }
        return steps
    }

    private func node(_ id: ResourceID, depth: Int, through: ResourceID?) -> ImpactNode? {
        if let asset = assets[id] { return ImpactNode(asset, depth: depth, through: through) }
        return functions[id].map { ImpactNode($0, depth: depth, through: through) }
    }

    private static func sorted(_ assets: Set<ResourceID>, _ functions: Set<ResourceID>) -> [ResourceID] {
        assets.sorted() + functions.sorted()
    }
}
