internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Providers: each identified by a code of its own; one with contracts, or that is another's parent, stays.
enum ProviderKeeping: RecordKeeping {
    static let table = ThirdPartyRiskTables.providers

    static func settled(
        _ content: ProviderContent, of id: ResourceID, after previous: Provider?,
        _ context: HandlerContext<any ThirdPartyRiskRepository>
    ) async throws -> ProviderContent {
        let settled: ProviderContent
        do throws(ProviderError) {
            settled = try content.settled(after: previous?.content)
        } catch { throw error.rejection }
        if let other = try await context.repository.provider(identifiedBy: settled.identificationCode, besides: id) {
            throw ProviderError.recorded(other.id).rejection
        }
        if let parent = settled.ultimateParent {
            let found = try await context.repository.provider(parent)
            let hasChildren = try await context.repository.isUltimateParent(id)
            do throws(ProviderError) {
                try settled.checkParent(found, of: id, isParent: hasChildren)
            } catch { throw error.rejection }
        }
        return settled
    }

    static func checkRemoval(
        of record: Provider, _ context: HandlerContext<any ThirdPartyRiskRepository>
    ) async throws {
        if try await context.repository.hasContracts(with: record.id) { throw ProviderError.hasContracts.rejection }
        if try await context.repository.isUltimateParent(record.id) { throw ProviderError.isParent.rejection }
    }
}
