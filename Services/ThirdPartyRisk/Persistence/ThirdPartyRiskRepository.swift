public import Contracts
public import Persistence

/// What the agent's rules need to know of its aggregates within one message's unit of work.
public protocol ThirdPartyRiskRepository: Sendable {
    /// A provider; nil when there is none by that identifier.
    func provider(_ id: ResourceID) async throws(StoreError) -> Provider?
    /// A contract; nil when there is none by that identifier.
    func contract(_ id: ResourceID) async throws(StoreError) -> Contract?
    /// Another provider than the one named that is identified by a code; nil when none is.
    func provider(identifiedBy code: String, besides id: ResourceID) async throws(StoreError) -> Provider?
    /// Another contract than the one named that has a reference number; nil when none has.
    func contract(numbered number: String, besides id: ResourceID) async throws(StoreError) -> Contract?
    /// Whether a provider is another one's ultimate parent.
    func isUltimateParent(_ provider: ResourceID) async throws(StoreError) -> Bool
    /// Whether there are contracts with a provider.
    func hasContracts(with provider: ResourceID) async throws(StoreError) -> Bool
    /// Whether contracts are made under another one.
    func hasSubsequent(to contract: ResourceID) async throws(StoreError) -> Bool
}
