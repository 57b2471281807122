internal import Contracts

/// Why a contract can't be as it is described, or can't be taken out.
enum ContractError: Error, Sendable, Hashable {
    /// That is blank, or has more than one line.
    case noLine(member: String)
    /// That isn't on the list that the law closes.
    case notListed(member: String)
    /// It is about no service.
    case noService
    /// A subsequent contract names the one under which it is made.
    case overarchingMissing
    /// Only a subsequent contract is made under another one.
    case notSubsequent
    /// There is no such contract.
    case unknownOverarching(ResourceID)
    /// That one isn't overarching, or is the contract itself.
    case notOverarching(ResourceID)
    /// Contracts are made under it.
    case hasSubsequent
    /// There is no such provider.
    case unknownProvider(ResourceID)
    /// Another contract has the reference number.
    case recorded(ResourceID)
    /// It ends before it begins.
    case endsBeforeStart
    /// Nothing open has a reason for having ended.
    case reasonWithoutEnd
    /// Data that nobody stores rest nowhere.
    case storesNothing
    /// A provider that can be replaced isn't hard to replace for a reason.
    case replaceable
    /// Alternative providers are named, though none is known.
    case noAlternatives
    /// The audit lies in the future.
    case auditInTheFuture
}
