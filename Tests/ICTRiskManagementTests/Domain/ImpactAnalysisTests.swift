import Contracts
import Foundation
import Testing

@testable import ICTRiskManagement

@Suite("What fails with what")
struct ImpactAnalysisTests {
    /// Identifiers in the order of their numbers.
    private static func id(_ number: Int) -> ResourceID {
        ResourceID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, UInt8(number))))
    }

    private static func asset(_ number: Int, on others: [Int] = [], functions: [Int] = []) throws -> Asset {
        let content = try Samples.asset(
            "Asset \(number)", functions: functions.map(id), dependsOn: others.map(id))
        return Asset(id: id(number), version: 1, content: content, createdAt: Samples.now, updatedAt: Samples.now)
    }

    private static func function(_ number: Int) throws -> BusinessFunction {
        BusinessFunction(
            id: id(number), version: 1, content: try Samples.function("F\(number)", name: "Function \(number)"),
            createdAt: Samples.now, updatedAt: Samples.now)
    }

    /// Every node as its number, its depth and the number of the one before it.
    private func nodes(
        _ analysis: ImpactAnalysis, assets: [Int] = [], functions: [Int] = [],
        _ direction: AnalyzeImpact.Direction = .dependents
    ) -> [[Int]] {
        func number(_ id: ResourceID) -> Int { Int(id.uuid.uuid.15) }
        let query = AnalyzeImpact(
            assets: assets.map(Self.id), functions: functions.map(Self.id), direction: direction, offset: 0)
        return analysis.nodes(of: query).map { [number($0.id), $0.depth, $0.through.map(number) ?? 0] }
    }

    @Test("Directly and over others, by the shortest way, of several by the lowest identifier")
    func dependents() throws {
        // 1 ← 2, 3 ← 4 (on both) ← 5; 4 also on 1's own level by no direct way. Functions 101 by 3 and 5, 102 by 5.
        let analysis = ImpactAnalysis(
            assets: [
                try Self.asset(1), try Self.asset(2, on: [1]), try Self.asset(3, on: [1], functions: [101]),
                try Self.asset(4, on: [3, 2]), try Self.asset(5, on: [4], functions: [101, 102]), try Self.asset(6),
            ], functions: [try Self.function(101), try Self.function(102), try Self.function(103)])
        #expect(
            nodes(analysis, assets: [1]) == [
                [1, 0, 0], [2, 1, 1], [3, 1, 1], [4, 2, 2], [101, 2, 3], [5, 3, 4], [102, 4, 5],
            ])
        #expect(nodes(analysis, assets: [6]) == [[6, 0, 0]])
        // From several: each is at depth 0, also one that stands on another.
        #expect(
            nodes(analysis, assets: [5, 4], functions: [103]) == [
                [4, 0, 0], [5, 0, 0], [103, 0, 0], [101, 1, 5], [102, 1, 5],
            ])
    }

    @Test("What a function stands on")
    func dependencies() throws {
        let analysis = ImpactAnalysis(
            assets: [
                try Self.asset(1), try Self.asset(2, on: [1]), try Self.asset(3, on: [2], functions: [101]),
                try Self.asset(4, on: [1], functions: [101, 102]), try Self.asset(5, functions: [102]),
            ], functions: [try Self.function(101), try Self.function(102)])
        #expect(
            nodes(analysis, functions: [101], .dependencies) == [
                [101, 0, 0], [3, 1, 101], [4, 1, 101], [1, 2, 4], [2, 2, 3],
            ])
    }

    @Test("Rings end it, and each node of one is there once")
    func rings() throws {
        let analysis = ImpactAnalysis(
            assets: [
                try Self.asset(1, on: [3]), try Self.asset(2, on: [1]), try Self.asset(3, on: [2], functions: [101]),
                try Self.asset(4, on: [4]),
            ], functions: [try Self.function(101)])
        #expect(nodes(analysis, assets: [1]) == [[1, 0, 0], [2, 1, 1], [3, 2, 2], [101, 3, 3]])
        #expect(nodes(analysis, assets: [3]) == [[3, 0, 0], [1, 1, 3], [101, 1, 3], [2, 2, 1]])
        #expect(nodes(analysis, assets: [1], .dependencies) == [[1, 0, 0], [3, 1, 1], [2, 2, 3]])
        #expect(nodes(analysis, assets: [4]) == [[4, 0, 0]])
    }

    @Test func whatIsNotOnRecordIsNamed() throws {
        let analysis = ImpactAnalysis(assets: [try Self.asset(1)], functions: [try Self.function(101)])
        let query = AnalyzeImpact(
            assets: [Self.id(9), Self.id(1), Self.id(9)], functions: [Self.id(7), Self.id(101)],
            direction: .dependents, offset: 0)
        #expect(analysis.unknown(of: query) == [Self.id(7), Self.id(9)])
        // An asset isn't a function, whatever its identifier.
        #expect(nodes(analysis, assets: [101]) == [])
        // A dependency that isn't on record leads nowhere.
        let loose = ImpactAnalysis(assets: [try Self.asset(2, on: [1], functions: [101])], functions: [])
        #expect(nodes(loose, assets: [2]) == [[2, 0, 0]])
        #expect(nodes(loose, assets: [2], .dependencies) == [[2, 0, 0]])
    }

    @Test("A thousand assets in a chain, and ten thousand on one, are reached")
    func large() throws {
        var chain: [Asset] = []
        var before: ResourceID?
        for _ in 0..<1_000 {
            let id = ResourceID(UUID())
            let content = try Samples.asset("Link", dependsOn: before.map { [$0] })
            chain.append(Asset(id: id, version: 1, content: content, createdAt: Samples.now, updatedAt: Samples.now))
            before = id
        }
        let first = try #require(chain.first).id
        let hub = try (0..<10_000).map { _ in
            Asset(
                id: ResourceID(UUID()), version: 1, content: try Samples.asset("Spoke", dependsOn: [first]),
                createdAt: Samples.now, updatedAt: Samples.now)
        }
        let analysis = ImpactAnalysis(assets: chain + hub, functions: [])
        let nodes = analysis.nodes(
            of: AnalyzeImpact(assets: [first], functions: [], direction: .dependents, offset: 0))
        #expect(nodes.count == 11_000)
        #expect(nodes.last?.depth == 999)
        #expect(nodes.map(\.depth) == nodes.map(\.depth).sorted())
    }
}
