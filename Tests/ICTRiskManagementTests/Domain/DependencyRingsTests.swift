import Contracts
import Foundation
import Testing

@testable import ICTRiskManagement

@Suite("Rings of dependencies")
struct DependencyRingsTests {
    private static let assets = (0..<6).map { _ in ResourceID(UUID()) }.sorted()

    /// The rings of edges between numbered assets, as numbers.
    private func rings(_ edges: [(Int, Int)], through start: Set<Int>) -> [Int: [Int]] {
        let dependencies = edges.reduce(into: [ResourceID: [ResourceID]]()) { graph, edge in
            graph[Self.assets[edge.0], default: []].append(Self.assets[edge.1])
        }
        func number(_ id: ResourceID) -> Int { Self.assets.firstIndex(of: id) ?? -1 }
        let found = DependencyRings(dependencies: dependencies).rings(through: Set(start.map { Self.assets[$0] }))
        return Dictionary(uniqueKeysWithValues: found.map { (number($0.key), $0.value.map(number)) })
    }

    @Test("a chain and a diamond are none")
    func none() {
        #expect(rings([], through: [0]) == [0: []])
        #expect(rings([(0, 1), (1, 2)], through: [0]) == [0: []])
        #expect(rings([(0, 1), (0, 2), (1, 3), (2, 3)], through: [0]) == [0: []])
    }

    @Test("two and more stand in one, and each has the others")
    func rings() {
        #expect(rings([(0, 1), (1, 0)], through: [0]) == [0: [1], 1: [0]])
        #expect(rings([(0, 1), (1, 2), (2, 0)], through: [1]) == [0: [1, 2], 1: [0, 2], 2: [0, 1]])
        // What hangs on a ring, and what it hangs on, stand outside.
        #expect(rings([(3, 0), (0, 1), (1, 0), (1, 4)], through: [0]) == [0: [1], 1: [0]])
    }

    @Test("rings that share an asset are one, rings that don't are two")
    func several() {
        #expect(rings([(0, 1), (1, 0), (1, 2), (2, 1)], through: [0]) == [0: [1, 2], 1: [0, 2], 2: [0, 1]])
        #expect(
            rings([(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)], through: [0, 3]) == [0: [1], 1: [0], 2: [3], 3: [2]])
    }
}
