public import Contracts
public import Persistence

/// What the agent's rules need to know of its aggregates within one message's unit of work.
public protocol ICTRiskManagementRepository: Sendable {
    /// A function; nil when there is none by that identifier.
    func function(_ id: ResourceID) async throws(StoreError) -> BusinessFunction?
    /// An asset; nil when there is none by that identifier.
    func asset(_ id: ResourceID) async throws(StoreError) -> Asset?
    /// All assets.
    func assets() async throws(StoreError) -> [Asset]
    /// All functions.
    func functions() async throws(StoreError) -> [BusinessFunction]
    /// The functions of a financial entity that have that number in the register of information.
    func functions(of organisation: ResourceID, identifier: String) async throws(StoreError) -> [BusinessFunction]
    /// The functions of a financial entity that serve that licensed activity under that name.
    func functions(
        of organisation: ResourceID, licensedActivity: String, name: String
    ) async throws(StoreError) -> [BusinessFunction]
    /// The assets that support a function directly, ordered by identifier.
    func assets(supporting function: ResourceID) async throws(StoreError) -> [Asset]
    /// The assets that depend on an asset directly, ordered by identifier.
    func assets(dependingOn asset: ResourceID) async throws(StoreError) -> [Asset]
    /// Writes an asset's next version.
    func save(_ asset: Asset, because event: some EventPayload) throws(StoreError)
}
