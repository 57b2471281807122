internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Assets: what they name is there, and one that others depend on stays.
enum AssetKeeping: RecordKeeping {
    static let table = ICTRiskManagementTables.assets

    static func settled(
        _ content: AssetContent, of id: ResourceID, after previous: Asset?,
        _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws -> AssetContent {
        var functions: [BusinessFunctionContent] = []
        for (index, function) in (content.functions ?? []).enumerated() {
            guard let found = try await context.repository.function(function) else {
                throw AssetError.unknownFunction(index: index).rejection
            }
            functions.append(found.content)
        }
        for (index, asset) in (content.dependsOn ?? []).enumerated() {
            guard asset != id else { throw AssetError.dependsOnItself(index: index).rejection }
            guard try await context.repository.asset(asset) != nil else {
                throw AssetError.unknownAsset(index: index).rejection
            }
        }
        var settled: AssetContent
        do throws(AssetError) { settled = try content.settled(supporting: functions) } catch { throw error.rejection }
        settled.ring = previous?.ring
        // Nothing depends on a new asset yet, so none is in a ring.
        if let previous, settled.dependsOn != previous.dependsOn {
            settled.ring = try await ring(through: id, dependingOn: settled.dependsOn ?? [], after: previous, context)
        }
        return settled
    }

    static func checkRemoval(
        of record: Asset, _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws {
        guard try await !context.repository.assets(dependingOn: record.id).isEmpty else { return }
        throw Rejection(status: 409, problem: "in-use", detail: "Other assets depend on this one.")
    }

    /// Writes an asset's next version when something that is worked out differs.
    static func save(
        _ content: AssetContent, in asset: Asset, _ context: HandlerContext<any ICTRiskManagementRepository>
    ) throws {
        guard content != asset.content else { return }
        let changed = try JSONValue(content).membersDiffering(from: JSONValue(asset.content))
        try context.repository.save(
            asset.changed(to: content, at: context.now), because: RecordUpdated<AssetContent>(changed: changed))
    }

    /// The ring through an asset after its dependencies change. What stood or stands in one ring with it is written,
    /// too.
    private static func ring(
        through id: ResourceID, dependingOn dependencies: [ResourceID], after previous: Asset,
        _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws -> [ResourceID]? {
        var assets: [ResourceID: Asset] = [:]
        var edges = [id: dependencies]
        var waiting = dependencies + (previous.ring ?? [])
        while let next = waiting.popLast() {
            guard edges[next] == nil, let asset = try await context.repository.asset(next) else { continue }
            assets[next] = asset
            edges[next] = asset.dependsOn ?? []
            waiting += asset.dependsOn ?? []
        }
        let rings = DependencyRings(dependencies: edges).rings(through: Set([id] + (previous.ring ?? [])))
        for (member, ring) in rings.sorted(by: { $0.key < $1.key }) {
            guard let asset = assets[member] else { continue }
            var changed = asset.content
            changed.ring = ring.isEmpty ? nil : ring
            try save(changed, in: asset, context)
        }
        return rings[id].flatMap { $0.isEmpty ? nil : $0 }
    }
}
