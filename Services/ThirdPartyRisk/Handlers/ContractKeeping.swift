internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Contracts: each by a reference number of its own, with a provider that is there; one under which others are made
/// stays, and stays overarching.
enum ContractKeeping: RecordKeeping {
    static let table = ThirdPartyRiskTables.contracts

    static func settled(
        _ content: ContractContent, of id: ResourceID, after previous: Contract?,
        _ context: HandlerContext<any ThirdPartyRiskRepository>
    ) async throws -> ContractContent {
        let repository = context.repository
        let settled: ContractContent
        do throws(ContractError) {
            settled = try content.settled(on: context.now.latestDay)
        } catch { throw error.rejection }
        if let other = try await repository.contract(numbered: settled.referenceNumber, besides: id) {
            throw ContractError.recorded(other.id).rejection
        }
        guard try await repository.provider(settled.provider) != nil else {
            throw ContractError.unknownProvider(settled.provider).rejection
        }
        if let overarching = settled.overarching {
            let found = try await repository.contract(overarching)
            do throws(ContractError) { try settled.checkOverarching(found, of: id) } catch { throw error.rejection }
        }
        if previous?.isOverarching == true, !settled.isOverarching, try await repository.hasSubsequent(to: id) {
            throw ContractError.hasSubsequent.rejection
        }
        return settled
    }

    static func checkRemoval(
        of record: Contract, _ context: HandlerContext<any ThirdPartyRiskRepository>
    ) async throws {
        if try await context.repository.hasSubsequent(to: record.id) { throw ContractError.hasSubsequent.rejection }
    }
}
