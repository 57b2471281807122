internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Business functions: each once an organisation, and one that assets support stays.
enum FunctionKeeping: RecordKeeping {
    static let table = ICTRiskManagementTables.functions

    static func settled(
        _ content: BusinessFunctionContent, of id: ResourceID, after previous: BusinessFunction?,
        _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws -> BusinessFunctionContent {
        let settled: BusinessFunctionContent
        do throws(BusinessFunctionError) {
            settled = try content.settled(on: context.now.latestDay)
        } catch { throw error.rejection }
        try await checkPlace(of: settled, id, context)
        if let previous, settled.changesAssets(comparedTo: previous.content) {
            try await passOn(settled, of: id, context)
        }
        return settled
    }

    static func checkRemoval(
        of record: BusinessFunction, _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws {
        guard try await !context.repository.assets(supporting: record.id).isEmpty else { return }
        throw Rejection(status: 409, problem: "in-use", detail: "Assets support this function.")
    }

    /// The register has a function of an organisation under one number, and a number for one function.
    private static func checkPlace(
        of content: BusinessFunctionContent, _ id: ResourceID,
        _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws {
        let numbered = try await context.repository.functions(
            of: content.organisation, identifier: content.identifier)
        if let other = numbered.first(where: { $0.id != id }) {
            throw BusinessFunctionError.identifierTaken(other.id).rejection
        }
        let named = try await context.repository.functions(
            of: content.organisation, licensedActivity: content.licensedActivity, name: content.name)
        if let other = named.first(where: { $0.id != id }) { throw BusinessFunctionError.recorded(other.id).rejection }
    }

    /// What the assets that support a function take from it follows its change within the same unit of work.
    private static func passOn(
        _ content: BusinessFunctionContent, of id: ResourceID,
        _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws {
        for asset in try await context.repository.assets(supporting: id) {
            if let objective = RecoveryObjective.allCases.first(where: {
                $0.isLonger(for: asset.content, than: content)
            }) {
                throw BusinessFunctionError.assetRecoversLater(objective, asset: asset.id).rejection
            }
            var functions = [content]
            for other in asset.functions ?? [] where other != id {
                if let function = try await context.repository.function(other) { functions.append(function.content) }
            }
            var changed = asset.content
            changed.criticality = AssetContent.criticality(inheritedFrom: functions)
            try AssetKeeping.save(changed, in: asset, context)
        }
    }
}
