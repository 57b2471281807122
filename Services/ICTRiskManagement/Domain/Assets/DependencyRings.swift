internal import Contracts

/// Which assets depend on each other in rings: each on the next, and the last on the first.
///
/// Rings are real (two nodes of a cluster, a directory and the name service that it registers with), and an inventory
/// that refused them would have to be untrue. They are shown instead, since what stands in one fails and comes back
/// together.
struct DependencyRings {
    /// What each asset depends on directly. Assets that aren't among the keys depend on nothing.
    let dependencies: [ResourceID: [ResourceID]]

    /// For each asset the others that it depends on and that depend on it, over however many steps, ordered by
    /// identifier. Those in a ring with one of the assets are among the keys, too.
    func rings(through assets: Set<ResourceID>) -> [ResourceID: [ResourceID]] {
        let dependents = dependencies.reduce(into: [ResourceID: [ResourceID]]()) { reversed, entry in
            for dependency in entry.value { reversed[dependency, default: []].append(entry.key) }
        }
        var rings: [ResourceID: [ResourceID]] = [:]
        for asset in assets where rings[asset] == nil {
            let members = Self.reached(from: asset, along: dependencies)
                .intersection(Self.reached(from: asset, along: dependents))
            // All members of a ring have the same ring.
            for member in members.union([asset]) { rings[member] = members.subtracting([member]).sorted() }
        }
        return rings
    }

    /// What is reached in one step or more.
    private static func reached(
        from start: ResourceID, along edges: [ResourceID: [ResourceID]]
    ) -> Set<ResourceID> {
        var (reached, waiting): (Set<ResourceID>, [ResourceID]) = ([], [start])
        while let next = waiting.popLast() {
            for neighbour in edges[next] ?? [] where reached.insert(neighbour).inserted { waiting.append(neighbour) }
        }
        return reached
    }
}
